import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { acquireDataDirLock } from './data-dir-lock.ts';
import { findEngineRecord, writeEngineRecord } from './engines/engine-record.ts';
import { type Engine, findEngine, toCacheDir } from './engines/find-engine.ts';
import { prepareServer } from './prepare-server.ts';
import { findProcessStart, isProcessAlive } from './process-identity.ts';
import { prepareDatabaseDir, toDatabaseUri } from './server-command.ts';
import { endProcess, findRunningServer, recordServer, type ServerPlace } from './server-process.ts';
import { superviseServer } from './supervise-server.ts';

export interface EmbeddedDatabaseOptions {
  /** Created with mode 0700; the data lie in its folder `database`. */
  dataDir: string;
  /** `MONGODB_BINARY`: the server to run, instead of a search. */
  binary?: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** The server has died; it is being started again. Not called before the start is complete. */
  onDown?(): void;
  /** The server answers again, on the same address. */
  onUp?(): void;
  /** Gives up waiting for a server that is recovering; the server itself goes on, and the next start takes it over. */
  signal?: AbortSignal;
  /** The process's environment: says where the cache is and what the server inherits. */
  environment?: NodeJS.ProcessEnv;
  /** Where downloaded servers are kept; by default the cache folder of the user. */
  cacheDir?: string;
}

export interface EmbeddedDatabase {
  /** With the password in it: not for logs. */
  uri: string;
  engine: Engine;
  /** Ends the server and gives the data directory free. Call it when nothing uses the database any more. */
  stop(): Promise<void>;
}

/**
 * Starts the database of a data directory, or takes over its server that survived a crash of the service, and keeps it
 * running. Resolves when it takes writes, however long its recovery is; throws `EmbeddedDatabaseError`.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  // The server is known by its path, so the path has to be the same whichever way leads here.
  const dataDir = realpathSync(options.dataDir);
  chmodSync(dataDir, 0o700);
  const lock = acquireDataDirLock(dataDir);
  try {
    const place = await toServerPlace(dataDir, options);
    const record = await prepareOnce(place, options.signal);
    const server = await superviseServer(place, record, options);
    const uri = toDatabaseUri(place.engine, server.port, place.password);
    const { name, version } = place.engine;
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await server.stop();
      lock.release();
    };
    return {
      uri,
      engine: { name, version },
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Whether a data directory holds a database already. */
export function hasEmbeddedDatabase(dataDir: string): boolean {
  return findEngineRecord(join(resolve(dataDir), 'database')) !== null;
}

/** The running database of a data directory, or null when its server does not run. */
export function findRunningDatabase(dataDir: string): { uri: string; engine: Engine } | null {
  const databaseDir = join(resolve(dataDir), 'database');
  const record = findEngineRecord(databaseDir);
  if (!record?.prepared || record.pid === undefined || record.port === undefined) return null;
  if (!isProcessAlive(record.pid) || findProcessStart(record.pid) !== record.processStart) return null;
  const engine: Engine = { name: record.engine, version: record.version };
  const { password } = prepareDatabaseDir(databaseDir, engine);
  return { uri: toDatabaseUri(engine, record.port, password), engine };
}

async function toServerPlace(dataDir: string, options: EmbeddedDatabaseOptions): Promise<ServerPlace> {
  const { binary, environment, log } = options;
  const databaseDir = join(dataDir, 'database');
  const record = findEngineRecord(databaseDir);
  const cacheDir = options.cacheDir ?? toCacheDir(environment ?? {}, process.platform);
  const fixed = record ? { name: record.engine, version: record.version, binary: record.binary } : undefined;
  const engine = await findEngine({ binary, fixed, cacheDir, log });
  const { password } = prepareDatabaseDir(databaseDir, engine);
  return { databaseDir, engine, password, log, environment };
}

/** Fixes the engine at the first start, and makes the user; a first start that was cut short is done again. */
async function prepareOnce(place: ServerPlace, signal?: AbortSignal) {
  const { databaseDir, engine } = place;
  let record = findEngineRecord(databaseDir);
  if (!record) {
    record = { engine: engine.name, version: engine.version, binary: engine.binary, prepared: false };
    writeEngineRecord(databaseDir, record);
  }
  const running = findRunningServer(place, record);
  if (running && !(record.prepared && running.requiresPassword)) {
    await endProcess(running.pid, 20_000);
    record = recordServer(place, record, { port: record.port });
  }
  return record.prepared ? record : await prepareServer(place, record, signal);
}
