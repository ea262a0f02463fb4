import type { AddressRef, HeardOutcome } from '../../../src/consent/index.ts';
import { type Contact, isMessengerScheme, sameLineForms } from '../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { performByContact } from './perform-by-contact.ts';
import type { SharedNumber, TakenNumber } from './shared-number.ts';

export interface SharingSender {
  ref: AddressRef;
  name?: string;
  by: { delivery: string; source: string; now: Date };
}

/**
 * Takes a number that a messenger vouches for as proof (B08): it goes onto the contact that the sender is, or tells who the
 * sender is. Where others have the number, nothing is decided here.
 */
export async function takeSharedNumber(
  rooms: Rooms,
  { e164, attested }: SharedNumber,
  sender: SharingSender,
  { holders }: Pick<HeardOutcome, 'holders'>,
  effects: TurnEffects,
  tx: Transaction,
): Promise<TakenNumber> {
  if (!attested) return { outcome: 'claimed' };
  const onNumber = await rooms.contacts.findHolders({ scheme: 'tel', value: e164 }, tx);
  const [contact] = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  if (!contact) return holders.length > 0 ? elsewhere(onNumber) : join(rooms, sender, onNumber, effects, tx);
  if (hasNumber(contact, e164)) return { outcome: 'had' };
  if (onNumber.length > 0) return elsewhere(onNumber);
  const { actionId } = await performByContact(
    rooms,
    'contact.number-attested',
    sender.by,
    (writer) => rooms.contacts.addPhone(writer, contact._id, { raw: e164, e164 }),
    effects,
    tx,
  );
  return { outcome: 'added', actionId };
}

export function hasNumber({ phones }: Contact, e164: string): boolean {
  const forms = sameLineForms(e164);
  return phones.some((phone) => forms.includes(phone.e164));
}

function elsewhere(others: readonly Contact[]): TakenNumber {
  return others.length > 0 ? { outcome: 'elsewhere', others } : { outcome: 'new' };
}

/** An unknown sender whose own number stands on exactly one contact is that contact; of several nobody knows which. */
async function join(
  rooms: Rooms,
  { ref: { scheme, value }, name, by }: SharingSender,
  onNumber: readonly Contact[],
  effects: TurnEffects,
  tx: Transaction,
): Promise<TakenNumber> {
  const [only] = onNumber;
  const isClear = only !== undefined && onNumber.length === 1 && !only.deletedAt;
  if (!isClear || !isMessengerScheme(scheme)) return elsewhere(onNumber);
  if (!(await rooms.contacts.mayLearn(only._id, { scheme, value }, tx))) return elsewhere(onNumber);
  const { actionId } = await performByContact(
    rooms,
    'contact.messenger-attested',
    by,
    (writer) => rooms.contacts.addMessenger(writer, only._id, { scheme, value, ...(name && { name }) }),
    effects,
    tx,
  );
  return { outcome: 'joined', contact: only, actionId };
}
