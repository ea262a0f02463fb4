import { isWithinEdits } from '../../contacts/index.ts';
import type { Reading } from './compile-pattern.ts';
import type { RefusalTable } from './consent-words.ts';
import type { Word } from './fold-message.ts';
import { foldedWords, single, type Vocabulary } from './vocabulary.ts';

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 5: 's', 7: 't' };

/** Longer than any word that rules know. */
const LONGEST_WORD = 40;

/** `stoooop`, `stopstop` and `st0p` without the play. */
function plainly(word: string): string {
  const lettered = /\p{L}/u.test(word)
    ? word.replace(/[01357]/g, (digit) => digitLetters[digit] ?? digit)
    : word;
  const once = lettered.replace(/(\p{L})\1{2,}/gu, '$1');
  return once.length <= LONGEST_WORD ? once.replace(/^(\p{L}{3,}?)\1+$/u, '$1') : once;
}

export const unplayed = (words: readonly Word[]): Word[] =>
  words.map((word) => ({ ...word, text: plainly(word.text) }));

/** Where clauses begin and end, politeness left aside. */
export function toReading(words: readonly Word[], isPolite: (word: Word) => boolean): Reading {
  const starts: boolean[] = [];
  for (let at = 0; at <= words.length; at += 1) {
    const before = words[at - 1];
    starts.push(before === undefined || before.ends !== '' || (isPolite(before) && starts[at - 1] === true));
  }
  const ends = new Array<boolean>(words.length + 1).fill(true);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [before, next] = [words[at - 1], words[at]];
    ends[at] =
      (before !== undefined && before.ends !== '') ||
      (next !== undefined && isPolite(next) && ends[at + 1] === true);
  }
  return { words, starts, ends };
}

/** A typing error in a short word is only looked for where little else is said. */
export const FEW_WORDS = 3;

/** Longer ones are corrected wherever they stand. */
const LONG_WORD = 8;

/**
 * Tells what the words of a message are in one language: slang, words run together and typing errors put right. `said` is how
 * many words there are without politeness; a word that is alone may be anything, and is guessed least.
 */
export type Speller = (words: readonly Word[], message: { said: number; isAlone: boolean }) => Word[];

export function createSpeller(
  table: RefusalTable,
  vocabulary: Vocabulary,
  isSpelt: (word: string) => boolean,
): Speller {
  const spellings = new Map(
    Object.entries(table.spellings).flatMap(([meant, typed]) =>
      foldedWords(typed).map((word) => [word, foldedWords(meant)] as const),
    ),
  );
  const prefixes = foldedWords(table.prefixes);
  const misspelt = foldedWords(table.misspelt);

  function strongWord(word: string): string | undefined {
    if (isSpelt(word) || word.length < 3 || word.length > 20) return undefined;
    if (misspelt.includes(word)) return word;
    const once = single(word);
    return (
      misspelt.find((known) => single(known) === once) ??
      misspelt.find(
        (known) =>
          isWithinEdits(word, known, 1) ||
          (known.length >= LONG_WORD && known[0] === word[0] && isWithinEdits(word, known, 2)),
      )
    );
  }

  function unjoined(word: string): string[] | undefined {
    for (const prefix of prefixes) {
      const rest = word.slice(prefix.length);
      if (!word.startsWith(prefix) || rest.length < 4) continue;
      const known = vocabulary.isKnown(rest) ? rest : vocabulary.closest(rest);
      const meant = spellings.get(rest) ?? (known === undefined ? undefined : [known]);
      if (meant) return [...(spellings.get(prefix) ?? [prefix]), ...meant];
    }
    return undefined;
  }

  return (words, { said, isAlone }) =>
    words.flatMap((word) => {
      const { text, ends, at } = word;
      const meant = spellings.get(text);
      const spelt =
        meant ??
        (text === '' || vocabulary.isKnown(text)
          ? [text]
          : ((said <= FEW_WORDS || text.length >= LONG_WORD ? wrap(strongWord(text)) : undefined) ??
            unjoined(text) ??
            (isAlone ? undefined : wrap(vocabulary.closest(text))) ?? [text]));
      return spelt.map((one, index) => ({ text: one, ends: index === spelt.length - 1 ? ends : '', at }));
    });
}

const wrap = (word: string | undefined) => (word === undefined ? undefined : [word]);
