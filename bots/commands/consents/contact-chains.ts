import { findDefinitions } from '../../../src/consent/index.ts';
import { type Contact, identitiesOf } from '../../../src/contacts/index.ts';
import { identityName } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { readPerson } from './contact-consents.ts';

/** Chains of the ledger that tell of a contact, each with what it is about for a reader; the person's has no address. */
export type ContactChains = ReadonlyMap<string, string>;

/**
 * The contact's own chain and those of its addresses. What another contact on a shared number said as a person is in that
 * contact's own chain, and in none of these.
 */
export async function findContactChains(contact: Contact, context: CommandContext): Promise<ContactChains> {
  const { rooms, tx, t, can } = context;
  const named = identitiesOf(contact);
  const full = can('see-full-numbers');
  const person = await readPerson(contact, context);
  const addresses = named.length > 0 ? await rooms.consent.findAddressesOf(named, tx) : [];
  return new Map([
    ...addresses.flatMap(({ chain }, at) =>
      chain ? [[chain.id, identityName(contact, named[at]?.id, full, t)] as const] : [],
    ),
    ...(person.chain ? [[person.chain.id, ''] as const] : []),
  ]);
}

/** Names of named consents by id. */
export async function namedConsents({ rooms, tx }: CommandContext): Promise<Record<string, string>> {
  const definitions = await findDefinitions(rooms.database, tx);
  return Object.fromEntries(definitions.map(({ _id, name }) => [_id, name]));
}
