import type mongoose from 'mongoose';
import { copyValue } from './copy-value.ts';
import type { Database, Transaction } from './database.ts';
import type { ModelDefinition } from './define-model.ts';

type Stored = { _id: string };

/** Documents of one collection as the stretch knows them. */
interface Known {
  /** By id what is stored, or will be; null: there is none. */
  documents: Map<string, Stored | null>;
  /** Ids that are to be written, and whether they were stored before. */
  changed: Map<string, 'new' | 'stored'>;
  /** To be inserted, and not read before. */
  appended: Stored[];
}

interface Deferred {
  items: unknown[];
  work(items: unknown[]): Promise<void>;
}

interface Stretch {
  reads: Map<string, Promise<unknown>>;
  collections: Map<ModelDefinition, Known>;
  /** What waits for the end of the stretch; absent where writes go out at once. */
  deferred?: Map<string, Deferred>;
}

const stretches = new WeakMap<Transaction, Stretch>();

/**
 * Runs `work` as a stretch of a transaction in which what is read is kept and what is written is held back until its end,
 * then written with one command for all: the server's price is by command. A transaction sees one state of the database,
 * so that what was read stays true in it until it is written otherwise than by the functions below: then `forgetReads`. When `work`
 * throws, nothing is written, as the transaction cannot commit.
 */
export async function gather<T>(database: Database, tx: Transaction, work: () => Promise<T>): Promise<T> {
  // What is called within a stretch is part of it.
  if (stretches.has(tx)) return work();
  const deferred: Stretch['deferred'] = new Map();
  const collections: Stretch['collections'] = new Map();
  stretches.set(tx, { reads: new Map(), collections, deferred });
  try {
    const value = await work();
    for (const { items, work } of deferred.values()) await work(items);
    for (const [model, known] of collections) await write(database, model, known, tx);
    return value;
  } finally {
    stretches.delete(tx);
  }
}

/**
 * Runs `work` as a stretch in which what is read is kept, and what is written is written at once: for steps that also look for
 * documents otherwise than by id, and must find what they have just written. Every reader gets a copy of its own.
 */
export async function keepReads<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  if (stretches.has(tx)) return work();
  stretches.set(tx, { reads: new Map(), collections: new Map() });
  try {
    return await work();
  } finally {
    stretches.delete(tx);
  }
}

/** What `read` gives; asked once within a stretch. */
export function readOnce<T>(tx: Transaction | undefined, key: string, read: () => Promise<T>): Promise<T> {
  const reads = tx && stretches.get(tx)?.reads;
  if (!reads) return read();
  const known = reads.get(key) ?? read();
  reads.set(key, known);
  return known as Promise<T>;
}

/** Has `work` done with `item`: at once, or at the end of a stretch with all the items of this key. */
export async function doTogether<T>(
  tx: Transaction,
  key: string,
  item: T,
  work: (items: T[]) => Promise<void>,
): Promise<void> {
  const deferred = stretches.get(tx)?.deferred;
  if (!deferred) return work([item]);
  const known = deferred.get(key) ?? { items: [], work: work as Deferred['work'] };
  known.items.push(item);
  deferred.set(key, known);
}

/** What was read within a stretch may have been written since; what is held back stays. */
export function forgetReads(tx: Transaction): void {
  const stretch = stretches.get(tx);
  stretch?.reads.clear();
  for (const { documents, changed } of stretch?.collections.values() ?? [])
    for (const id of documents.keys()) if (!changed.has(id)) documents.delete(id);
}

/** The documents of these ids, by id, as the transaction has left them. */
export async function findGathered<T extends Stored>(
  database: Database,
  model: ModelDefinition<T>,
  ids: readonly string[],
  tx?: Transaction,
): Promise<Map<string, T>> {
  const known = knownOf(model, tx);
  const isShared = known !== undefined && !holdsBack(tx);
  const missing = known ? ids.filter((id) => !known.documents.has(id)) : [...ids];
  const found = new Map<string, T>();
  if (missing.length > 0) {
    const filter = { _id: { $in: missing } } as mongoose.mongo.Filter<T>;
    const documents = (await database.collection<T>(model).find(filter, { session: tx }).toArray()) as T[];
    for (const document of documents) found.set(document._id, document);
    for (const id of missing) known?.documents.set(id, found.get(id) ?? null);
  }
  for (const id of ids) {
    const document = known?.documents.get(id);
    if (document) found.set(id, (isShared ? copyValue(document) : document) as T);
  }
  return found;
}

/** Puts a document in the place of the one with its id, or adds it. */
export async function saveGathered<T extends Stored>(
  database: Database,
  model: ModelDefinition<T>,
  document: T,
  tx: Transaction,
): Promise<void> {
  const known = knownOf(model, tx);
  if (!known || !holdsBack(tx)) {
    const filter = { _id: document._id } as mongoose.mongo.Filter<T>;
    await database.collection<T>(model).replaceOne(filter, document, { upsert: true, session: tx });
    known?.documents.delete(document._id);
    return;
  }
  if (!known.documents.has(document._id)) await findGathered(database, model, [document._id], tx);
  const before = known.documents.get(document._id);
  if (!known.changed.has(document._id)) known.changed.set(document._id, before ? 'stored' : 'new');
  known.documents.set(document._id, document);
}

/** Adds documents with ids of their own. */
export async function appendGathered<T extends Stored>(
  database: Database,
  model: ModelDefinition<T>,
  documents: readonly T[],
  tx: Transaction,
): Promise<void> {
  if (documents.length === 0) return;
  const known = knownOf(model, tx);
  if (!known || !holdsBack(tx)) {
    for (const { _id } of documents) known?.documents.delete(_id);
    return insert(database, model, documents, tx);
  }
  known.appended.push(...documents);
  for (const document of documents) known.documents.set(document._id, document);
}

function knownOf(model: ModelDefinition, tx: Transaction | undefined): Known | undefined {
  const collections = tx && stretches.get(tx)?.collections;
  if (!collections) return undefined;
  const known = collections.get(model) ?? { documents: new Map(), changed: new Map(), appended: [] };
  collections.set(model, known);
  return known;
}

function holdsBack(tx: Transaction | undefined): boolean {
  return tx !== undefined && stretches.get(tx)?.deferred !== undefined;
}

async function write(
  database: Database,
  model: ModelDefinition,
  { documents, changed, appended }: Known,
  tx: Transaction,
): Promise<void> {
  const of = (kind: 'new' | 'stored') =>
    [...changed].flatMap(([id, one]) => (one === kind ? (documents.get(id) ?? []) : []));
  await insert(database, model, [...of('new'), ...appended], tx);
  const replaced = of('stored');
  if (replaced.length === 0) return;
  await database.collection(model as ModelDefinition<Stored>).bulkWrite(
    replaced.map((replacement) => ({ replaceOne: { filter: { _id: replacement._id }, replacement } })),
    { session: tx, ordered: false },
  );
}

async function insert(
  database: Database,
  model: ModelDefinition,
  documents: readonly Stored[],
  tx: Transaction,
): Promise<void> {
  if (documents.length === 0) return;
  await database.collection(model as ModelDefinition<Stored>).insertMany([...documents], { session: tx });
}
