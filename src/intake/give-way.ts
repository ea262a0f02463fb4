import { setTimeout as sleep } from 'node:timers/promises';

/** So many deliveries at once wait to be written only in a flood. */
const flood = 32;
/** Nor does a flood keep steps from being taken: so many milliseconds at most lie between two groups of them. */
const longestWay = 200;

/**
 * In a flood what has come is acknowledged first: whoever delivers does not wait for long and comes again with all of it,
 * while what is stored is not lost by waiting.
 */
export async function giveWay(store: { readonly depth: number }): Promise<void> {
  for (let waited = 0; store.depth >= flood && waited < longestWay; waited += 10) await sleep(10);
}
