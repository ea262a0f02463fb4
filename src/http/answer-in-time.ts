import { OverloadedError } from '../storage/index.ts';

/**
 * What `work` gives, as long as that comes within `milliseconds`; else throws OverloadedError. The work goes on: it must do no
 * harm when it is asked for again.
 */
export function answerInTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  // A bare timer: every delivery passes here, and an abortable one costs a tenth of taking it.
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new OverloadedError('The database takes too long')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
