import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty data directory. */
export function createDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'rolochat-data-'));
}

/** What `engine.json` of a data directory says. */
export function readEngineFile(dataDir: string): Record<string, unknown> & { pid?: number } {
  return JSON.parse(readFileSync(join(dataDir, 'database', 'engine.json'), 'utf8'));
}

/** Removes a data directory, and the server that a failed test left running on it. */
export function removeDataDir(dataDir: string): void {
  try {
    const { pid } = readEngineFile(dataDir);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // No server was started, or it has ended.
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
