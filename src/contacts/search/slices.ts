import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work at a time: short enough that nobody who writes meanwhile notices. */
const SLICE = 6;

/** Runs work that pauses often, giving other work its turn between slices; ends early, with null, once `stopped`. */
export async function runInSlices<T>(
  work: Generator<void, T>,
  stopped: () => boolean,
  now: () => number = () => performance.now(),
): Promise<T | null> {
  for (;;) {
    const until = now() + SLICE;
    while (now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await nextTurn();
    if (stopped()) return null;
  }
}
