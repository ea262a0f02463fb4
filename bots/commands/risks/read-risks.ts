import { findRisks, type RiskKind, riskKinds } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import type { Rooms } from '../command-context.ts';

const contactsAtOnce = 500;

/** Contacts outside the bin by risk, by name. Reads what is committed: so much is no part of a step's transaction. */
export async function readRisks(
  { database, consent, contacts }: Pick<Rooms, 'database' | 'consent' | 'contacts'>,
  now: Date,
): Promise<ReadonlyMap<RiskKind, readonly Contact[]>> {
  const risks = await findRisks({ database, now, findHolders: (ref) => consent.holdersOf(ref) });
  const ids = [...new Set([...risks.values()].flatMap((some) => [...some]))];
  const living = new Map<string, Contact>();
  for (let start = 0; start < ids.length; start += contactsAtOnce)
    for (const contact of await contacts.findContacts(ids.slice(start, start + contactsAtOnce)))
      if (!contact.deletedAt) living.set(contact._id, contact);
  const byName = (one: Contact, other: Contact) => (one.sortName ?? '').localeCompare(other.sortName ?? '');
  return new Map(
    riskKinds.map((kind) => [
      kind,
      [...(risks.get(kind) ?? [])].flatMap((id) => living.get(id) ?? []).sort(byName),
    ]),
  );
}
