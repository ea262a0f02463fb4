import mongoose from 'mongoose';

/** A collection's name, schema and document type, bound to a connection by `Database.model`. */
export interface ModelDefinition<T = unknown> {
  readonly name: string;
  readonly schema: mongoose.Schema;
  /** Never set: carries the document's type. */
  readonly document?: T;
}

/**
 * Declares a collection. Documents are plain objects validated where they enter (zod) or built by our own code,
 * so mongoose keeps neither version keys nor empty-object pruning. There are no unique indexes: the embedded server keeps
 * them at insertions only. What must be unique is an `_id`, or a `unique` field of the activity's writer.
 */
export function defineModel<T>(
  name: string,
  definition: mongoose.SchemaDefinition,
  indexes: readonly mongoose.IndexDefinition[] = [],
): ModelDefinition<T> {
  const schema = new mongoose.Schema(definition, {
    collection: name,
    versionKey: false,
    minimize: false,
    id: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  });
  for (const index of indexes) schema.index(index);
  return { name, schema };
}

/** Any JSON-like value: its owner validates it. */
export const Mixed = mongoose.Schema.Types.Mixed;
