import type { Database, ModelDefinition, Transaction } from '../../storage/index.ts';
import { actionRowModel } from '../action.model.ts';
import { toSubject } from '../action.ts';
import { groupBy } from '../group-by.ts';
import { rewindChanges } from './revert-changes.ts';

/** Greater than every moment of the instant it is put behind. */
const endOfInstant = '.~';

/**
 * Documents as they stood at the end of the instant `at`, made from what they are now and the changes since; those that were
 * not there then are missing. Derived fields are as they are now.
 */
export async function rebuildDocuments<T extends { _id: string }>(
  database: Database,
  model: ModelDefinition<T>,
  ids: readonly string[],
  at: Date,
  tx?: Transaction,
): Promise<Map<string, T>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const present = await database
    .model(model)
    .find({ _id: { $in: wanted } }, null, { session: tx ?? null })
    .lean();
  const byId = new Map(present.map((document) => [document._id, document as T]));
  const rows = await database
    .model(actionRowModel)
    .find(
      {
        subjects: { $in: wanted.map((id) => toSubject(model.name, id)) },
        moment: { $gt: at.toISOString() + endOfInstant },
      },
      null,
      { session: tx ?? null },
    )
    .lean();
  const own = rows
    .filter(({ collectionName }) => collectionName === model.name)
    .sort((one, other) =>
      one.moment === other.moment ? one.sequence - other.sequence : one.moment < other.moment ? -1 : 1,
    );
  const changes = groupBy(own, ({ document }) => document);
  const rebuilt = wanted.map((id) => [id, rewindChanges(byId.get(id), changes.get(id) ?? [])] as const);
  return new Map(
    rebuilt.flatMap(([id, document]) => (document ? [[id, document as unknown as T] as const] : [])),
  );
}
