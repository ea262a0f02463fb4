import { StaffError } from './staff-error.ts';

/** Counts wrong codes in this process: a code is guessed neither by one person nor by many together. */
export interface Tries {
  /** Throws StaffError `too_many_tries`, also when the code would be right. */
  allow(identity: string, now: Date): void;
  countWrong(identity: string, now: Date): void;
}

const windowMilliseconds = 15 * 60_000;
const limits = { perIdentity: 5, overall: 50 };

export function createTries(): Tries {
  let wrong: { identity: string; at: number }[] = [];

  const waitFor = (tries: { at: number }[], limit: number, now: Date): number => {
    const oldest = tries.at(-limit);
    return oldest ? oldest.at + windowMilliseconds - now.getTime() : 0;
  };

  return {
    allow: (identity, now) => {
      wrong = wrong.filter(({ at }) => at + windowMilliseconds > now.getTime());
      const own = wrong.filter((one) => one.identity === identity);
      const retryAfter = Math.max(waitFor(own, limits.perIdentity, now), waitFor(wrong, limits.overall, now));
      if (retryAfter > 0) throw new StaffError('too_many_tries', { retryAfter });
    },
    countWrong: (identity, now) => {
      wrong.push({ identity, at: now.getTime() });
    },
  };
}
