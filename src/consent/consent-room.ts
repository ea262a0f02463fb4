import type { ContactChannel, FailureMeaning } from '../connector/index.ts';
import type { Database, Keys, Transaction } from '../storage/index.ts';
import { newId as randomId } from '../storage/index.ts';
import type { Address, ChannelFacts, PendingQuestion } from './address.model.ts';
import { createAddressBook } from './address-book.ts';
import { type AddressRef, channelsOf } from './address-ref.ts';
import { closeNamed } from './close-named.ts';
import { type ConsentCode, type ConsentCodes, problemOfCode } from './codes/index.ts';
import { type HeardKind, type Hearing, type HearPolicy, hear } from './hear.ts';
import { unknownPerson } from './person.model.ts';
import type { StopReach } from './policies/index.ts';
import type { Road } from './purpose.ts';
import { type Changes, reachOfMarketingStop, reachOfStop } from './reach.ts';
import { type RecordedStatement, recordStatement, type Statement } from './record-statement.ts';

export interface ConsentOptions {
  database: Database;
  keys: Pick<Keys, 'deriveAll'>;
  /** Contacts that have an address, those in the bin too: what one says of a number counts for all who stand on it (B10). */
  findHolders(ref: AddressRef, tx?: Transaction): Promise<string[]>;
  /** Whether an address nobody stands on may speak for a contact who was handed a code: one that has no such address yet. */
  maySpeakFor(contact: string, ref: AddressRef, tx: Transaction): Promise<boolean>;
  codes: ConsentCodes;
  /** Withholds what is queued for an address and may not leave any more; called within the withdrawal's transaction. */
  withhold(address: Address, tx: Transaction): Promise<void>;
  /** How far a STOP reaches (Q33). */
  stopReach: StopReach;
  newId?: () => string;
}

/** A message of a contact, read for what it says about consent. */
export interface HeardMessage {
  delivery: string;
  ref: AddressRef;
  /** The address of `ref`, as this transaction has read it. */
  known: Address;
  channel: ContactChannel;
  text: string;
  saidAt: Date;
  receivedAt: Date;
  words: { kind: HeardKind; days?: number };
  /** The language that is asked for, where we can write in it. */
  language?: string;
  /** What the provider says it was, and has answered. */
  answered?: 'stop' | 'start' | 'help';
  /** Id of the connector it came by. */
  source: string;
  policy: HearPolicy;
  /** The words in which a question is asked back: only an answer to them counts. */
  wordQuestion(until: Date): { text: string; language: string };
}

export interface HeardOutcome {
  address: Address;
  hearing: Hearing;
  /** Contacts that stand on the address, and the one whose code it was. */
  holders: string[];
  /** The code that the message held. */
  code?: ConsentCode;
  /** What the answer leaves as; absent when nothing is answered. */
  exception?: { purpose: 'stop_confirmation' | 'direct_answer'; answers: string };
  /** What is asked back, as it was kept. */
  question?: PendingQuestion;
}

/** A provider refused a message of ours, and the reason says something of the address. */
export interface Lesson {
  /** The address's id. */
  address: string;
  channel: Road;
  meaning: FailureMeaning;
  /** Id of the connector. */
  source: string;
  code?: string;
  cause: { delivery?: string; action?: string };
  now: Date;
}

export type ConsentRoom = ReturnType<typeof createConsentRoom>;

/** How many messages of one address may still be answered. */
const answerableLimit = 10;
/** How many questions may wait for an answer of one address. */
const questionLimit = 5;

/** What contacts have agreed to: heard, stated by staff and providers, kept and proved. */
export function createConsentRoom(options: ConsentOptions) {
  const { database, keys, codes, findHolders, maySpeakFor, withhold, stopReach, newId = randomId } = options;
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
     * What a provider's refusal says of an address: a STOP that we missed counts as one, an address that cannot be reached
     * is closed as undeliverable and never as withdrawn (B15).
     */
    learn: async (lesson: Lesson, tx: Transaction): Promise<void> => {
      const { channel, meaning, now, source, code = meaning } = lesson;
      const address = (await book.findAddresses([lesson.address], tx)).get(lesson.address);
      if (!address || channel === 'browser') return;
      const holders = address.ref ? await findHolders(address.ref, tx) : [];
      const ref = address.ref ?? { scheme: 'tel', value: '' };
      const changes: Changes =
        meaning === 'undeliverable'
          ? { address: {}, person: {} }
          : meaning === 'opted_out'
            ? reachOfStop(ref, channel, stopReach)
            : reachOfMarketingStop(ref, channel, stopReach);
      await stateKnown(
        address,
        holders,
        {
          action: meaning === 'undeliverable' ? 'undeliverable' : 'withdrawn',
          method: 'provider',
          actor: `provider:${source}`,
          cause: lesson.cause,
          saidAt: now,
          receivedAt: now,
          address: changes.address,
          persons: Object.fromEntries(holders.map((id) => [id, changes.person])),
          amend: (one) => {
            if (meaning === 'undeliverable') setFacts(one, channel, { undeliverable: code });
          },
          values: { code },
        },
        tx,
      );
    },

    /** Takes a contact's message in: what it changes is written and proved, what is to be answered is given back. */
    hear: async (message: HeardMessage, tx: Transaction): Promise<HeardOutcome> => {
      const { ref, channel, delivery, source, saidAt, receivedAt, answered, policy } = message;
      const before = message.known;
      const holders = await findHolders(ref, tx);
      // Words that ask for less beat a code that asks for more.
      const isRefusal = message.words.kind === 'stop' || message.words.kind === 'near-stop';
      const made = isRefusal || answered ? null : await codes.find(message.text, tx);
      const code = made && {
        made,
        problem: problemOfCode(
          made,
          {
            channel,
            isContact: holders.includes(made.contact) || (await maySpeakFor(made.contact, ref, tx)),
          },
          receivedAt,
        ),
      };
      const speakers = code && !code.problem ? [...new Set([...holders, code.made.contact])] : holders;
      const persons = await personsOf(speakers, tx);
      const kind = answered ?? (code ? 'code' : message.words.kind);
      const hearing = hear(
        {
          kind,
          ref,
          channel,
          days: message.words.days,
          language: message.language,
          code: code ?? undefined,
          isAnswered: answered !== undefined,
          now: receivedAt,
          policy,
        },
        before,
        persons,
      );
      const question: PendingQuestion | undefined = hearing.question && {
        ...hearing.question,
        ...message.wordQuestion(hearing.question.until),
        id: newId(),
      };
      const amend = (address: Address, changed: readonly string[]) => {
        address.heardAt = { ...address.heardAt, [channel]: receivedAt };
        // Whoever writes can be reached.
        setFacts(address, channel, { undeliverable: undefined });
        // An older word than what is known changes nothing, and there is nothing to tell.
        if (Object.keys(hearing.address).length > 0 && changed.length === 0) {
          hearing.answer = undefined;
          return;
        }
        if (hearing.action === 'withdrawn') {
          address.questions = [];
          address.answerable = [];
          address.confirmable = hearing.answer && { record: delivery, channel };
        } else if (hearing.answer)
          address.answerable = [...address.answerable, { delivery, channel }].slice(-answerableLimit);
        if (hearing.answered) address.questions = without(address.questions, hearing.answered);
        if (question) address.questions = [...address.questions, question].slice(-questionLimit);
        if (hearing.action === 'granted') setFacts(address, channel, { pausedUntil: undefined });
        if (hearing.language) address.language = hearing.language;
        if (hearing.pausedUntil)
          for (const one of channelsOf(ref)) setFacts(address, one, { pausedUntil: hearing.pausedUntil });
      };

      let address = before;
      if (hearing.action) {
        const recorded = await recordStatement(
          parts,
          before,
          persons,
          {
            action: hearing.action,
            method: methodOf(hearing, answered),
            actor: answered ? `provider:${source}` : 'contact',
            cause: { delivery },
            saidAt,
            receivedAt,
            address: hearing.address,
            persons: await closeNamed(database, persons, hearing.persons, tx),
            text: code?.made.text,
            amend,
            values: {
              words: message.text,
              ...(hearing.answered && { question: hearing.answered.text }),
              ...(hearing.language && { language: hearing.language }),
              ...(hearing.pausedUntil && { until: hearing.pausedUntil.toISOString() }),
            },
          },
          tx,
        );
        address = recorded.address ?? before;
        if (code && !code.problem) await codes.use(code.made, address._id, receivedAt, tx);
        await withhold(address, tx);
      } else {
        address = structuredClone(before);
        amend(address, []);
        await book.saveAddress(address, tx);
      }
      return {
        address,
        hearing,
        holders: speakers,
        code: code?.made,
        question: hearing.answer && question,
        exception: hearing.answer && {
          purpose: hearing.answer === 'stopped' ? 'stop_confirmation' : 'direct_answer',
          answers: delivery,
        },
      };
    },
  };
}

function methodOf({ kind, action }: Hearing, answered: string | undefined): string {
  if (answered) return 'provider';
  if (kind === 'yes') return 'double-opt-in';
  if (kind === 'code') return 'one-time-code';
  return action === 'closed-provisionally' ? 'near-miss' : 'keyword';
}

function without(questions: readonly PendingQuestion[], { id }: PendingQuestion): PendingQuestion[] {
  return questions.filter((question) => question.id !== id);
}

function setFacts(address: Address, channel: ContactChannel, facts: ChannelFacts): void {
  const known = { ...address.facts[channel], ...facts };
  const kept = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  address.facts = { ...address.facts, [channel]: kept };
}
