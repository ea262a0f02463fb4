import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { writeDurableFile } from './durable-file.ts';
import type { Engine } from './engines/find-engine.ts';
import type { RunningProcess } from './process-identity.ts';

/** A server found among the processes of this machine. */
export interface FoundServer {
  pid: number;
  port: number;
  /** False for one that the first start left behind before it had made the service's user. */
  requiresPassword: boolean;
}

export const databaseUser = 'rolochat';
export const databaseName = 'rolochat';
export const replicaSetName = 'rolochat';

/** Creates what a server needs beside its data; all of it only for this user's eyes. */
export function prepareDatabaseDir(databaseDir: string, engine: Engine): { password: string } {
  mkdirSync(join(databaseDir, 'data'), { recursive: true, mode: 0o700 });
  chmodSync(databaseDir, 0o700);
  ensureFile(join(databaseDir, 'keyfile'), () => randomBytes(96).toString('base64'));
  if (engine.name === 'secantusd-rs') {
    ensureFile(join(databaseDir, 'secantusd.toml'), () => '');
    // The server itself never takes a checkpoint while it runs: its log would grow, and recovery with it, until the
    // next graceful stop. WiredTiger reads this file when it opens the data, and then does as mongod has it do.
    ensureFile(join(databaseDir, 'data', 'WiredTiger.config'), () => 'checkpoint=(wait=60,log_size=256MB)\n');
  }
  const passwordFile = join(databaseDir, 'password');
  ensureFile(passwordFile, () => randomBytes(32).toString('base64url'));
  return { password: readFileSync(passwordFile, 'utf8') };
}

/**
 * The arguments of a server. The data path is always followed by the port, which is how a server is told among the
 * processes of the machine.
 */
export function toServerArguments(
  engine: Engine,
  databaseDir: string,
  port: number,
  requirePassword: boolean,
): string[] {
  const place = [dataFlag(engine), join(databaseDir, 'data'), '--port', String(port)];
  if (engine.name === 'mongod') {
    // Slow operations are logged with their values, which are personal data: hence the threshold nobody reaches.
    return [
      ...place,
      ...['--bind_ip', '127.0.0.1', '--replSet', replicaSetName, '--keyFile', join(databaseDir, 'keyfile')],
      ...['--wiredTigerCacheSizeGB', '0.25', '--slowms', '2147483647', '--quiet'],
    ];
  }
  return [
    ...place,
    ...['--config', join(databaseDir, 'secantusd.toml'), '--host', '127.0.0.1', '--log-level', 'WARNING'],
    // Without --sync-on-commit a kill loses acknowledged writes. Log files are allocated whole and read whole at a
    // start: at the default of 2 GB that takes 5 to 16 seconds, at 64 MB less than one.
    ...['--sync-on-commit', '--cache-size', '256M', '--log-file-max', '64MB'],
    ...[
      '--oplog-max-entries',
      '2000000',
      '--oplog-retention-seconds',
      '86400',
      '--noop-heartbeat-seconds',
      '60',
    ],
    ...(requirePassword ? ['--auth'] : []),
  ];
}

/** The server that runs on these data among the given processes, or null. */
export function findServerAmong(
  processes: readonly RunningProcess[],
  engine: Engine,
  databaseDir: string,
): FoundServer | null {
  const mark = `${dataFlag(engine)} ${join(databaseDir, 'data')} --port `;
  for (const { pid, command } of processes) {
    const at = command.indexOf(mark);
    const port = at < 0 ? Number.NaN : Number.parseInt(command.slice(at + mark.length), 10);
    if (port > 0) return { pid, port, requiresPassword: / --(auth|keyFile)\b/.test(command) };
  }
  return null;
}

/** The address for drivers; with the password in it, so never for a log. */
export function toDatabaseUri(engine: Engine, port: number, password: string): string {
  const topology = engine.name === 'mongod' ? `replicaSet=${replicaSetName}` : 'directConnection=true';
  return `mongodb://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}?authSource=admin&${topology}`;
}

/**
 * A free port of the loopback, below the range that systems hand out to outgoing connections, so that it is still
 * free when a dead server is started again on it.
 */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  for (;;) {
    const port = 20_000 + (randomBytes(2).readUInt16BE() % 12_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function dataFlag(engine: Engine): string {
  return engine.name === 'mongod' ? '--dbpath' : '--storage-path';
}

function ensureFile(path: string, text: () => string): void {
  if (!existsSync(path)) writeDurableFile(path, text());
}
