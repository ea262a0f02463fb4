import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after `milliseconds`, or at once when `signal` aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Milliseconds before the try after `failures` failures: doubling, half of it by chance so that processes part. */
export function toDelay(failures: number, first: number, longest: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(failures - 1, 20));
  return Math.round(whole * (0.5 + Math.random() / 2));
}
