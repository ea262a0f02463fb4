import { type Database, forgetReads, type Transaction } from '../storage/index.ts';
import type { Address } from './addresses/address.model.ts';
import type { AddressRef } from './addresses/address-ref.ts';
import { personModel } from './addresses/person.model.ts';
import { isWithdrawn, type Subject } from './addresses/subject.ts';
import { consentCodeModel } from './codes/index.ts';
import type { ConsentRoom } from './consent-room.ts';
import { eraseOpenings, eraseOpeningsOf } from './ledger/index.ts';
import { preferenceLinkModel } from './preferences/index.ts';
import type { StateChange } from './statements/apply-states.ts';

export interface ConsentErasure {
  contact: string;
  /** Addresses that may be the contact's alone. */
  refs: readonly AddressRef[];
  /** The staff member's id. */
  staff: string;
  now: Date;
  delivery?: string;
}

/**
 * The addresses of a contact that nobody else stands on: those that are named, those that used a code handed to the
 * contact, other names of these accounts and what they are said to go on as. An address that somebody else has too stays as it is (B10).
 */
export async function findOwnAddresses(
  database: Database,
  room: Pick<ConsentRoom, 'findAddresses' | 'findAddressesOf' | 'holdersOf'>,
  { contact, refs }: Pick<ConsentErasure, 'contact' | 'refs'>,
  tx: Transaction,
): Promise<Address[]> {
  const codes = await database.collection(consentCodeModel).find({ contact }, { session: tx }).toArray();
  const used = codes.flatMap(({ usedBy }) => usedBy ?? []);
  const byCode = used.length > 0 ? await room.findAddresses(used, tx) : new Map<string, Address>();
  const named = refs.length > 0 ? await room.findAddressesOf(refs, tx) : [];
  const all = new Map([...byCode.values(), ...named].map((address) => [address._id, address]));
  // One name leads to the next: a number to the one it goes on as, and that to the id of its account.
  for (let last = [...all.values()]; last.length > 0; ) {
    const names = last.flatMap(namesOf).filter((name) => !all.has(name));
    const found = names.length > 0 ? [...(await room.findAddresses(names, tx)).values()] : [];
    for (const address of found) all.set(address._id, address);
    last = found.filter((address) => last.some((one) => leadsOn(one, address)));
  }
  const own: Address[] = [];
  for (const address of all.values()) {
    const holders = address.ref ? await room.holdersOf(address.ref, tx) : [];
    if (holders.every((holder) => holder === contact)) own.push(address);
  }
  return own;
}

/** Other names of the account behind an address, and what it is said to go on as. Pure. */
function namesOf({ sameAs, goesOnAs }: Address): string[] {
  return [sameAs ?? [], goesOnAs ?? []].flat();
}

/** A number that has another account by now is a name of this one still, but what it leads to is somebody else's. Pure. */
function leadsOn(from: Address, to: Address): boolean {
  return from.goesOnAs === to._id || (from.sameAs === to._id && to.sameAs === from._id);
}

/**
 * Forgets what a contact has agreed to, and remembers under a digest what it has not: of `own` addresses the reference goes
 * and every consent, withdrawals and blocks stay (M08, B19). The ledger's records stay, and nobody can open them any more.
 */
export async function eraseConsents(
  database: Database,
  room: Pick<ConsentRoom, 'stateKnown' | 'findAddresses' | 'findAddressesOf' | 'findPersons' | 'saveAddress'>,
  own: readonly Address[],
  { contact, refs, staff, now, delivery }: ConsentErasure,
  tx: Transaction,
): Promise<void> {
  const statement = {
    action: 'erased',
    method: 'staff',
    actor: `staff:${staff}`,
    cause: { delivery },
    saidAt: now,
    receivedAt: now,
  };
  const chains: string[] = [];
  const stored =
    own.length > 0
      ? await room.findAddresses(
          own.map(({ _id }) => _id),
          tx,
        )
      : new Map();
  for (const address of stored.values() as Iterable<Address>) {
    const { address: after } = await room.stateKnown(
      // Without its reference: the record must not hold what it says was erased.
      { ...address, ref: undefined },
      [],
      {
        ...statement,
        address: toForgotten(address),
        amend: toTombstone,
      },
      tx,
    );
    if (after?.chain) chains.push(after.chain.id);
  }
  const person = (await room.findPersons([contact], tx)).get(contact);
  if (person?.chain) {
    chains.push(person.chain.id);
    if (Object.keys(person.states).length > 0)
      await room.stateKnown(
        null,
        [contact],
        { ...statement, persons: { [contact]: toForgotten(person, true) } },
        tx,
      );
  }
  if (chains.length > 0) await eraseOpenings(database, chains, tx);
  const shared = refs.length > 0 ? await room.findAddressesOf(refs, tx) : [];
  const others = shared.flatMap(({ chain }) => (chain && !chains.includes(chain.id) ? chain.id : []));
  if (others.length > 0) await eraseOpeningsOf(database, contact, others, tx);
  await database.collection(personModel).deleteOne({ _id: contact }, { session: tx });
  forgetReads(tx);
  await database.collection(consentCodeModel).deleteMany({ contact }, { session: tx });
  const ids = own.map(({ _id }) => _id);
  if (ids.length > 0)
    await database.collection(preferenceLinkModel).deleteMany({ address: { $in: ids } }, { session: tx });
}

function toForgotten({ states }: Subject, all = false): Record<string, StateChange> {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([, { state }]) => all || state !== 'withdrawn')
      // A question that nobody answered does not lift the withdrawal it was about.
      .map(([key, entry]) => [key, { state: !all && isWithdrawn(entry) ? 'withdrawn' : 'unknown' }]),
  );
}

/** What was open before a STOP is forgotten too: a START opens the channel, not what somebody had agreed to there. */
function toTombstone(address: Address): void {
  address.states = Object.fromEntries(
    Object.entries(address.states)
      .filter(([, { state }]) => state === 'withdrawn')
      .map(([key, { was: _, ...entry }]) => [key, entry]),
  );
  delete address.ref;
  delete address.confirmable;
  delete address.language;
  delete address.spoken;
  delete address.holders;
  delete address.suspendedFrom;
  address.questions = [];
  address.answerable = [];
  address.heardAt = {};
  delete address.heardBy;
  delete address.sameAs;
  delete address.goesOnAs;
}
