import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedDatabase } from '../../../src/storage/embedded/index.ts';
import { withDatabase } from '../../support/database.ts';

let dataDir: string;
const log = pino({ level: 'silent' });
const start = () => startEmbeddedDatabase({ dataDir, log, environment: process.env });

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rolochat-embedded-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('keeps the data from one start to the next, in a folder nobody else can read', async () => {
  const first = await start();
  await withDatabase(first.uri, (database) =>
    database.collection<{ _id: string }>('notes').insertOne({ _id: 'a' }),
  );
  await first.stop();
  const second = await start();
  expect(second.engine).toEqual(first.engine);
  expect(await withDatabase(second.uri, (database) => database.collection('notes').countDocuments({}))).toBe(
    1,
  );
  await second.stop();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'database', 'password')).mode & 0o777).toBe(0o600);
});
