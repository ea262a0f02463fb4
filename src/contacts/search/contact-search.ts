import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { tagModel } from '../tags/tag.model.ts';
import { type Follower, followChanges } from './follow-changes.ts';
import { createContactReader } from './read-contacts.ts';
import { createReindexer } from './reindexer.ts';
import { searchDatabase } from './search-database.ts';
import type { SearchEntry } from './search-entry.ts';
import { createSearchIndex, type SearchHits, type SearchIndex, type SearchOptions } from './search-index.ts';

export interface ContactSearch {
  /** Looks contacts up; before `ready` by whole names, numbers, addresses and tags only. Sees this process's own changes. */
  search(text: string, options?: SearchOptions): Promise<SearchHits>;
  /** To be called after this process committed changes of contacts: a search called later finds them as they are now. */
  changed(ids: readonly string[]): Promise<void>;
  /** The same for changes of tags: their carriers are found by the new names. */
  tagsChanged(ids: readonly string[]): Promise<void>;
  /** True once the index holds every contact; stays true. */
  readonly ready: boolean;
  /** Contacts in the index. */
  readonly size: number;
  whenReady(): Promise<void>;
  /** Ends background work. */
  close(): Promise<void>;
}

export interface ContactSearchOptions {
  database: Database;
  log: Pick<Logger, 'info' | 'warn'>;
}

/** Contacts made into entries between two pauses, and entries loaded at once. */
const CHUNK = 100;
const LOAD = 4_096;

/**
 * Contact look-up for one process: fills an index from the database in the background, and keeps it in step with what
 * this process is told and with what others write. The database may be opened later.
 */
export function createContactSearch({ database, log }: ContactSearchOptions): ContactSearch {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reader = createContactReader(database);
  const own = new Set<Promise<void>>();
  let index = createSearchIndex();
  let building: SearchIndex | null = null;
  /** What was put into the index being built by name: newer than what its scan read. */
  let touched = new Set<string>();
  let ready = false;
  let signalReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => {
    signalReady = resolve;
  });

  // Only the kind of an error is logged: its words may hold what was written.
  const onError = (error: unknown): void => {
    const { name, code } = error as { name?: string; code?: number | string };
    if (!signal.aborted)
      log.warn({ error: { name, code } }, 'Search lost touch with the database; trying again');
  };

  const reindexer = createReindexer(
    reader,
    (id, entry) => {
      if (building) touched.add(id);
      for (const one of building ? [index, building] : [index]) {
        if (entry) one.put(entry);
        else one.remove(id);
      }
    },
    onError,
    signal,
  );

  const fill = async (): Promise<void> => {
    const started = performance.now();
    const filling = createSearchIndex();
    const organizations = new Map<string, string>();
    touched = new Set();
    building = filling;
    let chunk: Contact[] = [];
    let entries: SearchEntry[] = [];
    const loadEntries = async (): Promise<void> => {
      const untouched = entries.filter(({ id }) => !touched.has(id));
      entries = [];
      await filling.load(untouched);
      signal.throwIfAborted();
    };
    const putChunk = async (): Promise<void> => {
      for (const entry of (await reader.toEntries(chunk, organizations)).values())
        if (entry) entries.push(entry);
      chunk = [];
      await nextTurn();
      signal.throwIfAborted();
      if (entries.length >= LOAD) await loadEntries();
    };
    try {
      for await (const contact of reader.readAll()) if (chunk.push(contact) === CHUNK) await putChunk();
      await putChunk();
      await loadEntries();
      index.close();
      index = filling;
    } catch (error) {
      filling.close();
      throw error;
    } finally {
      building = null;
      touched = new Set();
    }
    ready = true;
    signalReady();
    void filling.settle(true);
    const milliseconds = Math.round(performance.now() - started);
    log.info({ contacts: filling.size, milliseconds }, 'Search index filled');
  };

  /** Tags with a new name whose carriers are not known yet. */
  const renamedTags = new Set<string>();
  const findCarriers = async (ids?: readonly string[]): Promise<string[]> => {
    for (const id of await reader.refreshTags(ids)) renamedTags.add(id);
    const tags = [...renamedTags];
    if (tags.length === 0) return [];
    const carriers = await reader.findCarriersOfTags(tags);
    for (const id of tags) renamedTags.delete(id);
    return carriers;
  };

  const changedTags = new Set<string>();
  const tagFollower: Follower = {
    onGap: async () => reindexer.queue(await findCarriers()),
    onChange(id) {
      changedTags.add(id);
      if (changedTags.size === 1) void followTags();
    },
    onError,
  };
  const followTags = async (): Promise<void> => {
    await nextTurn();
    const ids = [...changedTags];
    changedTags.clear();
    await findCarriers(ids).then(reindexer.queue, (error: unknown) => {
      onError(error);
      for (const id of ids) changedTags.add(id);
      const again = setTimeout(() => void followTags(), 1_000);
      signal.addEventListener('abort', () => clearTimeout(again), { once: true });
    });
  };

  const following = Promise.all([
    followChanges(database, tagModel, tagFollower, signal),
    followChanges(
      database,
      contactModel,
      { onGap: fill, onChange: (id) => reindexer.queue([id]), onError },
      signal,
    ),
  ]);

  /** A search waits for it; what fails is tried again in the background. */
  const asOwn = (work: Promise<void>): Promise<void> => {
    const watched = work.catch(onError).finally(() => own.delete(watched));
    own.add(watched);
    return watched;
  };

  return {
    async search(text, options) {
      if (!ready) return searchDatabase(database, reader, text, options);
      while (own.size > 0) await Promise.all(own);
      return index.query(text, options);
    },
    changed: (ids) => asOwn(reindexer.reindex(ids)),
    tagsChanged: (ids) => asOwn(findCarriers(ids).then(reindexer.reindex)),
    get ready() {
      return ready;
    },
    get size() {
      return index.size;
    },
    whenReady: () => whenReady,
    async close() {
      stopping.abort();
      index.close();
      await following;
      await Promise.all([reindexer.settled(), ...own]);
    },
  };
}
