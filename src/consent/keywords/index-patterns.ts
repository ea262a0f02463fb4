import { neededWords, type Pattern } from './compile-pattern.ts';
import type { Word } from './fold-message.ts';

/** The patterns that a message's words may meet, in their order. */
export type PatternIndex = (words: readonly Word[]) => Pattern[];

/** Stems are looked up by their beginning; words are at least as long as this in any of them. */
const LONGEST_STEM = 20;

/** Finds by a word that each pattern needs which of many are worth holding against a message. */
export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const always: number[] = [];
  const add = (to: Map<string, number[]>, key: string, index: number) => {
    const known = to.get(key);
    if (known) known.push(index);
    else to.set(key, [index]);
  };
  patterns.forEach((pattern, index) => {
    const needed = neededWords(pattern);
    if (!needed) always.push(index);
    for (const word of needed?.words ?? []) add(byWord, word, index);
    for (const stem of needed?.stems ?? []) add(byStem, stem, index);
  });
  return (words) => {
    const found = new Set(always);
    for (const text of new Set(words.map((word) => word.text))) {
      for (const index of byWord.get(text) ?? []) found.add(index);
      for (let length = 1; length <= text.length && length <= LONGEST_STEM; length += 1) {
        for (const index of byStem.get(text.slice(0, length)) ?? []) found.add(index);
      }
    }
    return [...found].sort((one, other) => one - other).map((index) => patterns[index] as Pattern);
  };
}
