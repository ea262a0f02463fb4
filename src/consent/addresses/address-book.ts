import { createHmac } from 'node:crypto';
import {
  type Database,
  findGathered,
  gather,
  type Keys,
  saveGathered,
  type Transaction,
} from '../../storage/index.ts';
import { type Address, addressModel, unknownAddress } from './address.model.ts';
import { type AddressRef, toAddressText } from './address-ref.ts';
import { type Person, personModel } from './person.model.ts';
import type { Subject } from './subject.ts';

/** Finds what is known of addresses and persons, and writes it back. */
export interface AddressBook {
  /** The address as it stands; one nobody has spoken of is unknown, and not stored. */
  findAddress(ref: AddressRef, tx?: Transaction): Promise<Address>;
  /** The same for several, in their order, by one query. */
  findAddressesOf(refs: readonly AddressRef[], tx?: Transaction): Promise<Address[]>;
  /** Those that are stored, by id. */
  findAddresses(ids: readonly string[], tx?: Transaction): Promise<Map<string, Address>>;
  /** Blocked senders, the newest first (B18). */
  findBlocked(tx?: Transaction): Promise<Address[]>;
  /** Those that are stored, by id. */
  findPersons(ids: readonly string[], tx?: Transaction): Promise<Map<string, Person>>;
  saveAddress(address: Address, tx: Transaction): Promise<void>;
  savePerson(person: Person, tx: Transaction): Promise<void>;
  /** Writes every document that departures rest on, so that a STOP at the same moment conflicts with them. */
  countDepartures(departures: Departures, tx: Transaction): Promise<void>;
}

/** The documents behind a group of departures. */
export interface Departures {
  /** Stored, and otherwise as they were: ids. */
  addresses: string[];
  /** Those that have used up an exception, or were not stored yet. */
  changedAddresses: Address[];
  /** Stored persons: ids. */
  persons: string[];
  newPersons: Person[];
}

/** Under which an address may be kept, by the current key first. */
export function toAddressIds(ref: AddressRef, keys: Pick<Keys, 'deriveAll'>): string[] {
  return keys
    .deriveAll('consent/address')
    .map((key) => createHmac('sha256', key).update(toAddressText(ref)).digest('base64url'));
}

/**
 * Addresses are kept under keyed digests: the book knows a number that comes back without keeping it. During a rotation of
 * `SECRET_KEY` those of the older keys are still found.
 */
export function createAddressBook(database: Database, keys: Pick<Keys, 'deriveAll'>): AddressBook {
  const addresses = () => database.collection(addressModel);
  const persons = () => database.collection(personModel);
  const idsOf = (ref: AddressRef) => toAddressIds(ref, keys);

  const findAddressesOf = async (refs: readonly AddressRef[], tx?: Transaction): Promise<Address[]> => {
    const idsByRef = refs.map(idsOf);
    const found = await findGathered(database, addressModel, idsByRef.flat(), tx);
    return idsByRef.map((ids, at) => {
      const ref = refs[at] as AddressRef;
      const known = ids.flatMap((id) => found.get(id) ?? [])[0];
      // After an erasure the number is known again from the moment somebody names it.
      return known ? { ...known, ref } : unknownAddress(ids[0] as string, ref);
    });
  };

  return {
    findAddress: async (ref, tx) => (await findAddressesOf([ref], tx))[0] as Address,
    findAddressesOf,
    findAddresses: (ids, tx) => findGathered(database, addressModel, ids, tx),
    findBlocked: async (tx) => {
      const found = await addresses()
        .find({ blockedAt: { $gte: new Date(0) } }, { session: tx })
        .toArray();
      return found.sort((one, other) => (other.blockedAt?.getTime() ?? 0) - (one.blockedAt?.getTime() ?? 0));
    },
    findPersons: (ids, tx) => findGathered(database, personModel, ids, tx),
    saveAddress: (address, tx) => saveGathered(database, addressModel, address, tx),
    savePerson: (person, tx) => saveGathered(database, personModel, person, tx),
    countDepartures: async (left, tx) => {
      const counted = <S extends Subject>(subject: S): S => ({
        ...subject,
        departures: subject.departures + 1,
      });
      const inc = { $inc: { departures: 1 } };
      if (left.addresses.length > 0)
        await addresses().updateMany({ _id: { $in: left.addresses } }, inc, { session: tx });
      if (left.persons.length > 0)
        await persons().updateMany({ _id: { $in: left.persons } }, inc, { session: tx });
      await gather(database, tx, async () => {
        await findGathered(
          database,
          addressModel,
          left.changedAddresses.map(({ _id }) => _id),
          tx,
        );
        await findGathered(
          database,
          personModel,
          left.newPersons.map(({ _id }) => _id),
          tx,
        );
        for (const address of left.changedAddresses)
          await saveGathered(database, addressModel, counted(address), tx);
        for (const person of left.newPersons) await saveGathered(database, personModel, counted(person), tx);
      });
    },
  };
}
