import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from './database.ts';
import { defineModel, type ModelDefinition } from './define-model.ts';

/** One numbered step of the schema. It must be resumable: a process may die in it and another run it again. */
export interface Migration {
  number: number;
  name: string;
  run(database: Database): Promise<void>;
}

interface SchemaState {
  _id: 'schema';
  version: number;
  /** Digest of the collections and indexes that were made last: a start that needs no others makes none. */
  collections?: string;
  holder?: string;
  until?: Date;
}

const schemaModel = defineModel<SchemaState>('schemaState', {
  _id: String,
  version: Number,
  collections: String,
  holder: String,
  until: Date,
});

export class NewerSchemaError extends Error {
  readonly code = 'newer_schema';
  constructor(found: number, known: number) {
    super(`The data were written by a newer version (schema ${found}, this program knows ${known})`);
  }
}

/**
 * Brings the database to the newest schema: one process migrates under a lease, the others wait for it. Creates the
 * collections and indexes of `models` first, because a server cannot create them inside a transaction.
 * Throws NewerSchemaError when the data are ahead of this program.
 */
export async function migrate(
  database: Database,
  models: readonly ModelDefinition[],
  migrations: readonly Migration[],
  holder: string,
): Promise<void> {
  const known = migrations.at(-1)?.number ?? 0;
  const states = database.model(schemaModel);
  const existing = await states.findById('schema').lean();
  if (existing && existing.version > known) throw new NewerSchemaError(existing.version, known);
  const collections = digestOf(models);
  if (existing?.collections !== collections) await ensureCollections(database, [schemaModel, ...models]);
  else if (existing.version === known) return;
  for (;;) {
    const version = await takeLease(database, holder);
    if (version === undefined) {
      await sleep(200);
      continue;
    }
    if (version > known) throw new NewerSchemaError(version, known);
    const next = migrations.find((migration) => migration.number > version);
    if (next) await next.run(database);
    await states.updateOne(
      { _id: 'schema' },
      { $set: { version: next?.number ?? version, collections }, $unset: { holder: 1, until: 1 } },
    );
    if (!next) return;
  }
}

function digestOf(models: readonly ModelDefinition[]): string {
  const shape = models.map(({ name, schema }) => [name, schema.indexes()]);
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 16);
}

const leaseMilliseconds = 30_000;

function takeLease(database: Database, holder: string): Promise<number | undefined> {
  const states = database.model(schemaModel);
  return database.transaction(async (tx: Transaction) => {
    const state = await states.findById('schema').session(tx).lean();
    const now = Date.now();
    if (state?.until && state.holder !== holder && state.until.getTime() > now) return undefined;
    await states.updateOne(
      { _id: 'schema' },
      {
        $set: { holder, until: new Date(now + leaseMilliseconds) },
        $setOnInsert: { version: 0 },
      },
      { upsert: true, session: tx },
    );
    return state?.version ?? 0;
  });
}

async function ensureCollections(database: Database, models: readonly ModelDefinition[]): Promise<void> {
  const present = new Set(
    (await database.connection.getClient().db().listCollections({}, { nameOnly: true }).toArray()).map(
      (collection) => collection.name,
    ),
  );
  await Promise.all(
    models.map(async (definition) => {
      const model = database.model(definition);
      if (!present.has(definition.name)) {
        await model.createCollection().catch(ignoreExisting);
      }
      await model.createIndexes();
    }),
  );
}

function ignoreExisting(error: { code?: number }): void {
  const namespaceExists = 48;
  if (error.code !== namespaceExists) throw error;
}
