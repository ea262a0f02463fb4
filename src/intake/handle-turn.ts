import type { Place, Reply, Turn } from '../connector/index.ts';
import {
  converse,
  type DialogueContext,
  type FetchedFile,
  type Habits,
  type Said,
  type Script,
  type ShownCard,
  turnsLeft,
  turnsOf,
} from '../dialogue/index.ts';
import { type Language, type Translate, toLanguage, translatorOf } from '../locales/index.ts';
import { type Audience, type Draft, entryReference } from '../messaging/index.ts';
import { type Database, newId, type Transaction } from '../storage/index.ts';
import { allowsGreeting } from './greet-stranger.ts';
import type { StepBatch } from './step-batch.ts';

/** What intake needs to know of a staff member; `staff` says it. */
export interface Speaker {
  id: string;
  language?: Language;
  can(permission: string): boolean;
  /** Whether a chat is theirs at this moment. */
  isAt(place: Place): boolean;
}

export interface TurnFacts {
  turn: Turn;
  deliveryId: string;
  /** Null for somebody who is not staff. */
  speaker: Speaker | null;
  t: Translate;
  now: Date;
  tx: Transaction;
  file?: FetchedFile;
  /** Of the speaker; a step may change them. */
  habits: Habits;
}

/** What a turn leaves behind beside its replies: messages to others, and work for after the commit. */
export interface TurnEffects {
  drafts: Draft[];
  afterCommit: (() => Promise<void>)[];
  /** Set when the step changed documents. */
  wrote: boolean;
  /** The command or dialogue that took the turn, by which turns are counted. */
  label?: string;
}

/** The staff as a transaction sees them. */
export interface People {
  findSpeaker(turn: Turn): Speaker | null;
  /** Whether contact data may be shown in this group. */
  isRegisteredGroup(turn: Turn): boolean;
}

export interface Conversation<Context extends DialogueContext> {
  script: Script<Context>;
  readPeople(tx: Transaction): Promise<People>;
  /** The context of a step, with the rooms bound to its transaction. */
  context(facts: TurnFacts, people: People, effects: TurnEffects): Context;
  /** Answers a look-up from any chat: results only, no message. */
  lookUp(context: Context): Promise<Reply>;
  /**
   * Somebody who is not staff is heard as a contact: their words on consent, their message, their coming and going. True
   * when nothing is left to be said to it.
   */
  hearContact(facts: TurnFacts, effects: TurnEffects): Promise<boolean>;
  /** Lets this turn of somebody who is not staff be answered, once; gives whom the answer is for. */
  openAnswer(facts: TurnFacts): Promise<Audience>;
}

export interface TurnOptions<Context extends DialogueContext> {
  database: Database;
  conversation: Conversation<Context>;
  defaultLanguage: Language;
  businessName: string;
  now(): Date;
}

/** Runs a turn within the transaction of its batch; gives what is to be sent and done after the commit. */
export async function handleTurn<Context extends DialogueContext>(
  options: TurnOptions<Context>,
  turn: Turn,
  deliveryId: string,
  file: TurnFacts['file'],
  batch: StepBatch,
): Promise<TurnEffects> {
  const { conversation, defaultLanguage, now } = options;
  const people = await batch.people();
  const speaker = people.findSpeaker(turn);
  const t = translatorOf(speaker?.language ?? toLanguage(turn.who.language) ?? defaultLanguage);
  const session = speaker && (await batch.session(speaker.id));
  const habits = structuredClone(session?.habits ?? {});
  const facts: TurnFacts = { habits, turn, deliveryId, speaker, t, now: now(), tx: batch.tx, file };
  const effects: TurnEffects = { drafts: [], afterCommit: [], wrote: false };
  const context = conversation.context(facts, people, effects);

  if (turn.input.kind === 'query') {
    const reply = speaker
      ? await conversation.lookUp(context)
      : { text: '', results: { queryId: turn.input.queryId, items: [] } };
    effects.drafts.push(draftTo(turn, await audienceOf(conversation, facts), reply));
    return { ...effects, label: 'query' };
  }
  if (turn.isEdit && speaker) {
    // What was said has been done by then; doing it once more would be as wrong as to say nothing.
    if (turn.where.kind === 'private')
      effects.drafts.push(draftTo(turn, toStaff(speaker), { text: t('edit-unread') }));
    return { ...effects, label: 'edit' };
  }
  if (turn.input.kind === 'membership') {
    if (!speaker) await conversation.hearContact(facts, effects);
    return { ...effects, label: 'membership' };
  }
  if (!speaker || !session) {
    const label = await handleStranger(options, facts, context, effects);
    if (effects.wrote) batch.forgetPeople();
    return { ...effects, label };
  }
  const audience = toStaff(speaker);
  if (turn.where.kind === 'group' && !people.isRegisteredGroup(turn) && !isForAnyGroup(turn, conversation)) {
    if (isCommand(turn)) effects.drafts.push(draftTo(turn, audience, { text: t('group-not-registered') }));
    acknowledge(turn, effects.drafts, audience);
    return { ...effects, label: 'unregistered-group' };
  }

  const said = await converse(conversation.script, session, context, () => newId(6));
  const answers = toDrafts(turn, audience, said.replies, said);
  batch.keepSession(session, {
    ...said.session,
    habits,
    card: toShownCard(answers),
    turns: turnsOf(said.replies) ?? turnsLeft(session.turns, said.label, conversation.script.commands),
  });
  if (effects.wrote) batch.forgetPeople();
  effects.drafts.unshift(...answers);
  // Their channel may have been taken away since the question was asked there.
  if (said.closes && speaker.isAt(said.closes.place))
    effects.drafts.push({
      place: said.closes.place,
      audience,
      reply: { text: said.closes.text, replaces: entryReference(said.closes.entry) },
    });
  acknowledge(turn, effects.drafts, audience);
  return { ...effects, label: said.label };
}

/** Somebody who is not staff may become staff or choose a language; to all else there is one polite sentence. Gives the label. */
async function handleStranger<Context extends DialogueContext>(
  { database, conversation, businessName }: TurnOptions<Context>,
  facts: TurnFacts,
  context: Context,
  effects: TurnEffects,
): Promise<string> {
  const { turn, t, now, tx } = facts;
  const finish = async (label: string) => {
    if (isPress(turn)) acknowledge(turn, effects.drafts, await audienceOf(conversation, facts));
    return label;
  };
  if (turn.where.kind !== 'private') return finish('stranger');
  if ((await conversation.hearContact(facts, effects)) || turn.isEdit) return finish('contact');
  const { command, text } = typedCommand(turn, conversation);
  if (command?.audience === 'anyone') {
    const outcome = await command.run({ text }, context);
    // Whoever has just become staff reads the answer as staff.
    const speaker = (await conversation.readPeople(tx)).findSpeaker(turn);
    const audience = await audienceOf(conversation, { ...facts, speaker });
    effects.drafts.unshift(...toDrafts(turn, audience, outcome.replies));
    return finish(command.name);
  }
  if (await allowsGreeting(database, turn, now, tx)) {
    const greeting = { text: t('stranger-greeting', { business: businessName, place: turn.where.channel }) };
    effects.drafts.push(draftTo(turn, await audienceOf(conversation, facts), greeting));
  }
  return finish('stranger');
}

/** Whom a reply to this turn is for: the staff member who speaks, or else a contact who may be answered once. */
function audienceOf<Context extends DialogueContext>(
  conversation: Conversation<Context>,
  facts: TurnFacts,
): Promise<Audience> | Audience {
  return facts.speaker ? toStaff(facts.speaker) : conversation.openAnswer(facts);
}

function toStaff({ id }: Speaker): Audience {
  return { kind: 'staff', staff: id };
}

/** The command that somebody typed after a slash, with the rest of the line. */
function typedCommand<Context extends DialogueContext>({ input }: Turn, { script }: Conversation<Context>) {
  const typed = input.kind === 'text' ? /^\/([a-z]+)(?:@\w+)?\s*([\s\S]*)$/i.exec(input.text.trim()) : null;
  return { command: script.commands.get(typed?.[1]?.toLowerCase() ?? ''), text: typed?.[2]?.trim() ?? '' };
}

function isForAnyGroup<Context extends DialogueContext>(
  turn: Turn,
  conversation: Conversation<Context>,
): boolean {
  return typedCommand(turn, conversation).command?.inAnyGroup === true;
}

function isCommand(turn: Turn): boolean {
  return isPress(turn) || (turn.input.kind === 'text' && turn.input.text.startsWith('/'));
}

function isPress(turn: Turn): boolean {
  return turn.input.kind === 'press';
}

function draftTo(turn: Turn, audience: Audience, reply: Reply): Draft {
  return { place: turn.where, reply, audience };
}

/** The first reply to a press takes the place of the pressed message, so that a chat stays short. */
function toDrafts(
  turn: Turn,
  audience: Audience,
  replies: readonly Reply[],
  { asked, keepsPressed }: Pick<Said, 'asked' | 'keepsPressed'> = {},
): Draft[] {
  const pressed = turn.input.kind === 'press' && !keepsPressed ? turn.input.message : undefined;
  return replies.map((reply, index) => ({
    ...draftTo(turn, audience, {
      ...reply,
      replaces: reply.replaces ?? (index === 0 && canReplace(reply) ? pressed : undefined),
    }),
    id: asked?.index === index ? asked.id : reply.contact ? newId(14) : undefined,
  }));
}

/** The card that the reader has before them when the last answer is one. */
function toShownCard(answers: readonly Draft[]): ShownCard | undefined {
  const { id, place, reply } = answers.at(-1) ?? {};
  return id && place && reply?.contact ? { contact: reply.contact, entry: id, place } : undefined;
}

function canReplace(reply: Reply): boolean {
  return !reply.file && !reply.picture && !reply.location;
}

/** Every press is acknowledged, with the first reply or alone: the button must stop spinning. */
function acknowledge(turn: Turn, drafts: Draft[], audience: Audience): void {
  if (turn.input.kind !== 'press') return;
  const { pressId } = turn.input;
  const first = drafts.find(
    ({ place }) => place.channel === turn.where.channel && place.chat === turn.where.chat,
  );
  if (first) first.reply = { ...first.reply, acknowledges: { pressId, ...first.reply.acknowledges } };
  else drafts.push(draftTo(turn, audience, { text: '', acknowledges: { pressId } }));
}
