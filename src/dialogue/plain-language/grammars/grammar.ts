import type { Language } from '../../../locales/index.ts';

/**
 * What one language says to the bot, as data. Patterns are words with `(a|b)` alternatives, `[a|b]` options, `{list}` for a
 * list below, `:` for a colon, spaced dash or new line, `,` for that or a comma, and `<slot>` for an argument (`../slots.ts`).
 * Case, accents and apostrophes do not matter.
 */
export interface Grammar {
  language: Language;
  /** Single words skipped between the parts of a command. */
  polite: string;
  /** Phrases that may come before a command, in any number. */
  before: string;
  /** Phrases that may come after it. */
  after: string;
  lists: Readonly<Record<string, string>>;
  /** Between two tags. */
  and: string;
  /** Before a tag, and no part of it. */
  articles: string;
  /** Words no contact's name begins with in a command. */
  noName: string;
  /** Verbs that stand in sentences and, in small letters, inside no contact's name. */
  noInside: string;
  /** Words that part a name from something else said of it, where a contact is all a command may hold. */
  noSole: string;
  /** Words no tag begins with in a remark such as "X is no longer …". */
  noTag: string;
  /** Words that are no part of a name put down without a label, as in "add Anna Nowak". */
  noFullName: string;
  /** Names and brands that begin like a command. */
  names: string;
  /** Command and its patterns. */
  rules: readonly (readonly [command: string, patterns: readonly string[]])[];
  /** Patterns that hold for a phone and for a mail: `{noun}` and `<value>` are either's. */
  reach: readonly string[];
}
