import { type Address, type AddressRef, decide } from '../../../src/consent/index.ts';
import { type AddressStanding, isOpen, readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import type { ConsentOf } from '../consents/consent-of.ts';
import { readPerson } from '../consents/contact-consents.ts';

/** A mail address that may be asked: the gate would let a mail of that purpose leave. */
export interface MailWay {
  of: AddressStanding & { ref: AddressRef; address: Address };
  purpose: 'service' | 'marketing';
}

/**
 * By which address a contact may be asked for a named consent by mail, once. To ask for advertising is advertising: then
 * theirs must be open. An address that several share answers for nobody. Null where there is none.
 */
export async function findMailWay(
  { contact, definition }: ConsentOf,
  context: CommandContext,
): Promise<MailWay | null> {
  const { rooms, tx, now } = context;
  if (contact.deletedAt || definition.retiredAt || definition.legalBasis === 'contract') return null;
  const person = await readPerson(contact, context);
  if (person.states[`named:${definition._id}`]) return null;
  const purpose = definition.isMarketing ? 'marketing' : 'service';
  for (const of of await readStandings(contact, context, context.can('record-consent'))) {
    const { ref, address, channels } = of;
    const standing = channels.find(({ channel }) => channel === 'email');
    if (!ref || !address || !standing || !isOpen(standing)) continue;
    const rules = rooms.policies.rulesOf(address, 'email', now);
    const decision = decide(address, person, { channel: 'email', purpose, now, rules, maySend: true });
    if ('permit' in decision && (await rooms.consent.holdersOf(ref, tx)).length === 1)
      return { of: { ...of, ref, address }, purpose };
  }
  return null;
}
