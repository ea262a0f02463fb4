import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findRunningDatabase, startEmbeddedDatabase } from '../../../src/storage/embedded/index.ts';
import { isProcessAlive } from '../../../src/storage/embedded/process-identity.ts';
import type { EmbeddedDatabaseOptions } from '../../../src/storage/embedded/start-embedded-database.ts';
import { createDataDir, readEngineFile, removeDataDir } from '../../support/data-dir.ts';
import { withDatabase } from '../../support/database.ts';

const log = pino({ level: 'silent' });
let dataDir: string;

const start = (more: Partial<EmbeddedDatabaseOptions> = {}) =>
  startEmbeddedDatabase({ dataDir, log, environment: process.env, ...more });
const readRecord = () => readEngineFile(dataDir);
const count = (uri: string) =>
  withDatabase(uri, (database) => database.collection('notes').countDocuments({}));
const write = (uri: string, id: string) =>
  withDatabase(uri, async (database) => {
    await database.collection<{ _id: string }>('notes').insertOne({ _id: id });
  });

beforeEach(() => {
  dataDir = createDataDir();
});
afterEach(() => removeDataDir(dataDir));

test('keeps the data from one start to the next, in a folder nobody else can read', async () => {
  const first = await start();
  await write(first.uri, 'a');
  expect(readRecord()).toMatchObject({ pid: expect.any(Number), port: expect.any(Number) });
  expect(findRunningDatabase(dataDir)?.uri).toBe(first.uri);
  await first.stop();
  expect(readRecord()).not.toHaveProperty('pid');
  expect(findRunningDatabase(dataDir)).toBeNull();

  const second = await start();
  expect(second.engine).toEqual(first.engine);
  expect(await count(second.uri)).toBe(1);
  await second.stop();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'database', 'password')).mode & 0o777).toBe(0o600);
});

test('lets nobody in without the password', async () => {
  const database = await start();
  const uri = new URL(database.uri);
  uri.password = 'wrong';
  await expect(count(uri.href)).rejects.toThrow(/authentication/i);
  uri.username = '';
  uri.password = '';
  await expect(count(uri.href)).rejects.toThrow(/authenticat/i);
  await database.stop();
});

test('restarts a killed server on the same address with its data, and says so', async () => {
  const onDown = vi.fn();
  const onUp = vi.fn();
  const database = await start({ onDown, onUp });
  await write(database.uri, 'a');
  for (const round of [1, 2]) {
    process.kill(Number(readRecord().pid), 'SIGKILL');
    await vi.waitFor(() => expect(onUp).toHaveBeenCalledTimes(round), { timeout: 15_000 });
    expect(onDown).toHaveBeenCalledTimes(round);
    expect(await count(database.uri)).toBe(1);
  }
  await database.stop();
});

test('cut short, leaves no server without a password, and says when one goes on', async () => {
  const signal = AbortSignal.abort();
  await expect(start({ signal })).rejects.toThrow(/abort/i);
  expect(isProcessAlive(Number(readRecord().pid))).toBe(false);
  await (await start()).stop();

  const warn = vi.fn();
  await expect(start({ signal, log: { info: vi.fn(), warn, error: vi.fn() } })).rejects.toThrow(/abort/i);
  const { pid } = readRecord();
  expect(isProcessAlive(Number(pid))).toBe(true);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('the next start takes it over'));
  const next = await start();
  expect(readRecord().pid).toBe(pid);
  await next.stop();
});

test('refuses a second service on the data directory, also at the same instant', async () => {
  const starts = await Promise.allSettled([start(), start(), start()]);
  const [winner, ...others] = starts.filter(({ status }) => status === 'fulfilled');
  expect(others).toEqual([]);
  for (const refused of starts.filter(({ status }) => status === 'rejected')) {
    expect(refused).toMatchObject({ reason: { code: 'data_dir_in_use', exitCode: 78 } });
  }
  await expect(start()).rejects.toThrow(/in use by process \d+/);
  if (winner?.status === 'fulfilled') await winner.value.stop();
  await (await start()).stop();
});

test('refuses data of another engine or version, and a binary that is no server', async () => {
  await (await start()).stop();
  const record = readRecord();
  writeFileSync(
    join(dataDir, 'database', 'engine.json'),
    JSON.stringify({ ...record, version: '0.0.1', binary: '/nowhere' }),
  );
  await expect(start()).rejects.toMatchObject({ code: 'engine_mismatch', exitCode: 78 });
  writeFileSync(join(dataDir, 'database', 'engine.json'), JSON.stringify(record));

  const other = join(dataDir, 'mongod');
  writeFileSync(other, '#!/bin/sh\necho "db version v8.0.4"\n');
  chmodSync(other, 0o755);
  await expect(start({ binary: other })).rejects.toMatchObject({ code: 'engine_mismatch' });
  await expect(start({ binary: '/bin/true' })).rejects.toMatchObject({ code: 'engine_refused' });
  writeFileSync(join(dataDir, 'database', 'engine.json'), '{"engine":');
  await expect(start()).rejects.toMatchObject({ code: 'data_dir_damaged' });
});
