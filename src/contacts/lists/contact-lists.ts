import type { Logger } from 'pino';
import type { Database } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { followChanges } from '../search/follow-changes.ts';
import { createRoster, type ListFilter, type RosterContact } from './roster.ts';

export interface ContactPage {
  contacts: Contact[];
  /** Contacts in the whole list. */
  total: number;
  /** Counted from 1; a page behind the last one gives the last. */
  page: number;
  /** At least 1. */
  pages: number;
}

export interface PageRequest extends ListFilter {
  /** Counted from 1, the default. */
  page?: number;
  /** Contacts a page, 10 if not said. */
  size?: number;
}

export interface ContactLists {
  listContacts(request?: PageRequest): Promise<ContactPage>;
  /** How many contacts outside the bin carry each tag, by id (B27). */
  tagUsage(): Promise<Map<string, number>>;
  /** To be called after this process committed changes of contacts: a list read later has them as they are now. */
  changed(ids: readonly string[]): Promise<void>;
  readonly ready: boolean;
  whenReady(): Promise<void>;
  /** Ends background work. */
  close(): Promise<void>;
}

export interface ContactListsOptions {
  database: Database;
  log: Pick<Logger, 'warn'>;
}

const fields = {
  type: 1,
  kind: 1,
  tags: 1,
  createdAt: 1,
  updatedAt: 1,
  sortName: 1,
  deletedAt: 1,
} as const;

/**
 * Lists of contacts with exact totals, for one process. Neither server can page a filtered list of 100,000 documents
 * without walking it: counting walks the whole match on both, and the embedded one does not push `limit` into an index,
 * so that even the first page reads everything. Buckets by time would not help after an import, when all contacts carry
 * the same minute. So each process keeps a roster of ids in memory, kept in step by the change stream as the look-up
 * index is, and the database is asked for the contacts of one page by `_id`. Until the roster is filled, seconds after
 * the start, a plain query answers.
 */
export function createContactLists({ database, log }: ContactListsOptions): ContactLists {
  const contacts = database.model(contactModel);
  const stopping = new AbortController();
  const { signal } = stopping;
  let roster = createRoster();
  let ready = false;
  let signalReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => {
    signalReady = resolve;
  });
  /** Reads run one after the other, so that none brings back what a later one has replaced. */
  let reading: Promise<unknown> = Promise.resolve();
  let waiting = new Set<string>();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = reading.then(work);
    reading = turn.catch(() => undefined);
    return turn;
  };

  const refresh = async (): Promise<void> => {
    const ids = [...waiting];
    waiting = new Set();
    try {
      for (let start = 0; start < ids.length; start += 500) {
        const chunk = ids.slice(start, start + 500);
        const found = await contacts.find({ _id: { $in: chunk } }, fields).lean();
        const left = new Set(chunk);
        for (const contact of found) {
          left.delete(contact._id);
          roster.put(contact);
        }
        for (const id of left) roster.remove(id);
      }
    } catch (error) {
      for (const id of ids) waiting.add(id);
      throw error;
    }
  };

  const fill = () =>
    inTurn(async () => {
      const filling = createRoster();
      const all = contacts.find({}, fields).lean<RosterContact[]>().batchSize(1_000).cursor();
      for await (const contact of all as AsyncIterable<RosterContact>) {
        filling.put(contact);
        signal.throwIfAborted();
      }
      roster = filling;
      // What was written while the scan ran may be newer than what it read.
      await refresh();
      ready = true;
      signalReady();
    });

  const onError = (error: unknown): void => {
    const { name, code } = error as { name?: string; code?: number | string };
    if (!signal.aborted)
      log.warn({ error: { name, code } }, 'Lists lost touch with the database; trying again');
  };

  const changed = (ids: readonly string[]): Promise<void> => {
    for (const id of ids) waiting.add(id);
    return ready && waiting.size > 0 ? inTurn(refresh).catch(onError) : Promise.resolve();
  };

  const onChange = (id: string): void => {
    const first = waiting.size === 0;
    waiting.add(id);
    // Names that arrive together are read together.
    if (first && ready) setImmediate(() => void changed([]));
  };
  const following = followChanges(database, contactModel, { onGap: fill, onChange, onError }, signal);

  const settled = async (): Promise<void> => {
    if (waiting.size > 0) void changed([]);
    await reading;
  };

  const readPage = async (filter: ListFilter, offset: number, limit: number) => {
    if (!ready) return queryPage(database, filter, offset, limit);
    await settled();
    return roster.list(filter, offset, limit);
  };

  return {
    listContacts: async ({ page: asked = 1, size = 10, ...filter } = {}) => {
      const page = Math.max(1, Math.trunc(asked));
      let { ids, total } = await readPage(filter, (page - 1) * size, size);
      const pages = Math.max(1, Math.ceil(total / size));
      if (page > pages) ({ ids, total } = await readPage(filter, (pages - 1) * size, size));
      const found = await contacts.find({ _id: { $in: ids } }).lean();
      const byId = new Map(found.map((contact) => [contact._id, contact]));
      return {
        contacts: ids.flatMap((id) => byId.get(id) ?? []),
        total,
        page: Math.min(page, pages),
        pages,
      };
    },
    tagUsage: async () => {
      if (!ready) return queryTagCounts(database);
      await settled();
      return roster.countTags();
    },
    changed,
    get ready() {
      return ready;
    },
    whenReady: () => whenReady,
    close: async () => {
      stopping.abort();
      await following;
      await reading;
    },
  };
}

/** The same list by the database alone. */
async function queryPage(
  database: Database,
  { type, tag, ...rest }: ListFilter,
  offset: number,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const roster = createRoster();
  const filter = { ...(tag !== undefined && { tags: tag }), ...(type && { type }) };
  const found = await database.model(contactModel).find(filter, fields).lean();
  for (const contact of found) roster.put(contact);
  return roster.list(rest, offset, limit);
}

async function queryTagCounts(database: Database): Promise<Map<string, number>> {
  const roster = createRoster();
  for (const contact of await database.model(contactModel).find({}, fields).lean()) roster.put(contact);
  return roster.countTags();
}
