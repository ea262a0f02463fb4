import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '../../storage/index.ts';

const pauseMilliseconds = 250;
const patientTries = 5;

/**
 * Repeats database work until the server is there: what has left must still be marked, and never leaves twice for that. Gives
 * up after a few tries when the server answers but refuses, and when `stopping` aborts.
 */
export async function insist<T>(work: () => Promise<T>, stopping: AbortSignal): Promise<T> {
  for (let refusals = 0; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error)) refusals += 1;
      if (refusals === patientTries || stopping.aborted) throw error;
      await sleep(pauseMilliseconds, undefined, { signal: stopping });
    }
  }
}
