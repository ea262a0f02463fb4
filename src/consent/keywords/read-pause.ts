import { compilePattern, findPattern, type Pattern, type RuleWords } from './compile-pattern.ts';
import type { PauseTable, WordLanguage } from './consent-words.ts';
import { foldMessage, type Word } from './fold-message.ts';
import { createLastDayReader, foldedKeys } from './read-last-day.ts';
import { toReading } from './read-words.ts';
import { englishWords } from './refusals/en/words.ts';
import { frenchWords } from './refusals/fr/words.ts';
import { polishWords } from './refusals/pl/words.ts';
import { ukrainianRefusalTable } from './refusals/uk.ts';
import { englishPause } from './tables/en.ts';
import { frenchPause } from './tables/fr.ts';
import { polishPause } from './tables/pl.ts';
import { ukrainianPause } from './tables/uk.ts';

const byLanguage: readonly (readonly [WordLanguage, PauseTable, RuleWords])[] = [
  ['en', englishPause, englishWords],
  ['fr', frenchPause, frenchWords],
  ['pl', polishPause, polishWords],
  ['uk', ukrainianPause, ukrainianRefusalTable],
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

type IsPolite = (word: Word) => boolean;

interface Silence {
  language: WordLanguage;
  silences: readonly Pattern[];
  reasons: readonly Pattern[];
}

const until = new Set(tables.flatMap(({ until, before }) => foldedKeys(`${until} ${before}`)));
const articles = new Set([...fillers, ...tables.flatMap(({ dayArticles }) => foldedKeys(dayArticles))]);
const dates = new Set(
  tables.flatMap(({ ends, newOne, tomorrow, weekdays, months, periods, feasts, vague }) =>
    foldedKeys(
      [
        ...[ends, newOne, tomorrow, vague],
        ...[...weekdays, ...months, ...Object.values(periods), ...Object.keys(feasts)],
      ].join(' '),
    ),
  ),
);
const readLastDay = createLastDayReader(tables, articles);

let built: Silence[] | undefined;
/** Built for the first message that is no exact word: a start needs none. */
function allSilences(): Silence[] {
  built ??= byLanguage.map(([language, table, words]) => ({
    language,
    silences: table.silences.map((source) => compilePattern(source, words)),
    reasons: table.reasons.map((source) => compilePattern(source, words)),
  }));
  return built;
}

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

const ownWords = byLanguage.map(([language, table]) => {
  const { units, until, before, thisOne, ends, newOne, tomorrow, weekdays, months, periods, feasts } = table;
  const words = [
    ...Object.keys(units),
    until,
    before,
    thisOne,
    ends,
    newOne,
    tomorrow,
    ...weekdays,
    ...months,
  ];
  const own = [...words, ...Object.values(periods), ...Object.keys(feasts)].join(' ');
  return { language, words: new Set(foldedKeys(own)) };
});

/** The language of the words that say how long; undefined where two may have said them. */
export function languageBeside(words: readonly Word[]): WordLanguage | undefined {
  const said = words.flatMap(({ text }) => parts(text));
  const counts = ownWords.map(({ language, words: own }) => ({
    language,
    count: said.filter((word) => own.has(word)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [first, second] = counts.filter(({ count }) => count === most);
  return most > 0 && !second ? first?.language : undefined;
}

/** The words without those a rule covers; null where it covers none. */
function without(words: readonly Word[], pattern: Pattern, isPolite: IsPolite): Word[] | null {
  const found = findPattern(pattern, toReading(words, isPolite));
  return found && words.toSpliced(found[0], found[1] - found[0]);
}

export interface WishedSilence {
  days?: number;
  /** Midnight as if of UTC, in milliseconds. Neither of both: until a day that only staff can tell. */
  lastDay?: number;
  /** The rule that was met. */
  word: string;
  language: WordLanguage;
}

/** `until tuesday`, `do 15 grudnia`: nothing beside but what a date is made of. */
const isUntil = (rest: readonly Word[]) =>
  rest.some(({ text }) => until.has(text)) &&
  rest.some(({ text }) => dates.has(text)) &&
  rest.every(
    ({ text }) =>
      until.has(text) ||
      dates.has(text) ||
      articles.has(text) ||
      /^\d+(?:st|nd|rd|th|er|go|ego)?$/.test(text),
  );

/**
 * A wish for silence and its length in days, weeks or months, or its last day, and nothing else but politeness and a reason:
 * `no messages for a month`, `jestem na urlopie, nie piszcie przez tydzień`. Null without a length: then it may be a STOP.
 */
export function readSilence(
  words: readonly Word[],
  isPolite: IsPolite,
  { today, isQuestion = false }: { today?: number; isQuestion?: boolean },
): WishedSilence | null {
  for (const { language, silences, reasons } of allSilences()) {
    const wish = reasons.reduce<readonly Word[]>(
      (left, reason) => without(left, reason, isPolite) ?? left,
      words,
    );
    for (const silence of silences) {
      const rest = without(wish, silence, isPolite)?.filter((word) => !isPolite(word));
      if (!rest) continue;
      // PAUSE is said in several languages; the words beside it tell which.
      const met = { word: silence.source, language: languageBeside(rest) ?? language };
      const days =
        rest.some(({ text }) => parts(text).some((part) => units.has(part))) && readPauseDays(rest);
      if (days) return { days, ...met };
      const said = rest.map(({ text }) => text);
      const lastDay = today === undefined ? null : readLastDay(said, { today, isQuestion });
      if (lastDay !== null) return { lastDay, ...met };
      if (isUntil(rest)) return met;
    }
  }
  return null;
}
