import type { Database, Keys, Transaction } from '../storage/index.ts';
import { newId as randomId } from '../storage/index.ts';
import type { Address } from './addresses/address.model.ts';
import { createAddressBook } from './addresses/address-book.ts';
import type { AddressRef } from './addresses/address-ref.ts';
import { unknownPerson } from './addresses/person.model.ts';
import type { Road } from './gate/purpose.ts';
import { closeBothNames, hearAccount, linkNames, type Naming } from './hearing/hear-account.ts';
import {
  answerableLimit,
  type HeardMessage,
  type HearingParts,
  hearMessage,
} from './hearing/hear-message.ts';
import { followContacts, type HolderShift, type MovedAddress, type ShiftOrigin } from './moved/index.ts';
import type { StopReach } from './policies/index.ts';
import { closeNamed } from './statements/close-named.ts';
import { type Lesson, learnRefusal } from './statements/learn-refusal.ts';
import { type RecordedStatement, recordStatement, type Statement } from './statements/record-statement.ts';

export interface ConsentOptions
  extends Pick<HearingParts, 'findHolders' | 'maySpeakFor' | 'withhold' | 'wasAsked' | 'codes'> {
  database: Database;
  keys: Pick<Keys, 'deriveAll'>;
  /** How far a STOP reaches now (Q33). */
  stopReach(): StopReach;
  newId?: () => string;
}

export type ConsentRoom = ReturnType<typeof createConsentRoom>;

/** What contacts have agreed to: heard, stated by staff and providers, kept and proved. */
export function createConsentRoom(options: ConsentOptions) {
  const { database, keys, codes, findHolders, maySpeakFor, withhold, wasAsked } = options;
  const { stopReach, newId = randomId } = options;
  const book = createAddressBook(database, keys);
  const parts = { database, book, newId };
  const personsOf = async (contacts: readonly string[], tx: Transaction) => {
    const stored = await book.findPersons(contacts, tx);
    return contacts.map((id) => stored.get(id) ?? unknownPerson(id));
  };

  const stateKnown = async (
    address: Address | null,
    contacts: readonly string[],
    statement: Statement,
    tx: Transaction,
  ): Promise<RecordedStatement> => {
    const persons = await personsOf(contacts, tx);
    const named = await closeNamed(database, persons, statement.persons ?? {}, tx);
    const recorded = await recordStatement(parts, address, persons, { ...statement, persons: named }, tx);
    if (recorded.address) await withhold(recorded.address, tx);
    return recorded;
  };

  return {
    ...book,
    /** Records what was said of an address, and of `contacts` as persons. */
    stateKnown,
    /** The same for an address by its reference; `null` for what concerns persons alone. */
    state: async (
      ref: AddressRef | null,
      contacts: readonly string[],
      statement: Statement,
      tx: Transaction,
    ) => stateKnown(ref && (await book.findAddress(ref, tx)), contacts, statement, tx),
    /** Contacts that have an address, those in the bin too. */
    holdersOf: findHolders,
    /** Lets consent follow what became of contacts; gives the addresses whose agreement was set aside (M18). */
    followContacts: (
      shifts: readonly HolderShift[],
      origin: ShiftOrigin,
      tx: Transaction,
    ): Promise<MovedAddress[]> =>
      followContacts({ ...book, holdersOf: findHolders, stateKnown }, shifts, origin, tx),

    /** Lets a message of somebody be answered, once; gives the address. */
    openAnswer: async (ref: AddressRef, road: Road, delivery: string, tx: Transaction): Promise<Address> => {
      const address = await book.findAddress(ref, tx);
      if (address.answerable.some((one) => one.delivery === delivery)) return address;
      const answerable = [...address.answerable, { delivery, channel: road }].slice(-answerableLimit);
      const opened = { ...address, answerable };
      await book.saveAddress(opened, tx);
      return opened;
    },

    /**
     * The channel has named one account in two ways: what is closed under one name is closed under the other, and nothing else
     * comes along. `isOne`: from then on the names lead to each other (B07).
     */
    learnNames: async (
      refs: readonly [AddressRef, AddressRef],
      naming: Naming & { isOne: boolean },
      tx: Transaction,
    ): Promise<void> => {
      const found = (await book.findAddressesOf(refs, tx)) as [Address, Address];
      const names = await closeBothNames({ stateKnown }, found, naming, tx);
      if (naming.isOne) await linkNames(book, names, tx);
    },
    /** The other name of an account, where the channel has named both; null once one of them is another account's. */
    findOtherName: async (ref: AddressRef, tx: Transaction): Promise<AddressRef | null> => {
      const { _id, sameAs } = await book.findAddress(ref, tx);
      if (!sameAs) return null;
      const other = (await book.findAddresses([sameAs], tx)).get(sameAs);
      return other?.sameAs === _id ? (other.ref ?? null) : null;
    },

    /** What a provider's refusal says of an address. */
    learn: (lesson: Lesson, tx: Transaction) =>
      learnRefusal({ book, findHolders, stateKnown, stopReach: stopReach() }, lesson, tx),
    /** Takes a contact's message in; `otherRef`: another name that the channel has for the same account. */
    hear: (message: HeardMessage, tx: Transaction, otherRef?: AddressRef) => {
      const hearing = {
        ...parts,
        codes,
        findHolders,
        maySpeakFor,
        withhold,
        wasAsked,
        findPersons: personsOf,
      };
      return otherRef
        ? hearAccount({ ...hearing, stateKnown }, message, otherRef, tx)
        : hearMessage(hearing, message, tx);
    },
  };
}
