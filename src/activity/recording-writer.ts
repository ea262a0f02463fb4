import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeWriter,
  copyValue,
  type Database,
  type ModelDefinition,
  NotFoundError,
  type Transaction,
} from '../storage/index.ts';
import { type Action, type ActionRow, type Change, toSubject } from './action.ts';
import { diffDocuments } from './diff-documents.ts';
import { pathsMeet } from './path.ts';
import { type Registry, referencedIds, type TrackedModel } from './tracked-model.ts';
import { takeUniqueValues } from './unique-values.ts';
import { type StoredDocument, writeDocuments } from './write-documents.ts';

/** A document as an action found it and as it left it; undefined stands for absent. */
export interface WrittenDocument {
  collection: string;
  id: string;
  before: object | undefined;
  after: object | undefined;
}

export interface Recorded {
  rows: Omit<ActionRow, '_id' | 'action' | 'moment' | 'sequence'>[];
  counts: Action['counts'];
  touched: { collection: string; id: string }[];
  documents: WrittenDocument[];
  undoable: boolean;
}

/** A change writer that remembers each document as it first saw it and as it left it. */
export interface RecordingWriter extends ChangeWriter {
  /**
   * Brings documents from the state they have into the one given, `undefined` standing for absent. Hands back what is
   * stored then.
   */
  put(
    tracked: TrackedModel,
    documents: readonly { before: StoredDocument | undefined; after: StoredDocument | undefined }[],
  ): Promise<(StoredDocument | undefined)[]>;
  /** The net difference of everything written so far. */
  collect(): Recorded;
}

interface Touched {
  tracked: TrackedModel;
  id: string;
  before: StoredDocument | undefined;
  after: StoredDocument | undefined;
}

/** Writes go to the database at once, so that later reads of the transaction see them; the record is made at the end. */
export function createRecordingWriter(
  database: Database,
  registry: Registry,
  context: { tx: Transaction; actor: string; now: Date },
): RecordingWriter {
  const { tx, actor, now } = context;
  const touched = new Map<string, Touched>();

  const put: RecordingWriter['put'] = async (tracked, documents) => {
    const ignored = tracked.derived ?? [];
    const states = documents.map(({ before, after }) => ({ before, after: after && copyValue(after) }));
    const changed = states.filter(({ before, after }) => diffDocuments(before, after, ignored).length > 0);
    for (const { before, after } of changed) {
      if (before && after && before._id !== after._id) throw new Error('A change may not touch _id');
      if (after) tracked.derive?.(after, now);
    }
    await takeUniqueValues(database, tracked, tx, changed);
    await writeDocuments(database, tracked.model, tx, changed);
    for (const { before, after } of changed) {
      const id = (after ?? before)?._id as string;
      const key = toSubject(tracked.model.name, id);
      const known = touched.get(key);
      touched.set(key, { tracked, id, before: known ? known.before : before, after });
    }
    const written = new Set(changed);
    return states.map((state) => copyValue(written.has(state) ? state.after : state.before));
  };

  const changeMany = async <T extends { _id: string }>(
    model: ModelDefinition<T>,
    ids: readonly string[],
    mutate: (document: T) => void,
  ): Promise<T[]> => {
    const tracked = registry.get(model.name);
    const results: T[] = [];
    for (let start = 0; start < ids.length; start += 500) {
      const chunk = ids.slice(start, start + 500);
      const found = await database
        .model(tracked.model)
        .find({ _id: { $in: chunk } }, null, { session: tx })
        .lean();
      const pairs = found.map((before) => {
        const after = copyValue(before) as StoredDocument;
        mutate(after as T);
        return { before: before as StoredDocument, after };
      });
      results.push(...((await put(tracked, pairs)) as T[]));
    }
    return results;
  };

  const createMany = async <T extends { _id: string }>(
    model: ModelDefinition<T>,
    documents: readonly T[],
  ): Promise<T[]> => {
    const pairs = documents.map((after) => ({ before: undefined, after }));
    return (await put(registry.get(model.name), pairs)) as unknown as T[];
  };

  return {
    tx,
    actor,
    now,
    put,
    create: async (model, document) => {
      const [stored] = await createMany(model, [document]);
      return stored as typeof document;
    },
    createMany,
    change: async (model, id, mutate) => {
      const [result] = await changeMany(model, [id], mutate);
      if (!result) throw new NotFoundError(model.name, id);
      return result;
    },
    changeMany: async (model, ids, mutate) => {
      await changeMany(model, [...new Set(ids)], mutate);
    },
    remove: async (model, id) => {
      const tracked = registry.get(model.name);
      const before = await database.model(tracked.model).findById(id, null, { session: tx }).lean();
      if (!before) throw new NotFoundError(model.name, id);
      await put(tracked, [{ before, after: undefined }]);
    },
    collect: () => collect([...touched.values()]),
  };
}

function collect(touched: readonly Touched[]): Recorded {
  const recorded: Recorded = {
    rows: [],
    counts: { created: 0, changed: 0, removed: 0 },
    touched: [],
    documents: [],
    undoable: false,
  };
  for (const { tracked, id, before, after } of touched) {
    const changes = diffDocuments(before, after, tracked.derived);
    if (changes.length === 0) continue;
    const collection = tracked.model.name;
    recorded.counts[!before ? 'created' : !after ? 'removed' : 'changed'] += 1;
    recorded.touched.push({ collection, id });
    recorded.documents.push({ collection, id, before, after });
    recorded.undoable ||= tracked.undoable !== false;
    for (const change of changes) {
      const subjects = subjectsOf(tracked, id, change, before, after);
      recorded.rows.push({ ...change, collectionName: collection, document: id, subjects });
    }
  }
  return recorded;
}

function subjectsOf(
  tracked: TrackedModel,
  id: string,
  change: Change,
  before: object | undefined,
  after: object | undefined,
): string[] {
  const subjects = new Set([toSubject(tracked.model.name, id)]);
  for (const reference of tracked.references ?? []) {
    if (!reference.inHistory) continue;
    const [held, holds] = [referencedIds(before, reference.path), referencedIds(after, reference.path)];
    const isLink = pathsMeet(change.path, reference.path) && !isDeepStrictEqual(held, holds);
    if (!isLink && reference.inHistory !== 'whole') continue;
    for (const other of [...held, ...holds]) subjects.add(toSubject(reference.collection, other));
  }
  return [...subjects];
}
