import { isHoliday } from './holidays.ts';
import { toInstant, toLocalTime } from './local-time.ts';
import type { PolicyPack, TimeWindow, WeekWindows } from './policy-pack.ts';

const DAY = 86_400_000;
/** No week of ours is quiet as a whole; a row of holidays may be. */
const LOOK_AHEAD_DAYS = 31;

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function windowsOf(policy: PolicyPack, week: WeekWindows, date: number): readonly TimeWindow[] {
  const day = weekdays[new Date(date).getUTCDay()] ?? 'sunday';
  if (!isHoliday(date, policy.holidays)) return week[day];
  // A holiday on a Sunday is not less quiet than the Sunday.
  return week[day].length === 0 ? [] : week.holiday;
}

export type Quiet = { quiet: false } | { quiet: true; until?: Date };

/**
 * Whether marketing has to wait: the windows of the policy in the contact's time zone (IANA name), Sundays and holidays counted.
 * `until` is the beginning of the next window; absent where none is near. Confirmations and answers do not ask.
 */
export function isQuiet(
  policy: PolicyPack,
  now: Date,
  timeZone: string,
  kind: keyof PolicyPack['hours'] = 'message',
): Quiet {
  const week = policy.hours[kind];
  const { date, minutes } = toLocalTime(now, timeZone);
  const open = windowsOf(policy, week, date).some(
    ([from, to]) => minutesOf(from) <= minutes && minutes < minutesOf(to),
  );
  if (open) return { quiet: false };
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = date + ahead * DAY;
    const starts = windowsOf(policy, week, day)
      .map(([from]) => toInstant({ date: day, minutes: minutesOf(from) }, timeZone))
      .filter((start) => start > now);
    const [first] = starts.sort((one, other) => one.getTime() - other.getTime());
    if (first) return { quiet: true, until: first };
  }
  return { quiet: true };
}

/** The first moment from now on at which marketing may leave: now itself inside a window, null where none is near. */
export function nextAllowed(
  policy: PolicyPack,
  now: Date,
  timeZone: string,
  kind: keyof PolicyPack['hours'] = 'message',
): Date | null {
  const state = isQuiet(policy, now, timeZone, kind);
  return state.quiet ? (state.until ?? null) : now;
}
