import type { AddressRef, HeardOutcome } from '../../../../src/consent/index.ts';
import { type Contact, isMessengerScheme, sameLineForms } from '../../../../src/contacts/index.ts';
import type { TurnEffects } from '../../../../src/intake/index.ts';
import type { Transaction } from '../../../../src/storage/index.ts';
import { parkByContact } from '../../claims/park-claim.ts';
import type { Rooms } from '../../command-context.ts';
import { performByContact } from '../perform-by-contact.ts';
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
  const { by } = sender;
  const [contact] = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  const number = { scheme: 'tel', value: e164 } as const;
  const park = (claimant: Contact, basis: 'attested' | 'shared') =>
    parkByContact(rooms, { ...number, claimant: claimant._id, basis }, by, effects, tx);
  if (contact && hasNumber(contact, e164)) return { outcome: 'had' };
  if (!attested) return { outcome: 'claimed', claim: contact && (await park(contact, 'shared')) };
  const onNumber = await rooms.contacts.findHolders(number, tx);
  if (!contact) return holders.length > 0 ? elsewhere(onNumber) : join(rooms, sender, onNumber, effects, tx);
  // Two records claim one number: a human settles whose it is (B09).
  if (onNumber.length > 0)
    return { outcome: 'elsewhere', others: onNumber, claim: await park(contact, 'attested') };
  const { actionId } = await performByContact(
    rooms,
    'contact.number-attested',
    by,
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
  const account = { scheme, value, ...(name && { name }) };
  if (!(await rooms.contacts.mayLearn(only._id, account, tx))) {
    const claim = { ...account, claimant: only._id, basis: 'attested' } as const;
    return {
      outcome: 'elsewhere',
      others: onNumber,
      claim: await parkByContact(rooms, claim, by, effects, tx),
    };
  }
  const { actionId } = await performByContact(
    rooms,
    'contact.messenger-attested',
    by,
    (writer) => rooms.contacts.addMessenger(writer, only._id, account),
    effects,
    tx,
  );
  return { outcome: 'joined', contact: only, actionId };
}
