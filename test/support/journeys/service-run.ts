import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.ts';

export interface ServiceRun {
  pid: number;
  /** Everything it has printed, as it comes. */
  output: { stdout: string; stderr: string };
  /** Its address, once it has printed it. */
  address(): Promise<string>;
  /** Resolves when it takes turns; rejects when it ends before. */
  ready(): Promise<string>;
  /** Sends a signal, to its whole group if asked; resolves with how it ended. */
  end(signal: NodeJS.Signals, group?: 'group'): Promise<{ code: number | null; signal: string | null }>;
  /** How it ended, once it has. */
  ended: Promise<{ code: number | null; signal: string | null }>;
  isRunning(): boolean;
}

/** Runs a bundled program with these variables and nothing of this process's settings. */
export function runService(program: string, environment: Record<string, string>): ServiceRun {
  const { PATH, HOME, TMPDIR, MONGODB_BINARY, XDG_CACHE_HOME } = process.env;
  const inherited = { PATH, HOME, TMPDIR, MONGODB_BINARY, XDG_CACHE_HOME };
  const child: ChildProcess = spawn(process.execPath, [program], {
    // A group of its own, as `npm start` in a terminal has.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, LOG_LEVEL: 'info', PORT: '0', ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr?.on('data', (data) => {
    output.stderr += data;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const pid = child.pid ?? 0;

  const printed = (pattern: RegExp) => async () => {
    if (!isRunning()) throw new Error(`The service ended: ${output.stderr}${output.stdout}`);
    return pattern.exec(output.stdout)?.[1];
  };
  return {
    pid,
    output,
    ended,
    isRunning,
    address: () => until('address', printed(/listening at (http[^\s"]+)/)),
    ready: () => until('service to be ready', printed(/is ready\.\nAddress: (\S+)/)),
    end: (signal, group) => {
      try {
        process.kill(group ? -pid : pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
      return ended;
    },
  };
}
