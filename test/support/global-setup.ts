import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import {
  type EmbeddedDatabase,
  findRunningDatabase,
  startEmbeddedDatabase,
} from '../../src/storage/embedded/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUri: string;
  }
}

const prefix = 'rolochat-test-run-';

/**
 * One database server for the whole run. `TEST_DATABASE_URI` takes another one, a replica set of a real MongoDB for
 * example, in place of the embedded.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URI;
  if (given) {
    project.provide('databaseUri', given);
    return async () => {};
  }
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  const database = await start(dataDir);
  project.provide('databaseUri', database.uri);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function start(dataDir: string): Promise<EmbeddedDatabase> {
  const { MONGODB_BINARY: binary, LOG_LEVEL: level = 'error' } = process.env;
  return startEmbeddedDatabase({ dataDir, binary, log: pino({ level }), environment: process.env });
}

/**
 * A run that was killed leaves its server behind; starting on its folder takes that over, and stopping ends it. The
 * folder of a run that is under way is refused, one that is just coming or going has no server.
 */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name);
    const leftover = isServed(dataDir) ? await start(dataDir).catch(() => null) : null;
    if (!leftover) continue;
    await leftover.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isServed(dataDir: string): boolean {
  try {
    return findRunningDatabase(dataDir) !== null;
  } catch {
    return false;
  }
}
