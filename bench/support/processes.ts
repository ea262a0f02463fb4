import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startEmbeddedDatabase } from '../../src/storage/index.ts';

export interface Running {
  child: ChildProcess;
  /** Address it listens on. */
  base: string;
  /** Milliseconds of CPU it has used so far: on a busy machine they tell more than the clock. NaN where the system does not tell. */
  cpu(): number;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A compiled program of this repository as a process of its own; resolves when `path` answers 200. */
export async function startProgram(
  program: string,
  environment: Record<string, string>,
  path: string,
): Promise<Running> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      ...environment,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 600) throw new Error(`${program} did not start`);
    const ok = await fetch(base + path).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    child,
    base,
    cpu: () => cpuMilliseconds(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Linux tells it, in ticks of ten milliseconds. */
function cpuMilliseconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) * 10;
  } catch {
    return Number.NaN;
  }
}

/** How busy the machine is with other things, for whoever reads the figures. */
export function describeMachine(): string {
  return `Node ${process.version}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} before the start`;
}

/** The embedded database in a folder of its own, as `npm start` would run it. */
export async function startDatabase(): Promise<{
  uri(name: string): string;
  cpu(): number;
  stop(): Promise<void>;
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolochat-bench-'));
  const log = pino({ level: 'warn' });
  const embedded = await startEmbeddedDatabase({ dataDir, log, environment: process.env });
  const { pid = 0 } = JSON.parse(readFileSync(join(dataDir, 'database', 'engine.json'), 'utf8')) as {
    pid?: number;
  };
  return {
    cpu: () => cpuMilliseconds(pid),
    uri: (name) => {
      const uri = new URL(embedded.uri);
      uri.pathname = `/${name}`;
      return uri.href;
    },
    stop: async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
