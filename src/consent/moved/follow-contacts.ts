import type { Transaction } from '../../storage/index.ts';
import type { Address } from '../addresses/address.model.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { type AddressRef, toAddressRef, toAddressText } from '../addresses/address-ref.ts';
import type { RecordedStatement, Statement } from '../statements/record-statement.ts';
import { followHolders } from './follow-holders.ts';
import { mayResume } from './state-owner.ts';
import { suspendAddress } from './suspend-address.ts';

/** The addresses of one contact before and after a change. */
export interface HolderShift {
  contact: string;
  before: readonly AddressRef[];
  after: readonly AddressRef[];
}

/** Of whom the ledger tells that an address has come to others. */
export interface ShiftOrigin {
  actor: string;
  cause: Statement['cause'];
  now: Date;
}

/** An address whose agreement was set aside because contacts changed. */
export interface MovedAddress {
  address: Address;
  /** Contacts that stand on it now. */
  holders: string[];
  /** Contacts that had agreed. */
  from: string[];
}

/** What following needs of the room. */
export interface FollowParts extends Pick<AddressBook, 'findAddressesOf' | 'saveAddress'> {
  holdersOf(ref: AddressRef, tx?: Transaction): Promise<string[]>;
  stateKnown(
    address: Address,
    contacts: readonly string[],
    statement: Statement,
    tx: Transaction,
  ): Promise<RecordedStatement>;
}

/**
 * Lets consent follow what became of contacts, in the transaction that changed them: a number that was taken off one contact
 * and put on another starts unknown there, and stays closed where it was closed (M18, B11).
 */
export async function followContacts(
  room: FollowParts,
  shifts: readonly HolderShift[],
  { actor, cause, now }: ShiftOrigin,
  tx: Transaction,
): Promise<MovedAddress[]> {
  const changes = gather(shifts);
  if (changes.length === 0) return [];
  const addresses = await room.findAddressesOf(
    changes.map(({ ref }) => ref),
    tx,
  );
  const moved: MovedAddress[] = [];
  for (const [at, { ref, arrived, left }] of changes.entries()) {
    const address = addresses[at] as Address;
    if (!isKnown(address)) continue;
    const present = await room.holdersOf(ref, tx);
    const { holders, movedAt, from } = followHolders(address, { present, arrived, left }, now);
    const followed = { ...address, holders };
    const isNews = movedAt && movedAt > (address.suspendedAt ?? new Date(0));
    // It came back to those who had agreed, and nobody was heard from it in between: staff say whose it is.
    if (!isNews || mayResume(address, present)) {
      await room.saveAddress(followed, tx);
      continue;
    }
    await room.stateKnown(
      followed,
      [],
      {
        action: 'suspended',
        method: 'contact-changed',
        actor,
        cause,
        // What was said until then counts no more.
        saidAt: movedAt,
        receivedAt: now,
        suspend: (one) => suspendAddress(one, movedAt, from),
      },
      tx,
    );
    moved.push({ address: followed, holders: present, from });
  }
  return moved;
}

/** One whose states nobody has spoken of and nobody has written from needs no memory of who had it. */
function isKnown({ chain, holders, heardAt }: Address): boolean {
  return chain !== undefined || holders !== undefined || Object.keys(heardAt).length > 0;
}

interface AddressChange {
  ref: AddressRef;
  arrived: string[];
  left: string[];
}

function gather(shifts: readonly HolderShift[]): AddressChange[] {
  const changes = new Map<string, AddressChange>();
  const add = (refs: ReadonlyMap<string, AddressRef>, than: ReadonlyMap<string, AddressRef>) =>
    [...refs].filter(([text]) => !than.has(text));
  const of = ([text, ref]: readonly [string, AddressRef]): AddressChange => {
    const known = changes.get(text) ?? { ref, arrived: [], left: [] };
    changes.set(text, known);
    return known;
  };
  for (const { contact, before, after } of shifts) {
    const [had, has] = [toTexts(before), toTexts(after)];
    for (const one of add(has, had)) of(one).arrived.push(contact);
    for (const one of add(had, has)) of(one).left.push(contact);
  }
  return [...changes.values()];
}

function toTexts(refs: readonly AddressRef[]): Map<string, AddressRef> {
  return new Map(refs.map(toAddressRef).map((ref) => [toAddressText(ref), ref]));
}
