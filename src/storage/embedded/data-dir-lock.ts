import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurableFile } from './durable-file.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { findProcessStart, isProcessAlive } from './process-identity.ts';

interface Holder {
  pid: number;
  start: string | null;
  released: boolean;
}

export interface DataDirLock {
  release(): void;
}

/**
 * Takes the data directory for this process, or throws `data_dir_in_use` while another living process has it.
 *
 * Each taking is a file with the next number, made by `link`, which one of several contenders wins. The newest file
 * is never deleted but marked released, so numbers only grow, and a slow contender who still works from an old
 * listing finds a higher number afterwards and draws back.
 */
export function acquireDataDirLock(dataDir: string): DataDirLock {
  const folder = join(dataDir, 'lock');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const self: Holder = { pid: process.pid, start: findProcessStart(process.pid), released: false };
  for (;;) {
    const newest = Math.max(0, ...listNumbers(folder));
    const holder = newest === 0 ? null : readHolder(join(folder, String(newest)));
    if (holder && isHeld(holder)) throw inUse(dataDir, holder.pid);
    const mine = join(folder, String(newest + 1));
    if (!createExclusively(mine, self)) continue;
    const others = listNumbers(folder).filter((number) => number !== newest + 1);
    if (others.some((number) => number > newest + 1)) {
      rmSync(mine, { force: true });
      continue;
    }
    for (const number of others) rmSync(join(folder, String(number)), { force: true });
    return { release: () => writeDurableFile(mine, JSON.stringify({ ...self, released: true })) };
  }
}

/** The id of the living process that has the data directory, if any. */
export function findDataDirHolder(dataDir: string): number | null {
  const folder = join(dataDir, 'lock');
  try {
    const holder = readHolder(join(folder, String(Math.max(0, ...listNumbers(folder)))));
    return holder && isHeld(holder) ? holder.pid : null;
  } catch {
    return null;
  }
}

/** Throws `data_dir_in_use` while another living process has the data directory. */
export function verifyDataDirFree(dataDir: string): void {
  const holder = findDataDirHolder(dataDir);
  if (holder !== null && holder !== process.pid) throw inUse(dataDir, holder);
}

function inUse(dataDir: string, pid: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'data_dir_in_use',
    `the data directory ${dataDir} is in use by process ${pid}: stop that service first, or give this one another DATA_DIR`,
  );
}

function listNumbers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isHeld(holder: Holder): boolean {
  return !holder.released && isProcessAlive(holder.pid) && findProcessStart(holder.pid) === holder.start;
}

/** Linking a finished file, so that nobody ever reads half of it. False when the number is taken. */
function createExclusively(path: string, holder: Holder): boolean {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  writeDurableFile(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
