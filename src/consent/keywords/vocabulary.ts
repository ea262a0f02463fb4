import { isWithinEdits } from '../../contacts/index.ts';
import { choicesOf, expandChoice } from './compile-pattern.ts';
import type { RefusalTable } from './consent-words.ts';
import { foldMessage } from './fold-message.ts';

/** Every letter once: `mesages` is `messages`. */
export const single = (word: string) => word.replace(/(\p{L})\1+/gu, '$1');

export const foldedWords = (words: string) =>
  foldMessage(words).replace(/'/g, '').split(/\s+/).filter(Boolean);

/** The words of one language's rules, and which of them a mistyped word may be. */
export interface Vocabulary {
  isKnown(word: string): boolean;
  /** The word of the rules that this one, unknown to all languages, is but for one letter or doubled ones. */
  closest(word: string): string | undefined;
}

/** Shorter words have too many real ones beside them. */
const SHORTEST_GUESSED = 6;
const SHORTEST_DOUBLED = 5;
const LONGEST_GUESSED = 20;

function wordsOf(table: RefusalTable): { words: Set<string>; stems: Set<string> } {
  const rules = [...table.whole, ...table.strong, ...table.innocent, ...table.refusals];
  const choices = rules
    .flatMap((rule) => rule.split(' '))
    .flatMap(choicesOf)
    .flatMap((choice) => expandChoice(choice, table));
  const listed = [table.polite, table.spelt, table.misspelt, ...Object.keys(table.spellings)];
  const words = new Set([...choices, ...listed.flatMap(foldedWords)]);
  const stems = new Set<string>();
  for (const word of words) {
    if (word.endsWith('*')) stems.add(word.slice(0, -1));
  }
  return { words, stems };
}

function guessable(table: RefusalTable): string[] {
  const rules = [...table.whole, ...table.strong, ...table.refusals];
  const choices = rules.flatMap((rule) => rule.split(' ')).flatMap(choicesOf);
  return [...new Set(choices.flatMap((choice) => expandChoice(choice, table)))].filter((word) =>
    /^\p{L}+$/u.test(word),
  );
}

/** The vocabularies of languages, built together: a word that one of them knows is no misspelling in another. */
export function buildVocabularies(tables: readonly RefusalTable[]): Vocabulary[] {
  const all = tables.map(wordsOf);
  const known = new Set(all.flatMap(({ words }) => [...words]));
  const hasStem = (stems: ReadonlySet<string>, word: string) => {
    for (let length = 3; length <= word.length && length <= LONGEST_GUESSED; length += 1) {
      if (stems.has(word.slice(0, length))) return true;
    }
    return false;
  };
  return tables.map((table, index) => {
    const { words: own, stems } = all[index] ?? { words: new Set<string>(), stems: new Set<string>() };
    const bySingle = new Map<string, string>();
    const byStart = new Map<string, string[]>();
    for (const word of guessable(table)) {
      if (word.length >= SHORTEST_DOUBLED) bySingle.set(single(word), word);
      if (word.length >= SHORTEST_GUESSED) {
        const start = word.slice(0, 1) + word.length;
        byStart.set(start, [...(byStart.get(start) ?? []), word]);
      }
    }
    const isOwn = (word: string) => own.has(word);
    return {
      isKnown: isOwn,
      closest: (word) => {
        if (word.length < SHORTEST_DOUBLED || word.length > LONGEST_GUESSED) return undefined;
        if (known.has(word) || hasStem(stems, word)) return undefined;
        const doubled = bySingle.get(single(word));
        if (doubled || word.length < SHORTEST_GUESSED) return doubled;
        for (const length of [word.length, word.length + 1, word.length - 1]) {
          const near = byStart.get(word.slice(0, 1) + length)?.find((one) => isWithinEdits(word, one, 1));
          if (near) return near;
        }
        return undefined;
      },
    };
  });
}
