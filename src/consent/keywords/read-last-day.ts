import type { PauseTable } from './consent-words.ts';
import { foldMessage } from './fold-message.ts';

const DAY = 86_400_000;

type Period = 'week' | 'month' | 'year';

/** One word of a wish for silence until a day. */
type DayWord =
  | { kind: 'until' | 'before' | 'this' | 'end' | 'new' | 'tomorrow' | 'vague' }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'month'; month: number }
  | { kind: 'period'; period: Period }
  | { kind: 'named'; day: number; month: number };

/** Reads the last day of silence out of what stands beside the wish for it; see `createLastDayReader`. */
export type LastDayReader = (
  words: readonly string[],
  at: { today: number; isQuestion: boolean },
) => number | null;

export const foldedKeys = (words: string) =>
  foldMessage(words)
    .split(/\s+/)
    .map((word) => word.replace(/'/g, ''));

/**
 * A reader of `until 5 December`, `do końca miesiąca`, `avant lundi`, `this week` in any of the languages: the last day of
 * silence, on or after `today` (midnights as if of UTC, in milliseconds), or null where the words name none for certain. Who says
 * `until Friday` hears nothing on Friday either: too long a silence can be ended by a word, too short a one is a complaint. Pure.
 */
export function createLastDayReader(
  tables: readonly PauseTable[],
  fillers: ReadonlySet<string>,
): LastDayReader {
  const known = indexWords(tables);
  return (words, { today, isQuestion }) => {
    const said = words.filter((word) => known.has(word) || !fillers.has(word));
    const [first, ...rest] = said;
    // "Do 5 grudnia" and "jusqu'au 5": the word that leads stands first, "this week" has none.
    const lead = known.get(first ?? '')?.find(({ kind }) => ['until', 'before', 'this'].includes(kind))?.kind;
    // "No texts this week?" asks where they are.
    if (lead === 'this' && isQuestion) return null;
    if (lead === 'this') return rest.length === 1 ? endOfThis(known.get(rest[0] ?? ''), today) : null;
    if (lead !== 'until' && lead !== 'before') return null;
    const day = readDay(rest, known, today, lead === 'before');
    const last = day !== null && lead === 'before' ? day - DAY : day;
    return last !== null && last >= today ? last : null;
  };
}

type Known = ReadonlyMap<string, readonly DayWord[]>;

function indexWords(tables: readonly PauseTable[]): Known {
  const known = new Map<string, DayWord[]>();
  const put = (words: string, word: DayWord) => {
    for (const key of foldedKeys(words)) if (key !== '') known.set(key, [...(known.get(key) ?? []), word]);
  };
  for (const table of tables) {
    const { weekdays, months, periods, feasts } = table;
    put(table.until, { kind: 'until' });
    put(table.before, { kind: 'before' });
    put(table.ends, { kind: 'end' });
    put(table.thisOne, { kind: 'this' });
    put(table.newOne, { kind: 'new' });
    put(table.vague, { kind: 'vague' });
    put(table.tomorrow, { kind: 'tomorrow' });
    for (const [weekday, words] of weekdays.entries()) put(words, { kind: 'weekday', weekday });
    for (const [month, words] of months.entries()) put(words, { kind: 'month', month });
    for (const [period, words] of Object.entries(periods))
      put(words, { kind: 'period', period: period as Period });
    for (const [words, [day, month]] of Object.entries(feasts))
      put(words, { kind: 'named', day, month: month - 1 });
  }
  return known;
}

const found = <K extends DayWord['kind']>(
  words: readonly DayWord[] | undefined,
  kind: K,
): Extract<DayWord, { kind: K }> | undefined =>
  words?.find((word): word is Extract<DayWord, { kind: K }> => word.kind === kind);

function endOfThis(words: readonly DayWord[] | undefined, today: number): number | null {
  const period = found(words, 'period')?.period;
  return period ? endOf(period, today) : null;
}

/** The last day of the week (Sunday), month or year of a day. */
function endOf(period: Period, day: number): number {
  const date = new Date(day);
  if (period === 'week') return day + ((7 - date.getUTCDay()) % 7) * DAY;
  if (period === 'year') return Date.UTC(date.getUTCFullYear(), 11, 31);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
}

/** `monday`, `the 5th of december 2026`, `december 5`, `5 12`, `end of january`; of a month alone its first day, before it. */
function readDay(words: readonly string[], known: Known, today: number, isBefore: boolean): number | null {
  const [first = '', second = '', third = '', ...more] = words;
  const head = known.get(first);
  if (words.length === 1) {
    if (found(head, 'tomorrow')) return today + DAY;
    const weekday = found(head, 'weekday')?.weekday;
    if (weekday !== undefined) return today + ((weekday - new Date(today).getUTCDay() + 6) % 7) * DAY + DAY;
    const feast = found(head, 'named');
    if (feast) return nextDay(feast.day, feast.month, today);
    const month = isBefore ? found(head, 'month')?.month : undefined;
    if (month !== undefined) return nextDay(1, month, today);
    const ordinal = /^\d{1,2}(?:st|nd|rd|th|er|ego|go|tego)$/.test(first) ? Number.parseInt(first, 10) : 0;
    return ordinal > 0 ? nextDayOfMonth(ordinal, today) : null;
  }
  if (found(head, 'end') && words.length === 2) {
    const period = found(known.get(second), 'period')?.period;
    const month = found(known.get(second), 'month')?.month;
    if (period) return endOf(period, today);
    return month === undefined ? null : nextEndOfMonth(month, today);
  }
  if (found(head, 'new') && words.length === 2)
    return found(known.get(second), 'period')?.period === 'year' ? nextDay(1, 0, today) : null;
  const weekday = found(head, 'weekday')?.weekday;
  if (weekday !== undefined) {
    const day = readDay(words.slice(1), known, today, isBefore);
    return day !== null && new Date(day).getUTCDay() === weekday ? day : null;
  }
  return more.length > 0 ? null : readDate(first, second, third, known, today);
}

const numberOf = (word: string) =>
  /^\d{1,2}(?:st|nd|rd|th|er|e|go|ego|tego)?$/.test(word) ? Number.parseInt(word, 10) : undefined;

function readDate(one: string, two: string, three: string, known: Known, today: number): number | null {
  if (/^\d{4}$/.test(one)) return dayIn(Number(one), Number(two) - 1, Number(three));
  const named = found(known.get(two), 'month')?.month;
  const before = found(known.get(one), 'month')?.month;
  const day =
    before === undefined ? (numberOf(one) ?? (/^premier$/.test(one) ? 1 : undefined)) : numberOf(two);
  const month = named ?? before ?? (/^\d{1,2}$/.test(two) ? Number(two) - 1 : undefined);
  if (day === undefined || month === undefined) return null;
  if (three === '') return nextDay(day, month, today);
  if (!/^(?:20)?\d{2}$/.test(three)) return null;
  return dayIn(2000 + (Number(three) % 100), month, day);
}

/** Null where there is no such day. */
function dayIn(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}

function nextDay(day: number, month: number, today: number): number | null {
  const year = new Date(today).getUTCFullYear();
  const days = [dayIn(year, month, day), dayIn(year + 1, month, day)];
  return days.find((one) => one !== null && one >= today) ?? null;
}

function nextDayOfMonth(day: number, today: number): number | null {
  const date = new Date(today);
  const days = [0, 1].map((ahead) => {
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1));
    return dayIn(first.getUTCFullYear(), first.getUTCMonth(), day);
  });
  return days.find((one) => one !== null && one >= today) ?? null;
}

function nextEndOfMonth(month: number, today: number): number {
  const year = new Date(today).getUTCFullYear();
  const last = Date.UTC(year, month + 1, 0);
  return last >= today ? last : Date.UTC(year + 1, month + 1, 0);
}
