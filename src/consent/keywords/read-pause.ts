import type { PauseTable, WordLanguage } from './consent-words.ts';
import { foldMessage, toWords, type Word } from './fold-message.ts';
import { englishPause } from './tables/en.ts';
import { frenchPause } from './tables/fr.ts';
import { polishPause } from './tables/pl.ts';
import { ukrainianPause } from './tables/uk.ts';

const byLanguage: readonly (readonly [WordLanguage, PauseTable])[] = [
  ['en', englishPause],
  ['fr', frenchPause],
  ['pl', polishPause],
  ['uk', ukrainianPause],
];
const tables = byLanguage.map(([, table]) => table);
const foldedWords = (words: string) => foldMessage(words).split(/\s+/);

const fillers = new Set(tables.flatMap((table) => foldedWords(table.fillers)));
const units = new Map(
  tables.flatMap((table) =>
    Object.entries(table.units).flatMap(([words, days]) =>
      foldedWords(words).map((word) => [word, days] as const),
    ),
  ),
);
const numbers = new Map(
  tables.flatMap((table) =>
    Object.entries(table.numbers).map(([word, value]) => [foldMessage(word), value] as const),
  ),
);

/** Longer ones first: a shorter one would leave a part of them over. */
const silences = byLanguage
  .flatMap(([language, table]) =>
    table.silences.map((word) => ({ word, language, words: toWords(foldMessage(word)) })),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** `30d` and `2weeks` are typed as one word. */
function parts(word: string): string[] {
  const [, digits, rest] = /^(\d+)(\p{L}*)$/u.exec(word) ?? [];
  return digits === undefined ? [word] : rest ? [digits, rest] : [digits];
}

/**
 * How many days the words beside PAUSE ask for: `30`, `30 dni`, `2 semaines`, `a month`. `undefined` for none, `null` when there
 * is more in them than a length of time.
 */
export function readPauseDays(words: readonly Word[]): number | undefined | null {
  let amount: number | undefined;
  let unit: number | undefined;
  let isArticle = false;
  for (const word of words.flatMap(({ text }) => parts(text))) {
    const value = /^\d+$/.test(word) ? Number(word) : unit === undefined ? numbers.get(word) : undefined;
    const days = units.get(word);
    // "une pause de 15 jours": the article is a number only where no other follows.
    if (value !== undefined && (amount === undefined || isArticle)) {
      amount = value;
      isArticle = fillers.has(word);
    } else if (days !== undefined && unit === undefined && (amount !== undefined || word.length > 1))
      unit = days;
    else if (!fillers.has(word)) return null;
  }
  if (amount === undefined) return unit;
  return amount * (unit ?? 1);
}

/**
 * A wish for silence and its length in days, weeks or months, and nothing else but politeness: `no messages for a month`,
 * `przez tydzień nie piszcie`. Null without a length: then it may be a STOP.
 */
export function readSilence(
  words: readonly Word[],
  isPolite: (word: Word) => boolean,
): { days: number; word: string; language: WordLanguage } | null {
  for (const { word, language, words: silence } of silences) {
    const at = words.findIndex((_, from) =>
      silence.every((one, index) => one.text === words[from + index]?.text),
    );
    if (at < 0) continue;
    const rest = words.toSpliced(at, silence.length).filter((word) => !isPolite(word));
    const days = rest.some(({ text }) => parts(text).some((part) => units.has(part))) && readPauseDays(rest);
    if (days) return { days, word, language };
  }
  return null;
}
