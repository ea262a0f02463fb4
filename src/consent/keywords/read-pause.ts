import type { PauseTable } from './consent-words.ts';
import { foldMessage, type Word } from './fold-message.ts';
import { englishPause } from './tables/en.ts';
import { frenchPause } from './tables/fr.ts';
import { polishPause } from './tables/pl.ts';
import { ukrainianPause } from './tables/uk.ts';

const tables: readonly PauseTable[] = [englishPause, frenchPause, polishPause, ukrainianPause];
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
