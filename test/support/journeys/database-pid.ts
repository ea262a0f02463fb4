import { readEngineFile } from '../data-dir.ts';

/** Kills the database server of a data directory, if it runs. */
export function killDatabase(dataDir: string): void {
  try {
    const { pid } = readEngineFile(dataDir);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!['ESRCH', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
