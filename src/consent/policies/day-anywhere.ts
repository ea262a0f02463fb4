import { toInstant, toLocalTime } from './local-time.ts';

const LAST_MINUTE = 24 * 60 - 1;

/**
 * The date somewhere in these time zones, as if of UTC, in milliseconds: the latest of them, where a country has several and
 * nobody knows which one counts. Pure.
 */
export function latestDate(instant: Date, timeZones: readonly string[]): number {
  return Math.max(...timeZones.map((timeZone) => toLocalTime(instant, timeZone).date));
}

/** The last minute of a date (midnight as if of UTC, in milliseconds) once it is over everywhere in these time zones. Pure. */
export function endOfDate(date: number, timeZones: readonly string[]): Date {
  const ends = timeZones.map((timeZone) => toInstant({ date, minutes: LAST_MINUTE }, timeZone).getTime());
  return new Date(Math.max(...ends));
}
