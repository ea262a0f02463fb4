import type { Holidays } from './policy-pack.ts';

const DAY = 86_400_000;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher), as milliseconds of its midnight in UTC. */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  return Date.UTC(year, month - 1, (h - m + r + month + 19) % 32);
}

/** Whether a local date (its midnight as if it were UTC, in milliseconds) is a public holiday. */
export function isHoliday(date: number, { fixed, fromEaster }: Holidays): boolean {
  const day = new Date(date).toISOString().slice(5, 10);
  if (fixed.includes(day)) return true;
  const distance = Math.round((date - easterSunday(new Date(date).getUTCFullYear())) / DAY);
  return fromEaster.includes(distance);
}
