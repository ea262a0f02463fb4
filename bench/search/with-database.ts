import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { contactModel } from '../../src/contacts/contact.model.ts';
import { type ContactSearch, createContactSearch } from '../../src/contacts/search/index.ts';
import { startEmbeddedDatabase } from '../../src/storage/embedded/index.ts';
import { connectDatabase } from '../../src/storage/index.ts';
import { loadContacts } from '../support/load-contacts.ts';
import type { Peer } from './measure.ts';

export interface DatabaseRun {
  search: ContactSearch;
  /** Milliseconds from the start of the search to `ready`. */
  readyAfter: number;
  /** Milliseconds the load took. */
  loaded: number;
  /** The longest time in which nothing else got its turn while the index was filled. */
  longestPause: number;
  /** Looks up, then reads the hits' documents. */
  lookUp: Peer;
  stop(): Promise<void>;
}

/** Loads the contacts into a database server of its own and fills the index from there as the service does. */
export async function startDatabaseRun(
  count: number,
  nameOfId: (id: string) => string,
): Promise<DatabaseRun> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolochat-bench-search-'));
  const server = await startEmbeddedDatabase({
    dataDir,
    log: pino({ level: 'error' }),
    environment: process.env,
  });
  const database = await connectDatabase(server.uri);
  const contacts = database.model(contactModel);
  const started = performance.now();
  await loadContacts(database, count);
  const loaded = performance.now() - started;

  let longestPause = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last);
    last = performance.now();
  }, 1);
  const filling = performance.now();
  const search = createContactSearch({ database, log: pino({ level: 'warn' }) });
  await search.whenReady();
  const readyAfter = performance.now() - filling;
  clearInterval(ticking);
  return {
    search,
    readyAfter,
    loaded,
    longestPause,
    async lookUp({ text }) {
      const { ids } = await search.search(text);
      await contacts
        .find({ _id: { $in: ids } })
        .lean()
        .exec();
      return ids.map(nameOfId);
    },
    async stop() {
      await search.close();
      await database.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
