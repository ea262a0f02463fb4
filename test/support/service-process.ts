import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ServiceLine {
  uri?: string;
  refused?: string;
  written?: number;
}

export interface ServiceProcess {
  pid: number;
  /** What it printed first: the database's address, or why it was refused. */
  first: Promise<ServiceLine>;
  /** Every number whose write was acknowledged. */
  written: number[];
  /** Resolves when that many writes are acknowledged. */
  untilWritten(count: number): Promise<void>;
  /** Signals it and waits for its end; resolves with the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `embedded-service.ts` on a data directory as a process of its own. */
export function startServiceProcess(
  dataDir: string,
  options: { from?: number; environment?: NodeJS.ProcessEnv } = {},
): ServiceProcess {
  const program = ['test/support/run-typescript.mjs', 'test/support/embedded-service.ts', dataDir];
  const args = options.from === undefined ? program : [...program, String(options.from)];
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...options.environment },
  });
  const ended = once(child, 'exit');
  const written: number[] = [];
  const waiting: (() => void)[] = [];
  const first = new Promise<ServiceLine>((resolve, reject) => {
    void ended.then(([code, signal]) => reject(new Error(`the service ended with ${code ?? signal}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as ServiceLine;
      if (line.written !== undefined) written.push(line.written);
      resolve(line);
      for (const wake of waiting.splice(0)) wake();
    });
  });
  first.catch(() => {});
  return {
    pid: child.pid ?? 0,
    first,
    written,
    untilWritten: async (count) => {
      while (written.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    end: async (signal) => {
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}
