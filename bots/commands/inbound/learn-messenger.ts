import type { ConsentCode } from '../../../src/consent/index.ts';
import { type ContactMessenger, isMessengerScheme } from '../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { parkByContact } from '../claims/park-claim.ts';
import type { Rooms } from '../command-context.ts';
import { performByContact } from './perform-by-contact.ts';

/** Whoever used a code that was handed to a contact is that contact: from then on the messenger's id leads to it (B07). */
export async function learnMessenger(
  rooms: Rooms,
  { contact: id }: Pick<ConsentCode, 'contact'>,
  from: { scheme: string; value: string; name?: string },
  by: { delivery: string; source: string; now: Date },
  effects: TurnEffects,
  tx: Transaction,
): Promise<void> {
  const { scheme, value, name } = from;
  if (!isMessengerScheme(scheme)) return;
  const contact = await rooms.contacts.findContact(id, tx);
  if (!contact || contact.deletedAt) return;
  if (contact.messengers?.some((one) => one.scheme === scheme && one.value === value)) return;
  const messenger: Omit<ContactMessenger, 'id'> = { scheme, value, ...(name && { name }) };
  await performByContact(
    rooms,
    'contact.messenger-learned',
    by,
    (writer) => rooms.contacts.addMessenger(writer, id, messenger),
    effects,
    tx,
  );
}

/**
 * A code that was handed to a contact, used by an account that stands on another one, or by a second account of the same
 * messenger: it counts for nothing, and staff settle whose the account is (B09).
 */
export async function parkMessenger(
  rooms: Rooms,
  { contact: claimant }: Pick<ConsentCode, 'contact'>,
  { scheme, value, name }: { scheme: string; value: string; name?: string },
  by: { delivery: string; source: string; now: Date },
  effects: TurnEffects,
  tx: Transaction,
): Promise<void> {
  const contact = await rooms.contacts.findContact(claimant, tx);
  if (!isMessengerScheme(scheme) || !contact || contact.deletedAt) return;
  const claim = { scheme, value, ...(name && { name }), claimant, basis: 'code' } as const;
  await parkByContact(rooms, claim, by, effects, tx);
}
