import type { OutgoingFile, Reply, Turn } from '../connector/index.ts';
import type { Translate } from '../locales/index.ts';
import type { Habits } from './session.model.ts';

/** What every step sees beside its state; commands extend it with the rooms. */
export interface DialogueContext {
  t: Translate;
  turn: Turn;
  now: Date;
  /** Whether this person may; asked when a step acts, not only when it is shown. */
  can(permission: string): boolean;
  /** May be changed; kept with the session. */
  habits: Habits;
  /** The file of this turn, fetched before the step; absent when it cannot be had. */
  file?: FetchedFile;
}

/** A file's bytes, or the limit in bytes that it goes over. */
export type FetchedFile = { name: string; content: Uint8Array } | { limit: number };

/** A choice of a question. `value` is what `answer` receives; the button itself carries only a position. */
export interface QuestionChoice {
  label: string;
  /** The label in words, where it is only a sign. */
  name?: string;
  value: string;
  /** What "yes" means as an answer; "no" is Cancel then. One choice of a question at most. */
  confirms?: true;
}

export interface Question {
  title?: string;
  text: string;
  choices?: QuestionChoice[][];
  /** Only its choices answer it: any other text is no answer but a message of its own, and the question stays open. */
  choicesOnly?: boolean;
  /** Offers Skip; the answer is then `{ kind: 'skip' }`. */
  skippable?: boolean;
  picture?: OutgoingFile;
  /** Says back what its reader has typed (`Reply.ownWords`). */
  ownWords?: true;
  /** Contact the question is about: a press that comes too late gets this contact's fresh card. */
  subject?: string;
}

export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; value: string }
  | { kind: 'skip' }
  | { kind: 'contact'; contact: Extract<Turn['input'], { kind: 'contact' }>['contact'] }
  | { kind: 'file'; name: string; content: Uint8Array; caption?: string }
  | { kind: 'location'; latitude: number; longitude: number };

/** Any JSON object: it waits in the database between two turns. */
export type DialogueState = Record<string, unknown>;

export type Step<State> =
  /** The next question; the state before is kept for Back. */
  | { go: 'on'; state: State }
  /** The same question again, with what was wrong before it. */
  | { go: 'again'; problem: string; state?: State }
  /** The text is no answer: it is heard as any other message, and the question stays open. */
  | { go: 'leave' }
  /** The question is over. */
  | { go: 'done'; replies: Reply[] }
  /** The question is over and another begins. */
  | { go: 'begin'; dialogue: string; state: DialogueState; replies?: Reply[] };

/**
 * A conversation with one thing to reach, as a step machine: `ask` shows where it stands, `answer` takes it further. Both
 * read and write through the context's transaction only, so a step can be repeated and a draft survives a restart.
 */
export interface Dialogue<State extends DialogueState, Context extends DialogueContext> {
  /** Stable: it is stored. */
  id: string;
  /** Checked before every answer. */
  permission?: string;
  /** Whether the state holds what somebody typed and would miss: such a question is set aside, not dropped, when it is left. */
  keeps?(state: State): boolean;
  ask(state: State, context: Context): Promise<Question> | Question;
  answer(state: State, answer: Answer, context: Context): Promise<Step<State>> | Step<State>;
}

/** What a command was given: the rest of the line, and the parts plain language told apart. */
export interface CommandArguments {
  text: string;
  /** The whole message, when it was said in plain words and not typed as a command. */
  said?: string;
  /** Words that name a contact. */
  contact?: string;
  tags?: string[];
  /** A phone, mail, note or name to put on the contact; the other side of a link, the tag that stays of a merge. */
  value?: string;
  /** Where several things are put onto a contact at once: "change Anna: phone 600 700 800, note rings late". */
  phone?: string;
  mail?: string;
  note?: string;
  /** What a linked person is there. */
  role?: string;
  /** The value takes the place of the one that is there, as in "change Anna's number to …". */
  replace?: true;
  /** The value was read out of a remark and may be none, as in "works at night": only a name that is known counts. */
  remark?: true;
}

export interface Outcome {
  replies: Reply[];
  /** Opens a question; the one before is left. */
  begin?: { dialogue: string; state: DialogueState };
}

export interface Command<Context extends DialogueContext> {
  /** As typed after the slash; its help line is the text `help-<name>`. */
  name: string;
  /** Staff only, or anybody (to become staff). */
  audience: 'staff' | 'anyone';
  /** Checked before it runs, whether typed, pressed or said in plain words. */
  permission?: string;
  /** Listed in the channel's menu and in /help. */
  listed: boolean;
  /** May be typed in a group that is not registered: it shows no contact data there. */
  inAnyGroup?: true;
  /** Its pages can still be turned by a word after other things were done: a tour asks for them. */
  outlasts?: true;
  run(args: CommandArguments, context: Context): Promise<Outcome>;
}

/** Dialogues of different states in one list. */
export type AnyDialogue<Context extends DialogueContext> = Dialogue<never, Context>;
