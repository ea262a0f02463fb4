import { isDeepStrictEqual } from 'node:util';
import {
  type Database,
  forgetReads,
  type ModelDefinition,
  type PlainObject,
  type Transaction,
} from '../storage/index.ts';

export type StoredDocument = { _id: string };

interface Update {
  $set?: PlainObject;
  $unset?: Record<string, 1>;
}

/**
 * Inserts, updates and deletes as the two states of each document ask for. Updates name only the top-level fields that
 * differ; documents that need the same update share one statement, because a server may be slow at many small ones.
 */
export async function writeDocuments(
  database: Database,
  definition: ModelDefinition<StoredDocument>,
  tx: Transaction,
  documents: readonly { before?: StoredDocument | undefined; after?: StoredDocument | undefined }[],
): Promise<void> {
  const model = database.model(definition);
  const created: StoredDocument[] = [];
  const removed: string[] = [];
  const updates = new Map<string, { update: Update; ids: string[] }>();
  for (const { before, after } of documents) {
    if (!before && after) created.push(after);
    if (before && !after) removed.push(before._id);
    if (!before || !after) continue;
    const update = toUpdate(before as PlainObject, after as PlainObject);
    if (!update) continue;
    const key = JSON.stringify(update);
    const same = updates.get(key);
    if (same && isDeepStrictEqual(same.update, update)) same.ids.push(before._id);
    else updates.set(same ? `${key}${before._id}` : key, { update, ids: [before._id] });
  }
  // Removals first and insertions last: what goes may free a unique value for what comes.
  if (removed.length > 0) await model.deleteMany({ _id: { $in: removed } }, { session: tx });
  for (const { update, ids } of updates.values()) {
    const [id, ...others] = ids;
    if (others.length === 0) await model.updateOne({ _id: id as string }, update, { session: tx });
    else await model.updateMany({ _id: { $in: ids } }, update, { session: tx });
  }
  if (created.length > 0) await model.insertMany(created, { session: tx });
  forgetReads(tx);
}

function toUpdate(before: PlainObject, after: PlainObject): Update | undefined {
  const set = Object.entries(after).filter(([key, value]) => !isDeepStrictEqual(before[key], value));
  const unset = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (set.length === 0 && unset.length === 0) return undefined;
  return {
    ...(set.length > 0 && { $set: Object.fromEntries(set) }),
    ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((key) => [key, 1 as const])) }),
  };
}
