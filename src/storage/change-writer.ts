import type { Transaction } from './database.ts';
import type { ModelDefinition } from './define-model.ts';

/**
 * Writes documents inside a transaction and remembers, path by path, what changed. Every room writes through it, so that
 * every change becomes an action with history and undo (`src/activity` implements it).
 */
export interface ChangeWriter {
  readonly tx: Transaction;
  /** Staff member's id, or the name of the part of the program that acts by itself. */
  readonly actor: string;
  readonly now: Date;
  create<T extends { _id: string }>(model: ModelDefinition<T>, document: T): Promise<T>;
  /** The same for many documents of one collection, in one statement. */
  createMany<T extends { _id: string }>(model: ModelDefinition<T>, documents: readonly T[]): Promise<T[]>;
  /** Hands a copy of the document to `mutate` and writes the difference. Throws NotFoundError. */
  change<T extends { _id: string }>(
    model: ModelDefinition<T>,
    id: string,
    mutate: (document: T) => void,
  ): Promise<T>;
  /** The same for many documents; ids without a document are passed over. */
  changeMany<T extends { _id: string }>(
    model: ModelDefinition<T>,
    ids: readonly string[],
    mutate: (document: T) => void,
  ): Promise<void>;
  /** Takes the document away for good, undoably. Throws NotFoundError. */
  remove<T extends { _id: string }>(model: ModelDefinition<T>, id: string): Promise<void>;
}

/** A document that is named is not there (any more). */
export class NotFoundError extends Error {
  readonly code = 'not_found';
  readonly retryable = false;
  constructor(
    readonly collection: string,
    readonly id: string,
  ) {
    super(`No ${collection} document ${id}`);
  }
}
