import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './support/closed-loop.ts';
import { describeMachine, freePort, startDatabase } from './support/processes.ts';

/**
 * `npm run bench:start`: the compiled service from the start of its process until it takes turns, on a database that is up,
 * beside a process that only imports the libraries it is built on; and the first and later starts with the embedded
 * database. Medians of five.
 */
const rounds = 5;
const say = (line: string) => process.stdout.write(`${line}\n`);
const main = fileURLToPath(new URL('../main.js', import.meta.url));
const imports = `await Promise.all(['fastify','grammy','mongoose','zod','pino'].map((name) => import(name)));`;

interface Start {
  milliseconds: number;
  megabytes: number;
}

async function startService(environment: Record<string, string>): Promise<Start> {
  const port = String(await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...environment,
      PORT: port,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (
    !(await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('The service did not start');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const milliseconds = performance.now() - began;
  const megabytes = residentMegabytes(child.pid ?? 0);
  child.kill('SIGTERM');
  await ended;
  return { milliseconds, megabytes };
}

async function importOnly(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', imports], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  });
  await once(child, 'exit');
  return performance.now() - began;
}

/** Linux tells it; elsewhere the figure is left out. */
function residentMegabytes(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1_024;
  } catch {
    return Number.NaN;
  }
}

say(describeMachine());
const database = await startDatabase();
const environment = { MONGODB_URI: database.uri('start'), SECRET_KEY: 'bench-secret-key-of-some-length' };
await startService(environment);
const starts: Start[] = [];
const bare: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  starts.push(await startService(environment));
  bare.push(await importOnly());
}
await database.stop();
const ours = median(starts.map(({ milliseconds }) => milliseconds));
const theirs = median(bare);
const memory = median(starts.map(({ megabytes }) => megabytes));
say(
  `service on a running database: ${ours.toFixed(0)} ms, ${memory.toFixed(0)} MB; imports alone ${theirs.toFixed(0)} ms, ` +
    `ratio ${(ours / theirs).toFixed(2)} (budget 1000 ms, 110 MB)`,
);

const dataDir = mkdtempSync(join(tmpdir(), 'rolochat-bench-'));
const first = await startService({ DATA_DIR: dataDir });
const later: number[] = [];
for (let round = 0; round < rounds; round += 1)
  later.push((await startService({ DATA_DIR: dataDir })).milliseconds);
rmSync(dataDir, { recursive: true, force: true });
say(
  `with the embedded database: first start ${first.milliseconds.toFixed(0)} ms, later ${median(later).toFixed(0)} ms (budget 5000 ms)`,
);
