import {
  type Address,
  type ChainPart,
  findDefinitions,
  findRecords,
  nameOfConsent,
} from '../../../src/consent/index.ts';
import { type Contact, identitiesOf } from '../../../src/contacts/index.ts';
import { identityName, shownDate } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { readPerson } from './contact-consents.ts';

/** A chain of the ledger that tells of a contact. */
export interface ContactChain extends ChainPart {
  /** What it is about, for a reader; empty of what the contact said as a person. */
  shown: string;
}

/** By the chain's name. */
export type ContactChains = ReadonlyMap<string, ContactChain>;

/**
 * The contact's own chain, those of its addresses, and those of former ones for as long as it had them. What another contact on
 * a shared number said as a person is in that contact's own chain, and in none of these.
 */
export async function findContactChains(contact: Contact, context: CommandContext): Promise<ContactChains> {
  const { rooms, tx, t, can } = context;
  const named = identitiesOf(contact);
  const full = can('see-full-numbers');
  const person = await readPerson(contact, context);
  const addresses = named.length > 0 ? await rooms.consent.findAddressesOf(named, tx) : [];
  const former = await findFormerChains(contact, context);
  const erasedBefore = await findErasures(rooms.database, addresses, tx);
  return new Map<string, ContactChain>([
    // Another way of writing a number that stands is that number.
    ...former,
    ...addresses.flatMap(({ chain }, at) =>
      chain
        ? [
            [
              chain.id,
              {
                shown: identityName(contact, named[at]?.id, full, t),
                contact: contact._id,
                ...erasedBefore.get(chain.id),
              },
            ] as const,
          ]
        : [],
    ),
    ...(person.chain ? [[person.chain.id, { shown: '' }] as const] : []),
  ]);
}

/**
 * From when on an address tells of whoever has it now, where an earlier one was erased: what that person said has become
 * nobody's, and only what it closed stays.
 */
async function findErasures(
  database: CommandContext['rooms']['database'],
  addresses: readonly Address[],
  tx: CommandContext['tx'],
): Promise<Map<string, { from: Date }>> {
  const ids = addresses.flatMap(({ chain }) => chain?.id ?? []);
  const records = ids.length > 0 ? await findRecords(database, ids, tx) : [];
  return new Map(
    records
      .filter(({ action }) => action === 'erased')
      .map(({ chain, recordedAt }) => [chain, { from: new Date(recordedAt.getTime() + 1) }]),
  );
}

/** Chains of former addresses of which something was said while the contact had them. */
async function findFormerChains(
  contact: Contact,
  { rooms, tx, t, can }: CommandContext,
): Promise<[string, ContactChain][]> {
  const former = await rooms.contacts.findFormerIdentities(contact, tx);
  if (former.length === 0) return [];
  const addresses = await rooms.consent.findAddressesOf(former, tx);
  const chains = addresses.flatMap(({ chain }) => chain?.id ?? []);
  const records = await findRecords(rooms.database, chains, tx);
  return former.flatMap(({ id, from, until, contact: then }, at): [string, ContactChain][] => {
    const chain = addresses[at]?.chain?.id;
    const isTheirs = records.some(
      (record) => record.chain === chain && record.recordedAt >= from && record.recordedAt <= until,
    );
    if (!chain || !isTheirs) return [];
    const name = identityName(then, id, can('see-full-numbers'), t);
    const date = shownDate(until, rooms.settings.timeZone, t);
    const shown = `${name} (${t('timeline-former', { date })})`;
    return [[chain, { shown, from, until, contact: contact._id }]];
  });
}

/** Names of named consents by id. */
export async function namedConsents({ rooms, tx, t }: CommandContext): Promise<Record<string, string>> {
  const definitions = await findDefinitions(rooms.database, tx);
  return Object.fromEntries(definitions.map((one) => [one._id, nameOfConsent(one, t.language)]));
}
