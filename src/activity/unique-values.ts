import { createHash } from 'node:crypto';
import { type Database, defineModel, type Transaction } from '../storage/index.ts';
import { valueAt } from './path.ts';
import type { TrackedModel } from './tracked-model.ts';
import type { StoredDocument } from './write-documents.ts';

/**
 * One document for every value that a unique field ever had, written by each transaction that takes the value: two that
 * take it at once collide here, and the later one runs again and sees the other. No unique index does this work, because
 * the embedded server checks and keeps those at insertions only, not at updates.
 */
export const uniqueValueModel = defineModel<{ _id: string; taken: number }>('uniqueValues', {
  _id: { type: String, required: true },
  taken: Number,
});

/** Another document has the value of a field that must be unique. */
export class ValueTakenError extends Error {
  readonly code = 'value_taken';
  readonly retryable = false;
  constructor(
    readonly collection: string,
    readonly field: string,
    readonly holder: string,
  ) {
    super(`Another ${collection} document has that ${field}`);
  }
}

/**
 * Makes two transactions that look for a value at once, to write it when it is not there, come one after the other.
 * `field` names what the value is of; call it before the look-up.
 */
export async function holdValue(
  database: Database,
  tx: Transaction,
  field: string,
  value: string,
): Promise<void> {
  const _id = toKey(field, value);
  await database
    .model(uniqueValueModel)
    .updateOne({ _id }, { $inc: { taken: 1 } }, { upsert: true, session: tx });
}

/** Forgets that a value was ever held; whoever holds it next begins anew. */
export async function releaseValue(
  database: Database,
  tx: Transaction,
  field: string,
  value: string,
): Promise<void> {
  await database.model(uniqueValueModel).deleteOne({ _id: toKey(field, value) }, { session: tx });
}

function toKey(field: string, value: string): string {
  return `${field}:${createHash('sha256').update(value).digest('base64url')}`;
}

/** Takes the values of unique fields that are about to be written. Throws ValueTakenError. */
export async function takeUniqueValues(
  database: Database,
  { model, unique = [] }: TrackedModel,
  tx: Transaction,
  documents: readonly { before?: StoredDocument | undefined; after?: StoredDocument | undefined }[],
): Promise<void> {
  if (unique.length === 0) return;
  const written = new Map(documents.map(({ before, after }) => [(after ?? before)?._id, after]));
  const taken = unique.flatMap((field) =>
    documents.flatMap(({ before, after }) =>
      after ? newValues(before, after, field).map((value) => ({ field, value, taker: after._id })) : [],
    ),
  );
  for (const { field, value, taker } of taken) {
    await holdValue(database, tx, `${model.name}.${field}`, value);
    const stored = await database
      .model(model)
      .find({ [field]: value }, { _id: 1 }, { session: tx })
      .lean();
    const others = [...stored.map((one) => one._id).filter((id) => !written.has(id)), ...written.keys()];
    const holder = others.find(
      (id) => id !== taker && (!written.has(id) || uniqueValues(written.get(id), field).includes(value)),
    );
    if (holder !== undefined) throw new ValueTakenError(model.name, field, holder);
  }
}

/** What a unique field holds: one text, or a list of them. */
function uniqueValues(document: StoredDocument | undefined, field: string): string[] {
  return [valueAt(document, [field])].flat().filter((value): value is string => typeof value === 'string');
}

/** Values of a unique field that a document has not had. */
export function newValues(
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
  field: string,
): string[] {
  const had = new Set(uniqueValues(before, field));
  return uniqueValues(after, field).filter((value) => !had.has(value));
}
