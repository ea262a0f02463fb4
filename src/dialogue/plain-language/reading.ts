import type { CommandArguments } from '../dialogue.ts';
import type { Token } from './tokenize.ts';

/** What the grammar cannot know, asked of the rooms that do. */
export interface PlainLanguageFacts {
  /** Lets "new Anna Nowak" without a number be told from the name "New Balance". */
  isGivenName?(word: string): boolean;
  /** Lets "Anna is a plumber" be told from a remark. */
  isJobTitle?(words: string): boolean;
}

/** A message being read by one grammar: its words from `from` up to `to`, politeness before and after left out. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  from: number;
  to: number;
  words: GrammarWords;
  facts: PlainLanguageFacts;
  /** Slots read so far, by name and place. */
  read: Map<string, readonly SlotMatch[]>;
}

/** The word lists of a grammar, folded. */
export interface GrammarWords {
  polite: ReadonlySet<string>;
  and: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  noName: ReadonlySet<string>;
  noInside: ReadonlySet<string>;
  noSole: ReadonlySet<string>;
  noTag: ReadonlySet<string>;
  noFullName: ReadonlySet<string>;
  /** Of all languages. */
  newOne: ReadonlySet<string>;
}

/** A way to fill a slot from a position: up to `end`, exclusive. */
export interface SlotMatch {
  end: number;
  found: Partial<CommandArguments>;
  /** How much surer it makes a match; most arguments could be anything, and make it none. */
  sure?: number;
}

export type SlotReader = (reading: Reading, from: number) => SlotMatch[];

const POLITE_WORDS = 2;

/** The position behind words such as "please". */
export function skipPolite({ tokens, to, words }: Reading, from: number): number {
  let at = from;
  while (at < to && at < from + POLITE_WORDS && words.polite.has(tokens[at]?.folded ?? '')) at += 1;
  return at;
}

/** Whether an argument may end before this position. */
export function mayEnd({ tokens, to }: Reading, at: number): boolean {
  return (at === to || tokens[at]?.cut === true) && tokens[at - 1]?.elided !== true;
}
