import {
  connectDatabase,
  createHolder,
  createWorkBuckets,
  type Database,
  heartbeatModel,
  leaseModel,
  type ModelDefinition,
  migrate,
  transactionSessionModel,
  workBucketModel,
} from '../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from './database.ts';

export interface TestDatabase {
  uri: string;
  /** One more connection, as another process would have. */
  connect(): Promise<Database>;
  database: Database;
  close(): Promise<void>;
}

/** A new database on the real server, with the collections of `models` made. */
export async function openTestDatabase(models: readonly ModelDefinition[]): Promise<TestDatabase> {
  const uri = testDatabaseUri();
  const open: Database[] = [];
  const connect = async () => {
    const database = await connectDatabase(uri);
    open.push(database);
    return database;
  };
  const database = await connect();
  await migrate(
    database,
    [leaseModel, heartbeatModel, workBucketModel, transactionSessionModel, ...models],
    [],
    createHolder(),
  );
  return {
    uri,
    connect,
    database,
    close: async () => {
      await Promise.all(open.map((one) => one.close()));
      await dropTestDatabase(uri);
    },
  };
}

/** Work buckets that beat and sweep only when told, or by their timer after `start`. */
export function testBuckets(database: Database, holder = createHolder()) {
  return createWorkBuckets(database, holder);
}
