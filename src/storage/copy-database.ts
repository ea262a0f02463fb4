import mongoose from 'mongoose';

/** How a copy went, by collection. */
export interface CopiedCollection {
  name: string;
  documents: number;
}

/** The copy cannot be made, or is not what it was made from; the source is untouched. */
export class CopyError extends Error {
  readonly code: 'target_not_empty' | 'target_unreachable' | 'copy_incomplete';
  readonly retryable = false;

  constructor(code: CopyError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CopyError';
    this.code = code;
  }
}

const batchSize = 500;

/**
 * Copies every collection with its indexes and options from one database to another on any server, and compares the
 * counts. A target address without a database gets the source's name. The target has to hold no document; nobody may
 * write to the source meanwhile. Throws `CopyError`.
 */
export async function copyDatabase(
  sourceUri: string,
  targetUri: string,
  onCollection?: (copied: CopiedCollection) => void,
): Promise<CopiedCollection[]> {
  const source = new mongoose.mongo.MongoClient(sourceUri);
  let target: mongoose.mongo.MongoClient;
  try {
    target = new mongoose.mongo.MongoClient(targetUri, { writeConcern: { w: 'majority', journal: true } });
    await target.connect();
    await target.db('admin').command({ ping: 1 });
  } catch (cause) {
    throw new CopyError('target_unreachable', `the target does not answer: ${(cause as Error).message}`, {
      cause,
    });
  }
  try {
    const into = target.db(namesDatabase(targetUri) ? undefined : source.db().databaseName);
    await verifyEmpty(into);
    const copied: CopiedCollection[] = [];
    for (const { name, options } of await listCollections(source.db())) {
      const collection = await into.createCollection(name, options);
      const result = { name, documents: await copyCollection(source.db().collection(name), collection) };
      copied.push(result);
      onCollection?.(result);
    }
    return copied;
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

/** By hand, because a list of hosts is no URL. */
function namesDatabase(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
}

async function listCollections(database: mongoose.mongo.Db) {
  const all = await database.listCollections({}, { nameOnly: false }).toArray();
  return all
    .filter(({ name, type }) => type === 'collection' && !name.startsWith('system.'))
    .map(({ name, options }) => ({ name, options: toPortableOptions(options ?? {}) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The options a server gives back may hold some it does not take. */
function toPortableOptions(options: mongoose.mongo.Document): mongoose.mongo.CreateCollectionOptions {
  const kept = ['capped', 'size', 'max', 'validator', 'validationLevel', 'validationAction', 'collation'];
  return Object.fromEntries(kept.filter((name) => name in options).map((name) => [name, options[name]]));
}

async function verifyEmpty(database: mongoose.mongo.Db): Promise<void> {
  for (const { name } of await listCollections(database)) {
    if ((await database.collection(name).findOne({}, { projection: { _id: 1 } })) === null) continue;
    throw new CopyError(
      'target_not_empty',
      `the database "${database.databaseName}" of the target already holds data (in ${name}): ` +
        'name an empty one, or drop what an interrupted copy left',
    );
  }
}

/** Indexes come before the documents: on some servers building them over a full collection takes forever. */
async function copyCollection(
  source: mongoose.mongo.Collection,
  target: mongoose.mongo.Collection,
): Promise<number> {
  for (const { v: _version, ns: _namespace, ...index } of await source.indexes()) {
    const { key, ...options } = index;
    if (options.name !== '_id_')
      await target.createIndex(key, options as mongoose.mongo.CreateIndexesOptions);
  }
  let batch: mongoose.mongo.Document[] = [];
  const flush = async () => {
    if (batch.length > 0) await target.insertMany(batch, { ordered: true });
    batch = [];
  };
  for await (const document of source.find({}, { promoteValues: false, batchSize })) {
    if (batch.push(document) >= batchSize) await flush();
  }
  await flush();
  const [expected, arrived] = await Promise.all([source.countDocuments({}), target.countDocuments({})]);
  if (expected !== arrived) {
    throw new CopyError(
      'copy_incomplete',
      `${source.collectionName}: ${arrived} of ${expected} documents arrived`,
    );
  }
  return arrived;
}
