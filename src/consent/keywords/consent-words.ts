/** Languages whose consent words are known; texts of our own exist in the first three. */
export const wordLanguages = ['en', 'fr', 'pl', 'uk'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** Languages a contact can name after LANGUAGE; whether we can write in it is for the caller to say. */
export type NamedLanguage = WordLanguage | 'de';

/** Words that count when they are the whole message. */
export const exactKinds = [
  'stop',
  'start',
  'yes',
  'no',
  'help',
  'pause',
  'my-data',
  'language',
  'channels',
] as const;
export type ExactKind = (typeof exactKinds)[number];

interface Match {
  /** The word or rule of the tables that was met, never the contact's own text. */
  matched: string;
  /** Absent where several languages share the word. */
  language?: WordLanguage;
}

/** What a contact's message says about consent; `none` is an ordinary message. */
export type ConsentWords =
  | ({ kind: 'stop' | 'near-stop' | 'start' | 'yes' | 'no' | 'help' | 'my-data' | 'channels' } & Match)
  /**
   * `days` lies within 1–365; `asked` is there when the contact named fewer or more. `lastDay` is there when they named a day:
   * its midnight as if of UTC, in milliseconds; `days` counts it and today.
   */
  | ({ kind: 'pause'; days: number; asked?: number; lastDay?: number } & Match)
  | ({ kind: 'language'; wanted?: NamedLanguage } & Match)
  | { kind: 'none' };

/** The exact words of one language, or of carriers; upper and lower case, accents and punctuation do not matter. */
export interface WordTable {
  /** Absent for carriers' words, which belong to no language. */
  language?: WordLanguage;
  words: Partial<Record<ExactKind, readonly string[]>>;
}

/** How one language speaks of how long a pause shall be. */
export interface PauseTable {
  /** Words that may stand in between: `PAUSE for the next 2 weeks`. */
  fillers: string;
  /** Days in each unit, by its words. */
  units: Readonly<Record<string, number>>;
  /** Numbers in words. */
  numbers: Readonly<Record<string, number>>;
  /** What says the same as PAUSE, but only with a length of time beside it: patterns with the language's classes. */
  silences: readonly string[];
  /** Why somebody wants silence, said beside it: patterns. */
  reasons: readonly string[];
  /** `until`, whose day is the last one of the silence, and `before`, whose day is the first one after it. */
  until: string;
  before: string;
  /** `this` week, the `end` of it, the `new` year. */
  thisOne: string;
  ends: string;
  newOne: string;
  tomorrow: string;
  /** The forms of each, from Sunday and from January on. */
  weekdays: readonly string[];
  months: readonly string[];
  periods: Readonly<Record<'week' | 'month' | 'year', string>>;
  /** Day and month of feasts that never move, by their words. */
  feasts: Readonly<Record<string, readonly [day: number, month: number]>>;
  /** What may stand around the words of a day. */
  dayArticles: string;
  /** Words for days that nobody can tell the date of: only staff can. */
  vague: string;
}

/** How one language's words are written, by everybody and in haste. */
export interface RefusalWords {
  /** Words that say the same to a rule, as `@name`. */
  classes: Readonly<Record<string, string>>;
  /** What `~` after a stem stands for. */
  endings: string;
  /** Words around a STOP that change nothing: greetings, thanks, oaths. */
  polite: string;
  /** What is meant by what is typed: `{ 'who is': 'whos', you: 'u ya' }`. Rules see the former only. */
  spellings: Readonly<Record<string, string>>;
  /** Words that get typed without a blank before the next one: `dontcall`, `m’ecrire` as `mecrire`. */
  prefixes: string;
  /** Punctuation marks as a voice dictates them. */
  dictated: readonly string[];
  /** Words strong enough to be sought in a typing error of any short message. */
  misspelt: string;
  /** Words that look like a misspelt one and are not. */
  spelt: string;
}

/** The rules by which one language says STOP in other words. All are patterns of `compile-pattern.ts`. */
export interface RefusalTable extends RefusalWords {
  language: WordLanguage;
  /** Refusals only when nothing else is said, politeness aside. */
  whole: readonly string[];
  /** Beyond doubt, whatever stands beside it. */
  strong: readonly string[];
  /** Turns of phrase that hold the words of a refusal and are none; what they cover is not read again. */
  innocent: readonly string[];
  refusals: readonly string[];
}
