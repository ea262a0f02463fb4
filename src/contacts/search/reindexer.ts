import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { ContactReader } from './read-contacts.ts';
import type { SearchEntry } from './search-entry.ts';

const BATCH = 500;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3_000;

export interface Reindexer {
  /** Reads these contacts, and those that are found by their name, anew; resolves when the index has them. */
  reindex(ids: readonly string[]): Promise<void>;
  /** The same, later and until it succeeds. */
  queue(ids: Iterable<string>): void;
  /** Resolves when nothing is queued any more, or `signal` ended the work. */
  settled(): Promise<void>;
}

/** Keeps an index in step with contacts named to it; `sink` takes an entry, or null for a contact not to be found. */
export function createReindexer(
  reader: ContactReader,
  sink: (id: string, entry: SearchEntry | null) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Reindexer {
  const queued = new Set<string>();
  /**
   * Contacts being read: how often at once, and the latest read that the index took. Reads are numbered by their
   * start, so one that answers after a later one is out of date.
   */
  const reading = new Map<string, { count: number; taken: number }>();
  let reads = 0;
  let working: Promise<void> | null = null;

  const readBatch = async (ids: readonly string[]): Promise<string[]> => {
    reads += 1;
    const read = reads;
    for (const id of ids) {
      const state = reading.get(id) ?? { count: 0, taken: 0 };
      state.count += 1;
      reading.set(id, state);
    }
    try {
      const { entries, carriers } = await reader.readEntries(ids);
      for (const [id, entry] of entries) {
        const state = reading.get(id);
        if (!state || state.taken > read) continue;
        state.taken = read;
        sink(id, entry);
      }
      return carriers;
    } finally {
      for (const id of ids) {
        const state = reading.get(id);
        if (state && --state.count === 0) reading.delete(id);
      }
    }
  };

  const reindex = async (ids: readonly string[]): Promise<void> => {
    const left = [...new Set(ids)];
    const done = new Set(left);
    while (left.length > 0) {
      const batch = left.splice(0, BATCH);
      const carriers = await readBatch(batch).catch((error: unknown) => {
        queue([...batch, ...left]);
        throw error;
      });
      for (const id of carriers) {
        if (done.has(id)) continue;
        done.add(id);
        left.push(id);
      }
    }
  };

  const work = async (): Promise<void> => {
    let wait = FIRST_PAUSE;
    // Names that arrive together are read together.
    await nextTurn();
    while (queued.size > 0 && !signal.aborted) {
      const batch = [...queued].slice(0, BATCH);
      for (const id of batch) queued.delete(id);
      try {
        await reindex(batch);
        wait = FIRST_PAUSE;
      } catch (error) {
        onError(error);
        await pause(wait, undefined, { signal }).catch(() => undefined);
        wait = Math.min(wait * 2, LONGEST_PAUSE);
      }
    }
    working = null;
  };

  const queue = (ids: Iterable<string>): void => {
    for (const id of ids) queued.add(id);
    if (queued.size > 0 && !signal.aborted) working ??= work();
  };

  return {
    reindex,
    queue,
    async settled() {
      while (working) await working;
    },
  };
}
