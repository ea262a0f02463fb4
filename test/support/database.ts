import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { inject } from 'vitest';

/** The address of a new, empty database on the server of this run; another one at every call. */
export function testDatabaseUri(): string {
  const uri = new URL(inject('databaseUri'));
  uri.pathname = `/test_${process.pid}_${randomBytes(6).toString('hex')}`;
  return uri.href;
}

/** Removes the database that an address of `testDatabaseUri` names. */
export async function dropTestDatabase(uri: string): Promise<void> {
  await withDatabase(uri, async (database) => {
    await database.dropDatabase();
  });
}

/** Runs `work` on the plain driver's view of a database, on a connection of its own. */
export async function withDatabase<T>(
  uri: string,
  work: (database: mongoose.mongo.Db) => Promise<T>,
): Promise<T> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 20_000 });
  try {
    return await work(client.db());
  } finally {
    await client.close();
  }
}
