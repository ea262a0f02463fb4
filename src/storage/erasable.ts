import type { Database, Transaction } from './database.ts';
import type { ModelDefinition } from './define-model.ts';

/** What an erasure looks for in every room. */
export interface Traces {
  /** Id of the contact that is erased. */
  contact: string;
  /** Ids of the addresses that stood on nobody else. */
  addresses: readonly string[];
  /** Deliveries that were about the contact, whatever they say. */
  deliveries: ReadonlySet<string>;
  /** Whether anything within a value names the contact: an id, a name, a number in any form, a mail. */
  mentions(value: unknown): boolean;
  /**
   * Whether what somebody on the staff typed is about the contact: besides `mentions`, a first name alone that nobody else
   * bears, and what was written to it. Too wide for anything that is kept for itself.
   */
  saysOf(value: unknown): boolean;
  now: Date;
}

/** What a room forgets of a contact. Goes in chunks, and can be begun again at any moment: what is gone is passed over. */
export interface Erasable {
  /** The room or the collection, for whoever reads of a failure. */
  id: string;
  erase(database: Database, traces: Traces, signal: AbortSignal): Promise<void>;
}

const atOnce = 200;

/** Goes through a whole collection and hands on what is a trace, in chunks, each in a transaction of its own. */
export async function sweep<T extends { _id: string }>(
  database: Database,
  model: ModelDefinition<T>,
  isTrace: (document: T) => boolean,
  remove: (found: T[], tx: Transaction) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let found: T[] = [];
  const take = async () => {
    const chunk = found;
    found = [];
    if (chunk.length > 0) await database.transaction((tx) => remove(chunk, tx));
  };
  for await (const document of database.collection(model).find({}, { batchSize: atOnce })) {
    signal.throwIfAborted();
    if (isTrace(document as T)) found.push(document as T);
    if (found.length >= atOnce) await take();
  }
  await take();
}

/** Removes what is a trace. */
export function sweepAway<T extends { _id: string }>(
  database: Database,
  model: ModelDefinition<T>,
  isTrace: (document: T) => boolean,
  signal: AbortSignal,
): Promise<void> {
  return sweep(
    database,
    model,
    isTrace,
    async (found, tx) => {
      const ids = found.map(({ _id }) => _id);
      await database
        .collection<{ _id: string }>(model as unknown as ModelDefinition<{ _id: string }>)
        .deleteMany({ _id: { $in: ids } }, { session: tx });
    },
    signal,
  );
}
