import {
  type ChangeWriter,
  type Database,
  type ModelDefinition,
  newId as randomId,
  type Transaction,
} from '../storage/index.ts';
import { actionModel, actionRowModel } from './action.model.ts';
import { type Action, type ActionRow, type Clash, redoneKind, undoneKind } from './action.ts';
import {
  type ActionPage,
  findLastChange,
  type HistoryPage,
  type PageOptions,
  readHistory,
  readRecent,
  toFeeds,
  walkFeed,
} from './feed.ts';
import { groupBy } from './group-by.ts';
import {
  createRecordingWriter,
  type Recorded,
  type RecordingWriter,
  type WrittenDocument,
} from './recording-writer.ts';
import { createRegistry, type TrackedModel } from './tracked-model.ts';
import { rebuildDocuments } from './undo/rebuild-documents.ts';
import { hasRest, planUndo } from './undo/undo-action.ts';

/** Who does something, through what, when; `cause` is the delivery that asked for it. */
export interface Origin {
  actor: string;
  source: string;
  now: Date;
  cause?: string;
}

export type ActionWriter = ChangeWriter & { readonly actionId: string };

/** A change that no undo takes back. */
export type NotedChange = Pick<
  ActionRow,
  'collectionName' | 'document' | 'path' | 'before' | 'after' | 'subjects'
>;

export interface Performed<T> {
  result: T;
  /** Null when nothing changed: there is no header then. */
  actionId: string | null;
  touched: { collection: string; id: string }[];
}

export type UndoOutcome =
  /** `left` are the clashes that mode `rest` passed over. */
  | { undone: true; actionId: string; left: Clash[]; touched: Performed<unknown>['touched'] }
  /** Nothing was written. `rest`: something of it does not clash and could be undone. */
  | { clashes: Clash[]; rest: boolean }
  | { already: true };

export interface Activity {
  /**
   * Runs `work` with a writer and records in the same transaction what it changed. Everything it calls runs one after
   * the other: a transaction knows no parallel statements.
   */
  perform<T>(
    tx: Transaction,
    origin: Origin & { kind: string },
    work: (writer: ActionWriter) => Promise<T>,
  ): Promise<Performed<T>>;
  /**
   * Records what happened beside the tracked documents, such as a word on consent: it stands in feeds and in the histories of
   * its `subjects`, and is never undone. Gives the action's id.
   */
  note(tx: Transaction, origin: Origin & { kind: string }, changes: readonly NotedChange[]): Promise<string>;
  /**
   * Takes an action back as an action of its own; undoing that one is the redo. With clashes, `all-or-clash` writes
   * nothing and `rest` undoes what does not clash. Throws NotFoundError, and NotUndoableError.
   */
  undo(
    tx: Transaction,
    actionId: string,
    options: Origin & { mode: 'all-or-clash' | 'rest' },
  ): Promise<UndoOutcome>;
  /**
   * The actor's newest action that can be and is not yet undone; undos and redos are passed over. `before` is the moment
   * of an action: only older ones count then.
   */
  findLatestUndoable(actor: string, now: Date, tx?: Transaction, before?: string): Promise<Action | null>;
  /** History of a document by its subject (`toSubject`), newest first. */
  history(subject: string, options: PageOptions): Promise<HistoryPage>;
  /** Newest actions, of everybody or of one actor. */
  recent(options: PageOptions & { actor?: string; now: Date }): Promise<ActionPage>;
  /** The newest action that touched a path of a document, or anything inside it. */
  findLastChange(subject: string, path: string, tx?: Transaction): Promise<Action | null>;
  findAction(actionId: string, tx?: Transaction): Promise<Action | null>;
  /** Documents as they stood at the end of an instant, by id; those that were not there then are missing (M13). */
  documentsAt<T extends { _id: string }>(
    model: ModelDefinition<T>,
    ids: readonly string[],
    at: Date,
    tx?: Transaction,
  ): Promise<ReadonlyMap<string, T>>;
  /** All changes of an action, in the order they were made. */
  changesOf(actionId: string, tx?: Transaction): Promise<ActionRow[]>;
  /** The first changes of each action, at most `count` of one: what a line about it tells. */
  firstChanges(
    actionIds: readonly string[],
    count: number,
    tx?: Transaction,
  ): Promise<ReadonlyMap<string, ActionRow[]>>;
}

export interface ActivityOptions {
  database: Database;
  models: readonly TrackedModel[];
  /** Kinds of actions that are never undone, whatever they changed. */
  notUndoable?: readonly string[];
  /**
   * What follows from changes beside the tracked documents, in their transaction, by undos too. What it gives stands in feeds
   * and histories as an action of its own, which nobody takes back.
   */
  follow?(
    documents: readonly WrittenDocument[],
    origin: Origin & { actionId: string },
    tx: Transaction,
  ): Promise<{ kind: string; changes: NotedChange[] } | null>;
  newId?: () => string;
}

const rowsAtOnce = 500;

/** An error of a room, as opposed to one of the database, after which the transaction is over. */
function isRefusal(error: unknown): boolean {
  return (error as { retryable?: unknown }).retryable === false;
}

export function createActivity(options: ActivityOptions): Activity {
  const { database, models, notUndoable = [], follow, newId = () => randomId(12) } = options;
  const registry = createRegistry(models);
  let counter = 0;

  const record = async (
    writer: RecordingWriter,
    actionId: string,
    origin: Origin & { kind: string },
    undoes?: Action['undoes'],
  ): Promise<Performed<undefined>> => {
    const recorded = writer.collect();
    const { rows, touched } = recorded;
    if (rows.length === 0 && !undoes) return { result: undefined, actionId: null, touched };
    await store(writer.tx, actionId, origin, recorded, undoes);
    const followed = await follow?.(recorded.documents, { ...origin, actionId }, writer.tx);
    if (followed) await note(writer.tx, { ...origin, kind: followed.kind }, followed.changes);
    return { result: undefined, actionId, touched };
  };

  const store = async (
    tx: Transaction,
    actionId: string,
    origin: Origin & { kind: string },
    { rows, counts, undoable }: Pick<Recorded, 'rows' | 'counts' | 'undoable'>,
    undoes?: Action['undoes'],
  ): Promise<void> => {
    counter += 1;
    const { kind, actor, source, now, cause } = origin;
    const moment = `${now.toISOString()}.${String(counter).padStart(9, '0')}.${actionId}`;
    const header: Action = {
      _id: actionId,
      kind,
      actor,
      source,
      at: now,
      moment,
      ...(cause !== undefined && { cause }),
      counts,
      undoable: (undoable || undoes !== undefined) && !notUndoable.includes(kind),
      ...(undoes && { undoes }),
      feeds: toFeeds(actor),
    };
    await database.model(actionModel).insertMany([header], { session: tx });
    const stored = rows.map((row, sequence) => ({
      ...row,
      _id: `${actionId}.${sequence}`,
      action: actionId,
      moment,
      sequence,
    }));
    for (let start = 0; start < stored.length; start += rowsAtOnce) {
      const chunk = stored.slice(start, start + rowsAtOnce);
      await database.model(actionRowModel).insertMany(chunk, { session: tx });
    }
  };

  const note: Activity['note'] = async (tx, origin, changes) => {
    const actionId = newId();
    const rows = changes.map((change) => ({ ...change, operation: 'set' as const }));
    const counts = { created: 0, changed: 0, removed: 0 };
    await store(tx, actionId, origin, { rows, counts, undoable: false });
    return actionId;
  };

  const markUndone = async (tx: Transaction, action: Action, by: string): Promise<void> => {
    const actions = database.model(actionModel);
    await actions.updateOne({ _id: action._id }, { $set: { undoneBy: by } }, { session: tx });
    // Undoing an undo brings its action back into force, and so on down the chain.
    let inForce = true;
    let below = action;
    while (below.undoes) {
      const next = await actions.findById(below.undoes.action, null, { session: tx }).lean();
      if (!next) return;
      const update = inForce ? { $unset: { undoneBy: 1 as const } } : { $set: { undoneBy: below._id } };
      await actions.updateOne({ _id: next._id }, update, { session: tx });
      inForce = !inForce;
      below = next;
    }
  };

  return {
    perform: async (tx, origin, work) => {
      const actionId = newId();
      const writer = createRecordingWriter(database, registry, { tx, actor: origin.actor, now: origin.now });
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work({ ...writer, actionId });
      } catch (error) {
        // A caller may catch a room's refusal and let the transaction commit: what was written before it stays accounted for.
        if (isRefusal(error)) await record(writer, actionId, origin);
        throw error;
      }
      return { ...(await record(writer, actionId, origin)), result };
    },
    note,
    undo: async (tx, undoneId, { mode, ...origin }) => {
      const known = await database.model(actionModel).findById(undoneId, null, { session: tx }).lean();
      if (known?.undoneBy) return { already: true };
      const { action, restored, clashes } = await planUndo(database, registry, tx, undoneId);
      if (clashes.length > 0 && mode === 'all-or-clash') return { clashes, rest: hasRest(restored) };
      const writer = createRecordingWriter(database, registry, { tx, actor: origin.actor, now: origin.now });
      for (const [tracked, documents] of groupBy(restored.toReversed(), (one) => one.tracked)) {
        await writer.put(
          tracked,
          documents.map(({ present, document }) => ({ before: present, after: document })),
        );
        await tracked.afterUndo?.(tx);
      }
      if (clashes.length > 0 && writer.collect().rows.length === 0) return { clashes, rest: false };
      const kind = action.kind === undoneKind ? redoneKind : undoneKind;
      const actionId = newId();
      const undoes = { action: action._id, kind: action.undoes?.kind ?? action.kind };
      const { touched } = await record(writer, actionId, { ...origin, kind }, undoes);
      await markUndone(tx, action, actionId);
      return { undone: true, actionId, left: clashes, touched };
    },
    findLatestUndoable: async (actor, now, tx, before) => {
      for await (const action of walkFeed(database, `actor:${actor}`, { now, tx, before })) {
        if (action.undoable && !action.undoneBy && !action.undoes) return action;
      }
      return null;
    },
    history: (subject, page) => readHistory(database, subject, page),
    recent: (page) => readRecent(database, page),
    findLastChange: (subject, path, tx) => findLastChange(database, subject, path, tx),
    documentsAt: (model, ids, at, tx) => rebuildDocuments(database, model, ids, at, tx),
    findAction: (actionId, tx) =>
      database
        .model(actionModel)
        .findById(actionId, null, { session: tx ?? null })
        .lean(),
    changesOf: async (actionId, tx) => {
      const rows = await database
        .model(actionRowModel)
        .find({ action: actionId }, null, { session: tx ?? null })
        .lean();
      return rows.sort((one, other) => one.sequence - other.sequence);
    },
    firstChanges: async (actionIds, count, tx) => {
      // By `_id`, so that an import of a thousand contacts costs no more than a change of one.
      const ids = actionIds.flatMap((id) => Array.from({ length: count }, (_, at) => `${id}.${at}`));
      const rows = await database
        .model(actionRowModel)
        .find({ _id: { $in: ids } }, null, { session: tx ?? null })
        .lean();
      return groupBy(
        rows.sort((one, other) => one.sequence - other.sequence),
        (row) => row.action,
      );
    },
  };
}
