import type { DeliveryError } from '../../connector/index.ts';

/** About half an hour of trying: a channel that is down for a while loses nothing. */
export const maximalTries = 36;
const longestPause = 60_000;

/** Milliseconds to wait after so many tries: what the channel asks for, else twice as long each time. Pure. */
export function pauseAfter(tries: number, { options }: Pick<DeliveryError, 'options'>): number {
  return options.retryAfter ?? Math.min(longestPause, 200 * 2 ** tries);
}
