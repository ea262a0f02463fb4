import mongoose from 'mongoose';
import type { ModelDefinition } from './define-model.ts';

/** A running multi-document transaction; every read and write of a step carries it. */
export type Transaction = mongoose.ClientSession;

export interface Database {
  readonly connection: mongoose.Connection;
  /** The collection on this connection; the same object at every call. */
  model<T>(definition: ModelDefinition<T>): mongoose.Model<T>;
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
  /** How long an operation waits for a server before it fails; recovery of a killed database may take longer. */
  serverSelectionTimeoutMS?: number;
  /** Called with every finished command, for latency metrics. */
  onCommand?(name: string, milliseconds: number, failed: boolean): void;
}

/** Opens one connection pool; rejects when no server answers. */
export async function connectDatabase(uri: string, options: ConnectOptions = {}): Promise<Database> {
  const connection = mongoose.createConnection(uri, {
    serverSelectionTimeoutMS: options.serverSelectionTimeoutMS ?? 5_000,
    heartbeatFrequencyMS: 2_000,
    maxPoolSize: 32,
    retryWrites: true,
    readConcernLevel: 'majority',
    writeConcern: { w: 'majority', journal: true },
    monitorCommands: options.onCommand !== undefined,
    ignoreUndefined: true,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
  await connection.asPromise();
  const client = connection.getClient();
  let up = true;
  client.on('serverHeartbeatSucceeded', () => {
    up = true;
  });
  client.on('serverHeartbeatFailed', () => {
    up = false;
  });
  if (options.onCommand) {
    const { onCommand } = options;
    client.on('commandSucceeded', (event) => onCommand(event.commandName, event.duration, false));
    client.on('commandFailed', (event) => onCommand(event.commandName, event.duration, true));
  }
  return {
    connection,
    model: <T>(definition: ModelDefinition<T>) =>
      (connection.models[definition.name] ??
        connection.model(definition.name, definition.schema)) as unknown as mongoose.Model<T>,
    transaction: (work) =>
      connection.getClient().withSession((session) =>
        session.withTransaction(() => work(session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', journal: true },
        }),
      ),
    isUp: () => up,
    ping: async (milliseconds = 1_000) => {
      await connection.getClient().db().command({ ping: 1 }, { timeoutMS: milliseconds });
    },
    close: () => connection.close(),
  };
}
