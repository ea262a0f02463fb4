import type { ContactChannel } from '../../connector/index.ts';
import type { Database, Transaction } from '../../storage/index.ts';
import type { Address, PendingQuestion } from '../addresses/address.model.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { type AddressRef, channelsOf } from '../addresses/address-ref.ts';
import type { Person } from '../addresses/person.model.ts';
import { setFacts } from '../addresses/set-facts.ts';
import { type ConsentCode, type ConsentCodes, problemOfCode } from '../codes/index.ts';
import { ownWords } from '../keywords/index.ts';
import { closeNamed } from '../statements/close-named.ts';
import { type RecordedStatement, recordStatement } from '../statements/record-statement.ts';
import { type EditedMessage, findTakenBack } from './find-taken-back.ts';
import { hear } from './hear.ts';
import type { HeardKind, Hearing, HearPolicy } from './heard.ts';

/** What a message is heard with. */
export interface HearingParts {
  database: Database;
  book: AddressBook;
  newId(): string;
  codes: ConsentCodes;
  /** Contacts that have an address, those in the bin too: what one says of a number counts for all who stand on it (B10). */
  findHolders(ref: AddressRef, tx?: Transaction): Promise<string[]>;
  /** Whether an address nobody stands on may speak for a contact who was handed a code: one that has no such address yet. */
  maySpeakFor(contact: string, ref: AddressRef, tx: Transaction): Promise<boolean>;
  /** Withholds what is queued for an address and may not leave any more; called within the withdrawal's transaction. */
  withhold(address: Address, tx: Transaction): Promise<void>;
  /**
   * Whether a question, by its id, has been put to the contact, and is what they answer, where they name what they do (`quoted`,
   * the channel's reference): one that never left is answered by nobody.
   */
  wasAsked(question: string, tx: Transaction, quoted?: string): Promise<boolean>;
  /** What is known of contacts as persons, in their order. */
  findPersons(contacts: readonly string[], tx: Transaction): Promise<Person[]>;
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
  words: { kind: HeardKind; days?: number; lastDay?: number };
  /** The channel's reference of the message that is answered. */
  quotes?: string;
  /** The words take the place of those of an earlier message. */
  edits?: EditedMessage;
  /** The language that is asked for, where we can write in it. */
  language?: string;
  /** The language that the words, or else the channel, name. */
  spoken?: string;
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

/** How many messages of one address may still be answered. */
export const answerableLimit = 10;
/** How many questions may wait for an answer of one address. */
const questionLimit = 5;

/** Takes a contact's message in: what it changes is written and proved, what is to be answered is given back. */
export async function hearMessage(
  parts: HearingParts,
  message: HeardMessage,
  tx: Transaction,
): Promise<HeardOutcome> {
  const { database, book, newId, codes, findHolders, maySpeakFor, withhold, findPersons } = parts;
  const { ref, channel, delivery, source, saidAt, receivedAt, policy } = message;
  const before = message.known;
  const holders = await findHolders(ref, tx);
  // Words that ask for less beat a code that asks for more, and what a provider took them for.
  const isRefusal = message.words.kind === 'stop' || message.words.kind === 'near-stop';
  const answered = isRefusal && message.answered !== 'stop' ? undefined : message.answered;
  // Our own words come back in quotes and reactions: only what they write themselves is theirs.
  const own = ownWords(message.text);
  const made = isRefusal || answered ? null : await codes.find(own, tx);
  const code = made && {
    made,
    problem: problemOfCode(
      made,
      {
        channel,
        text: own,
        isContact: holders.includes(made.contact) || (await maySpeakFor(made.contact, ref, tx)),
      },
      receivedAt,
    ),
  };
  const speakers = code && !code.problem ? [...new Set([...holders, code.made.contact])] : holders;
  const persons = await findPersons(speakers, tx);
  const kind = answered ?? (code ? 'code' : message.words.kind);
  const { edits } = message;
  const takesBack =
    kind === 'no' && edits ? await findTakenBack(database, edits, before, persons, tx) : undefined;
  const hearing = hear(
    {
      kind,
      takesBack,
      ref,
      channel,
      days: message.words.days,
      lastDay: message.words.lastDay,
      language: message.language,
      code: code ?? undefined,
      isAnswered: answered !== undefined,
      now: receivedAt,
      policy,
    },
    { ...before, questions: await findAsked(parts, before, kind, message.quotes, tx) },
    persons,
  );
  const question: PendingQuestion | undefined = hearing.question && {
    ...hearing.question,
    ...message.wordQuestion(hearing.question.until),
    id: newId(),
  };
  const amend = (address: Address, changed: readonly string[]) => {
    address.heardAt = { ...address.heardAt, [channel]: receivedAt };
    address.heardBy = { ...address.heardBy, [channel]: source };
    if (message.spoken) address.spoken = message.spoken;
    // Whoever writes can be reached.
    setFacts(address, channel, { undeliverable: undefined });
    // An older word than what is known changes nothing, and there is nothing to tell.
    if (Object.keys(hearing.address).length > 0 && changed.length === 0) {
      hearing.answer = undefined;
      if (!hearing.isRepeated) hearing.isOutdated = true;
      return;
    }
    if (hearing.action === 'withdrawn') {
      address.questions = [];
      address.answerable = [];
      address.confirmable = hearing.answer && { record: delivery, channel };
    } else if (hearing.action === 'closed-provisionally') address.answerable = [];
    else if (hearing.answer)
      address.answerable = [...address.answerable, { delivery, channel }].slice(-answerableLimit);
    if (hearing.answered) address.questions = without(address.questions, hearing.answered);
    if (question) address.questions = [...address.questions, question].slice(-questionLimit);
    if (hearing.action === 'granted') setFacts(address, channel, { pausedUntil: undefined });
    if (hearing.language) address.language = hearing.language;
    // A pause is of the number, and so is its end.
    if (hearing.pausedUntil || hearing.action === 'resumed')
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
        text: code?.made.text ?? hearing.answered?.shown,
        amend,
        values: {
          words: message.text,
          ...(hearing.answered && { question: hearing.answered.text }),
          ...(code?.made.wording && { question: code.made.wording }),
          ...(question && { until: question.until.toISOString() }),
          ...(hearing.language && { language: hearing.language }),
          ...(hearing.pausedUntil && { until: hearing.pausedUntil.toISOString() }),
        },
      },
      tx,
    );
    address = recorded.address ?? before;
    // A code that came to nothing beside a refusal of the same second stays good for another try.
    if (code && !code.problem && movedAnything(recorded, persons))
      await codes.use(code.made, address._id, receivedAt, tx);
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
      purpose: hearing.action === 'withdrawn' ? 'stop_confirmation' : 'direct_answer',
      answers: delivery,
    },
  };
}

/** The questions that an answer may be to. */
async function findAsked(
  { wasAsked }: Pick<HearingParts, 'wasAsked'>,
  { questions }: Address,
  kind: HeardKind,
  quotes: string | undefined,
  tx: Transaction,
): Promise<PendingQuestion[]> {
  if (kind !== 'yes' && kind !== 'no') return questions;
  // A YES to something else agrees to nothing; a NO to whatever it may be declines.
  const quoted = kind === 'yes' ? quotes : undefined;
  const asked: PendingQuestion[] = [];
  for (const question of questions) if (await wasAsked(question.id, tx, quoted)) asked.push(question);
  return asked;
}

function movedAnything({ changed, persons }: RecordedStatement, before: readonly Person[]): boolean {
  const known = new Map(before.map(({ _id, states }) => [_id, states]));
  return (
    changed.length > 0 ||
    persons.some(({ _id, states }) =>
      Object.entries(states).some(([key, { record }]) => known.get(_id)?.[key]?.record !== record),
    )
  );
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
