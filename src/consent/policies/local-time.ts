const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

const MINUTE = 60_000;

/** The clock on the wall there, as if it were UTC, in milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

export interface LocalTime {
  /** Midnight of the local date, as if it were UTC, in milliseconds: dates can be counted with it. */
  date: number;
  /** Minutes on the wall clock since midnight. */
  minutes: number;
}

/** Date and time of day somewhere. */
export function toLocalTime(instant: Date, timeZone: string): LocalTime {
  const wall = wallClock(instant.getTime(), timeZone);
  const time = new Date(wall);
  return {
    date: Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()),
    minutes: time.getUTCHours() * 60 + time.getUTCMinutes(),
  };
}

/**
 * When a wall clock there shows this time: the first time where it does twice, the moment the clocks are put forward where it
 * never does.
 */
export function toInstant({ date, minutes }: LocalTime, timeZone: string): Date {
  const wall = date + minutes * MINUTE;
  const offset = (instant: number) => wallClock(instant, timeZone) - instant;
  // No zone changes its clock twice in two days, so one of the two offsets around is the right one.
  const [before, after] = [wall - offset(wall - 1440 * MINUTE), wall - offset(wall + 1440 * MINUTE)];
  const fitting = [before, after].filter((instant) => wallClock(instant, timeZone) === wall);
  if (fitting.length > 0) return new Date(Math.min(...fitting));
  return new Date(changeBetween(Math.min(before, after), Math.max(before, after), offset));
}

/** The minute at which a zone's offset changes. */
function changeBetween(from: number, to: number, offset: (instant: number) => number): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (offset(middle) === offset(low)) low = middle;
    else high = middle;
  }
  return high;
}
