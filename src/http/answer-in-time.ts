import { setTimeout as pause } from 'node:timers/promises';
import { OverloadedError } from '../storage/index.ts';

/**
 * What `work` gives, as long as that comes within `milliseconds`; else throws OverloadedError. The work goes on: it must do no
 * harm when it is asked for again.
 */
export async function answerInTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const waiting = new AbortController();
  const limit = pause(milliseconds, undefined, { signal: waiting.signal }).then(() => {
    throw new OverloadedError('The database takes too long');
  });
  work.catch(() => undefined);
  limit.catch(() => undefined);
  return Promise.race([work, limit]).finally(() => waiting.abort());
}
