import { languages } from '../../locales/index.ts';
import { foldWords } from './fold-words.ts';

/** A day as somebody writes it; it becomes one by what day it is today (`toDay`). */
export type DayWords =
  | { kind: 'date'; day: number; month: number; year?: number }
  /** Below zero it is yet to come. */
  | { kind: 'ago'; days: number }
  /** The same day so many months before; the last of a shorter month. */
  | { kind: 'months-ago'; months: number }
  /** All of a month, which ends with its last day. */
  | { kind: 'month'; month: number; year?: number }
  /** 0 is Sunday. */
  | { kind: 'weekday'; weekday: number };

/** Days are midnights as if of UTC, in milliseconds. */
export type DayOutcome = { day: number } | { problem: 'impossible' | 'future' };

const dayLength = 86_400_000;

const agoWords: Readonly<Record<string, number>> = {
  ...{ today: 0, yesterday: 1, 'the day before yesterday': 2, 'day before yesterday': 2 },
  ...{ aujourdhui: 0, hier: 1, 'avant hier': 2 },
  ...{ dzis: 0, dzisiaj: 0, wczoraj: 1, przedwczoraj: 2 },
  // Asked for as well: it is better to say that they are yet to come than to look for somebody of that name.
  ...{ tomorrow: -1, 'the day after tomorrow': -2, 'day after tomorrow': -2 },
  ...{ demain: -1, 'apres demain': -2, jutro: -1, pojutrze: -2 },
};

/** "3 days ago", "il y a deux semaines", "3 dni temu", "sprzed tygodnia": what stands around count and unit. */
const agoForms = [
  /^(\S+) (\S+) ago$/,
  /^il y a (\S+) (\S+)$/,
  /^(?:(\S+) )?(\S+) temu$/,
  /^sprzed (?:(\S+) )?(\S+)$/,
];

const units = toTable<{ days: number } | { months: number }>([
  [{ days: 1 }, 'day days jour jours dzien dnia dni'],
  [{ days: 7 }, 'week weeks semaine semaines tydzien tygodnia tygodnie tygodni'],
  [{ months: 1 }, 'month months mois miesiac miesiaca miesiace miesiecy'],
  [{ months: 12 }, 'year years an ans rok roku lata lat'],
]);
const counts = toTable<number>([
  [1, 'a an one un une jeden jednego jedna'],
  [2, 'two deux dwa dwie dwoch'],
  [3, 'three trois trzy trzech'],
  [4, 'four quatre cztery czterech'],
  [5, 'five cinq piec pieciu'],
  [6, 'six szesc szesciu'],
  [7, 'seven sept siedem siedmiu'],
  [8, 'eight huit osiem osmiu'],
  [9, 'nine neuf dziewiec dziewieciu'],
  [10, 'ten dix dziesiec dziesieciu'],
]);

function toTable<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}

/** Before a month that stands alone; without one of them or a year "May" may be a name. */
const monthLeads: ReadonlySet<string> = new Set(['in', 'en', 'w', 'we']);
const polishMonthsIn =
  'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrzesniu pazdzierniku listopadzie grudniu'.split(
    ' ',
  );

const fillers: ReadonlySet<string> = new Set(
  'the of on le de ce dnia w we r roku last dernier ostatni ostatnia zeszly zeszla'.split(' '),
);

const monthWords = new Map<string, number>();
const leadingMonths = new Set<string>();
const weekdayWords = new Map<string, number>();
for (const language of languages) {
  const dated = (month: 'long' | 'short') =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2026, month, 1));
    const inDate = (format: Intl.DateTimeFormat) =>
      format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
    // "March 3" is English; a street is "3 Maja 5".
    if (language === 'en') leadingMonths.add(toWord(alone));
    for (const name of [inDate(dated('long')), inDate(dated('short')), alone])
      monthWords.set(toWord(name), month);
  }
  for (let weekday = 0; weekday < 7; weekday += 1) {
    // The fourth of January 2026 is a Sunday.
    const date = new Date(Date.UTC(2026, 0, 4 + weekday));
    const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
    weekdayWords.set(toWord(name), weekday);
    // "w sobotę".
    if (language === 'pl') weekdayWords.set(toWord(name.replace(/a$/, 'ę')), weekday);
  }
}

function toWord(text: string): string {
  return foldWords(text).replace(/\./g, '');
}

/** Reads a whole text as a day, in any of our languages; null when it is none. Pure. */
export function parseDay(text: string): DayWords | null {
  const folded = foldWords(text)
    .replace(/[\s,]+/g, ' ')
    .trim();
  const numbers = parseNumbers(folded);
  if (numbers) return numbers;
  const words = folded.split(/[ .-]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return null;
  return parseAgo(words.join(' ')) ?? parseMonth(words) ?? parseNamed(words);
}

/** `2026-03-03`, `3.03.2026`, `3/3/26`, `03.03`: the day before the month, as it is written here. */
function parseNumbers(text: string): DayWords | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return toDate(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const full = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full) {
    const year = Number(full[4]);
    return toDate(Number(full[1]), Number(full[3]), year < 100 ? 2000 + year : year);
  }
  const short = /^(\d{2})[./](\d{2})$/.exec(text);
  return short ? toDate(Number(short[1]), Number(short[2])) : null;
}

function toDate(day: number, month: number, year?: number): DayWords | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { kind: 'date', day, month: month - 1, ...(year !== undefined && { year }) };
}

function parseAgo(text: string): DayWords | null {
  const known = Object.hasOwn(agoWords, text) ? agoWords[text] : undefined;
  if (known !== undefined) return { kind: 'ago', days: known };
  const [, count, word = ''] = agoForms.map((form) => form.exec(text)).find(Boolean) ?? [];
  const unit = units.get(word);
  const number = count === undefined ? 1 : /^\d{1,4}$/.test(count) ? Number(count) : counts.get(count);
  if (!unit || number === undefined) return null;
  return 'days' in unit
    ? { kind: 'ago', days: number * unit.days }
    : { kind: 'months-ago', months: number * unit.months };
}

/** "in March", "en mars 2025", "w marcu", "March 2025". */
function parseMonth(words: readonly string[]): DayWords | null {
  const [first = ''] = words;
  const isLed = monthLeads.has(first);
  const [name = '', year, ...rest] = isLed ? words.slice(1) : words;
  const locative = isLed ? polishMonthsIn.indexOf(name) : -1;
  const month = locative >= 0 ? locative : monthWords.get(name);
  if (month === undefined || rest.length > 0) return null;
  if (year === undefined) return isLed ? { kind: 'month', month } : null;
  return /^\d{4}$/.test(year) ? { kind: 'month', month, year: Number(year) } : null;
}

/** "Tuesday the 3rd of March 2026", "3 marca 2026 r.", "March 3", "lundi dernier". */
function parseNamed(all: readonly string[]): DayWords | null {
  const words = all.filter((word) => !fillers.has(word));
  const [first = ''] = words;
  const weekday = weekdayWords.get(first);
  if (weekday !== undefined && words.length === 1) return { kind: 'weekday', weekday };
  const [one = '', other = '', year, ...rest] = weekday === undefined ? words : words.slice(1);
  if (rest.length > 0 || (year !== undefined && !/^\d{4}$/.test(year))) return null;
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|go|ego)?$|^premier$/.exec(one);
  const named = day ? monthWords.get(other) : undefined;
  const written = year === undefined ? undefined : Number(year);
  if (day && named !== undefined) return toDate(Number(day[1] ?? 1), named + 1, written);
  const after = leadingMonths.has(one) ? monthWords.get(one) : undefined;
  const behind = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(other);
  return after !== undefined && behind ? toDate(Number(behind[1]), after + 1, written) : null;
}

/** The day that is meant: without a year the last such day that has begun. Pure. */
export function toDay(words: DayWords, today: number): DayOutcome {
  if (words.kind === 'ago')
    return words.days < 0 ? { problem: 'future' } : { day: today - words.days * dayLength };
  if (words.kind === 'weekday') {
    const back = (new Date(today).getUTCDay() - words.weekday + 7) % 7;
    return { day: today - (back || 7) * dayLength };
  }
  if (words.kind === 'months-ago') {
    const date = new Date(today);
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - words.months, 1);
    return { day: Math.min(first + (date.getUTCDate() - 1) * dayLength, lastDayOf(first)) };
  }
  if (words.kind === 'month') return toEndOfMonth(words, today);
  const { day, month, year } = words;
  const dayIn = (of: number) => {
    const date = new Date(Date.UTC(of, month, day));
    return date.getUTCMonth() === month ? date.getTime() : null;
  };
  const thisYear = new Date(today).getUTCFullYear();
  // The 29th of February is at most eight years back.
  const years = year === undefined ? Array.from({ length: 9 }, (_, back) => thisYear - back) : [year];
  const days = years.flatMap((of) => dayIn(of) ?? []);
  const begun = days.find((one) => one <= today);
  if (begun !== undefined) return { day: begun };
  return { problem: days.length > 0 ? 'future' : 'impossible' };
}

/** A month that is not over ends today, as far as anybody knows. */
function toEndOfMonth({ month, year }: { month: number; year?: number }, today: number): DayOutcome {
  const thisYear = new Date(today).getUTCFullYear();
  const begun = Date.UTC(thisYear, month, 1) <= today ? thisYear : thisYear - 1;
  const first = Date.UTC(year ?? begun, month, 1);
  return first > today ? { problem: 'future' } : { day: Math.min(lastDayOf(first), today) };
}

/** By the first day of a month. */
function lastDayOf(first: number): number {
  const date = new Date(first);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
}

/** Splits off the day that words end in, with what joins it to them: "Anna on 3 March". Null where they end in none. Pure. */
export function splitDay(text: string): { before: string; day: string } | null {
  const words = text.trim().split(/\s+/);
  for (let from = Math.max(1, words.length - 6); from < words.length; from += 1) {
    const day = words.slice(from).join(' ');
    if (!parseDay(day)) continue;
    const before = words
      .slice(0, from)
      .join(' ')
      .replace(/[,:]$/, '')
      .replace(/\s(?:on|as of|le|au|du|dnia|w|w dniu|z|z dnia|na dzień)$/i, '');
    return { before, day };
  }
  return null;
}
