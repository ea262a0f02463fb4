import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { ModelDefinition } from './define-model.ts';
import type { Holder } from './leases.ts';
import { createSessionRegister } from './open-transactions.ts';

/** A running multi-document transaction; every read and write of a step carries it. */
export type Transaction = mongoose.ClientSession;

export interface Database {
  readonly connection: mongoose.Connection;
  /** Connects to a server; until then, and while no server answers, every operation fails. Rejects when none answers. */
  open(uri: string): Promise<void>;
  /** The collection on this connection; the same object at every call. */
  model<T>(definition: ModelDefinition<T>): mongoose.Model<T>;
  /**
   * The driver's own view of a collection, without mongoose's casting and queries: for the hot road (intake, turns, outbox),
   * where documents are our own and every command counts.
   */
  collection<T extends { _id: string | number }>(
    definition: ModelDefinition<T>,
  ): mongoose.mongo.Collection<T>;
  /**
   * Runs `work` in one transaction and commits it; on a write conflict `work` runs again from the start, so it may
   * touch nothing but the database. Throws what `work` throws.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** True while the server answers; the driver's own heartbeat keeps it current. */
  isUp(): boolean;
  /** Throws when the server does not answer within `milliseconds`. */
  ping(milliseconds?: number): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Names this process: its transactions can then be ended by others when it dies in one. */
  holder?: Holder;
  /** How long an operation waits for a server before it fails; recovery of a killed database may take longer. */
  serverSelectionTimeoutMS?: number;
  /** Called with every finished command, for latency metrics. */
  onCommand?(name: string, milliseconds: number, failed: boolean): void;
}

/** A connection pool that is not open yet: rooms are built on it before the server is up. */
export function createDatabase(options: ConnectOptions = {}): Database {
  const connection = mongoose.createConnection();
  /** Made once: the driver works out the options of a database and a collection each time it is asked for one. */
  const collections = new Map<string, mongoose.mongo.Collection>();
  let up = false;
  const database: Database = {
    connection,
    open: async (uri) => {
      await connection.openUri(uri, {
        serverSelectionTimeoutMS: options.serverSelectionTimeoutMS ?? 5_000,
        heartbeatFrequencyMS: 2_000,
        maxPoolSize: 32,
        readConcernLevel: 'majority',
        writeConcern: { w: 'majority', journal: true },
        monitorCommands: options.onCommand !== undefined,
        ignoreUndefined: true,
        autoIndex: false,
        autoCreate: false,
        bufferCommands: false,
      });
      up = true;
      watchClient(connection, options, (value) => {
        up = value;
      });
    },
    model: <T>(definition: ModelDefinition<T>) =>
      (connection.models[definition.name] ??
        connection.model(definition.name, definition.schema)) as unknown as mongoose.Model<T>,
    collection: <T extends { _id: string | number }>({ name }: ModelDefinition<T>) => {
      const collection =
        collections.get(name) ?? connection.getClient().db().collection(name, { ignoreUndefined: true });
      collections.set(name, collection);
      return collection as unknown as mongoose.mongo.Collection<T>;
    },
    transaction: (work) =>
      connection.getClient().withSession(async (session) => {
        if (register) await register(session);
        return session.withTransaction(() => work(session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', journal: true },
        });
      }),
    isUp: () => up,
    ping: async (milliseconds = 1_000) => {
      const answer = connection.getClient().db().command({ ping: 1 }, { timeoutMS: milliseconds });
      // The driver's own limit does not end a command that a hanging server has received.
      const waiting = new AbortController();
      const limit = pause(milliseconds, undefined, { signal: waiting.signal }).then(() => {
        throw new Error(`The database has not answered within ${milliseconds} ms`);
      });
      answer.catch(() => undefined);
      limit.catch(() => undefined);
      await Promise.race([answer, limit]).finally(() => waiting.abort());
    },
    close: () => connection.close(),
  };
  const register = options.holder && createSessionRegister(database, options.holder);
  return database;
}

/** Opens one connection pool; rejects when no server answers. */
export async function connectDatabase(uri: string, options: ConnectOptions = {}): Promise<Database> {
  const database = createDatabase(options);
  await database.open(uri);
  return database;
}

function watchClient(
  connection: mongoose.Connection,
  { onCommand }: ConnectOptions,
  setUp: (up: boolean) => void,
): void {
  const client = connection.getClient();
  client.on('serverHeartbeatSucceeded', () => setUp(true));
  client.on('serverHeartbeatFailed', () => setUp(false));
  if (!onCommand) return;
  client.on('commandSucceeded', (event) => onCommand(event.commandName, event.duration, false));
  client.on('commandFailed', (event) => onCommand(event.commandName, event.duration, true));
}

/** True for errors that say "no server", not "wrong request": the same operation may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (awayNames.has(error.name) || isBrokenOff(error) || isStoreStopped(error)) return true;
  const labelled = error as { hasErrorLabel?(label: string): boolean };
  return labelled.hasErrorLabel?.('RetryableWriteError') === true || isDatabaseAway(error.cause);
}

/** The driver wraps what kept it from writing many documents, and forgets what that was: then no document was refused. */
function isBrokenOff(error: Error & { writeErrors?: unknown[]; code?: unknown }): boolean {
  return (
    error.name === 'MongoBulkWriteError' && error.code === undefined && (error.writeErrors ?? []).length === 0
  );
}

/**
 * A server that runs and can keep nothing: its disk is full (14031 is mongod's code for that), or its store has stopped over it;
 * then it does not even find who may come in (18).
 */
function isStoreStopped(error: Error & { code?: unknown }): boolean {
  return (
    error.code === 14_031 ||
    error.code === 18 ||
    (error.code === 1 && /WtError \{ code: -31804|WT_PANIC/.test(error.message))
  );
}

const awayNames = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'MongoPoolClosedError',
  'MongoClientClosedError',
  'MongoExpiredSessionError',
  'MongoOperationTimeoutError',
]);
