import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type EngineRecord, writeEngineRecord } from './engines/engine-record.ts';
import type { FoundEngine } from './engines/find-engine.ts';
import { findProcessStart, isProcessAlive, listProcesses } from './process-identity.ts';
import { type FoundServer, findServerAmong, toServerArguments } from './server-command.ts';
import { probeServer } from './server-probe.ts';

/** What every step that handles the server needs to know. */
export interface ServerPlace {
  databaseDir: string;
  engine: FoundEngine;
  password: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** What the server process inherits; without it, what this process has. */
  environment?: NodeJS.ProcessEnv;
}

const logLimit = 16 * 1024 * 1024;
const recoveryNotice = 5_000;

/** The living server on these data, whoever started it: the recorded one, or one a crash kept from being recorded. */
export function findRunningServer(place: ServerPlace, record: EngineRecord): FoundServer | null {
  const { pid, port, processStart } = record;
  const recorded = pid !== undefined && port !== undefined && findProcessStart(pid) === processStart;
  if (recorded && process.platform === 'win32') return { pid, port, requiresPassword: record.prepared };
  // The command line decides: it also tells whether the server asks for a password.
  return findServerAmong(listProcesses(), place.engine, place.databaseDir);
}

/**
 * Starts the server in a process group of its own, so that neither a signal to the service's group nor the service's
 * death reaches it, and records it. The environment is cut down: the server takes settings from variables too.
 */
export function spawnServer(
  place: ServerPlace,
  record: EngineRecord,
  port: number,
  requirePassword: boolean,
): EngineRecord {
  const { databaseDir, engine, environment } = place;
  const output = openServerLog(join(databaseDir, 'server.log'));
  try {
    const child = spawn(engine.binary, toServerArguments(engine, databaseDir, port, requirePassword), {
      cwd: databaseDir,
      detached: true,
      stdio: ['ignore', output, output],
      windowsHide: true,
      ...(environment ? { env: toServerEnvironment(environment) } : {}),
    });
    child.on('error', (error) =>
      place.log.error({ reason: error.message }, 'the database could not be started'),
    );
    child.unref();
    return recordServer(place, record, { pid: child.pid, port });
  } finally {
    closeSync(output);
  }
}

/** Writes down which process serves the data; without a pid, that none does. Returns the new record. */
export function recordServer(
  { databaseDir, engine }: ServerPlace,
  { prepared }: EngineRecord,
  server: { pid?: number; port?: number },
): EngineRecord {
  const record: EngineRecord = {
    engine: engine.name,
    version: engine.version,
    binary: engine.binary,
    prepared,
    port: server.port,
    ...(server.pid === undefined
      ? {}
      : {
          pid: server.pid,
          processStart: findProcessStart(server.pid),
          startedAt: new Date().toISOString(),
        }),
  };
  writeEngineRecord(databaseDir, record);
  return record;
}

/**
 * Waits, as long as it takes, until the server listens or, by default, takes writes (`ready`), is gone (`died`) or
 * persistently does not know our user (`refused`). After a kill it first reads its log again, which takes minutes for
 * gigabytes.
 */
export async function waitForServer(
  place: ServerPlace,
  server: { pid?: number; port: number },
  wanted: { password: string | null; until?: 'listening' | 'ready'; signal?: AbortSignal },
): Promise<'ready' | 'died' | 'refused'> {
  const begun = Date.now();
  let noticed = begun;
  let refusals = 0;
  for (;;) {
    wanted.signal?.throwIfAborted();
    const state = await probeServer(server.port, wanted.password);
    // Whoever answers on the port, it is not our server once that is dead.
    if (server.pid === undefined || !isProcessAlive(server.pid)) return 'died';
    if (state === 'ready' || (wanted.until === 'listening' && state !== 'silent')) return 'ready';
    refusals = state === 'refusing' ? refusals + 1 : 0;
    if (refusals >= 20) return 'refused';
    if (Date.now() - noticed >= recoveryNotice) {
      noticed = Date.now();
      place.log.info({ seconds: Math.round((noticed - begun) / 1000) }, 'the database is recovering');
    }
    await pause(state === 'silent' ? 15 : 100);
  }
}

/** Asks the process to end, and after `patience` milliseconds makes it; resolves when it is gone. */
export async function endProcess(pid: number, patience: number): Promise<void> {
  signalProcess(pid, 'SIGTERM');
  for (const deadline = Date.now() + patience; isProcessAlive(pid) && Date.now() < deadline; )
    await pause(20);
  if (!isProcessAlive(pid)) return;
  signalProcess(pid, 'SIGKILL');
  while (isProcessAlive(pid)) await pause(20);
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The file grows by a few lines a start; a long one is begun anew. */
function openServerLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimit) rmSync(path);
  return openSync(path, 'a', 0o600);
}

function toServerEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE'];
  return Object.fromEntries(kept.map((name) => [name, environment[name]]).filter(([, value]) => value));
}
