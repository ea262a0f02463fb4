import type mongoose from 'mongoose';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEmbeddedDatabase } from '../../../src/storage/embedded/index.ts';
import { createDataDir, readEngineFile, removeDataDir } from '../../support/data-dir.ts';
import { withDatabase } from '../../support/database.ts';
import { startServiceProcess } from '../../support/service-process.ts';

let dataDir: string;
const serverPid = () => Number(readEngineFile(dataDir).pid);
const start = () =>
  startEmbeddedDatabase({ dataDir, log: pino({ level: 'silent' }), environment: process.env });

beforeEach(() => {
  dataDir = createDataDir();
});
afterEach(() => removeDataDir(dataDir));

test('takes over the server of a killed service, and watches it', { timeout: 60_000 }, async () => {
  const service = startServiceProcess(dataDir);
  const { uri } = await service.first;
  const refused = startServiceProcess(dataDir);
  expect(await refused.first).toEqual({ refused: 'data_dir_in_use' });
  const pid = serverPid();
  await service.end('SIGKILL');

  const onUp = vi.fn();
  const database = await startEmbeddedDatabase({
    dataDir,
    log: pino({ level: 'silent' }),
    environment: process.env,
    onUp,
  });
  expect(database.uri).toBe(uri);
  expect(serverPid()).toBe(pid);
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(onUp).toHaveBeenCalledOnce(), { timeout: 15_000 });
  expect(serverPid()).not.toBe(pid);
  await database.stop();
});

test('replaces a server that lives and lets nobody in, for as long as it takes', {
  timeout: 90_000,
}, async () => {
  const onDown = vi.fn();
  const onUp = vi.fn();
  const log = pino({ level: 'silent' });
  const database = await startEmbeddedDatabase({ dataDir, log, environment: process.env, onDown, onUp });
  const pid = serverPid();
  // With another password it refuses us as it does when its store has stopped.
  const address = new URL(database.uri);
  const { username, password } = address;
  const give = (pwd: string) => (db: mongoose.mongo.Db) =>
    db.client.db('admin').command({ updateUser: username, pwd });
  await withDatabase(database.uri, give('another'));
  await vi.waitFor(() => expect(onDown).toHaveBeenCalledOnce(), { timeout: 20_000 });
  address.password = 'another';
  // Each server that refuses us is ended in its turn: this one has to be met while it is there.
  await vi.waitFor(() => withDatabase(address.href, give(password)), { timeout: 30_000, interval: 50 });
  await vi.waitFor(() => expect(onUp).toHaveBeenCalledOnce(), { timeout: 30_000 });
  expect(serverPid()).not.toBe(pid);
  await withDatabase(database.uri, (db) => db.collection('notes').insertOne({}));
  await database.stop();
});

test('keeps every acknowledged write when service, server or both are killed', {
  timeout: 90_000,
}, async () => {
  const acknowledged = new Set<number>();
  let from = 0;
  for (const victims of [['service'], ['server'], ['service', 'server'], ['server', 'service']]) {
    const service = startServiceProcess(dataDir, { from });
    await service.untilWritten(150);
    for (const victim of victims) {
      if (victim === 'server') process.kill(serverPid(), 'SIGKILL');
      else await service.end('SIGKILL');
    }
    if (!victims.includes('service')) {
      await service.untilWritten(service.written.length + 50);
      expect(await service.end('SIGTERM')).toBe(0);
    }
    for (const number of service.written) acknowledged.add(number);
    from = Math.max(...acknowledged) + 1_000;
  }
  const database = await start();
  const found = await withDatabase(database.uri, (db) =>
    db.collection<{ _id: number }>('numbers').distinct('_id'),
  );
  await database.stop();
  expect(acknowledged.size).toBeGreaterThan(600);
  expect([...acknowledged].filter((number) => !found.includes(number))).toEqual([]);
});

test('starts again after a kill at any moment of the first start', { timeout: 90_000 }, async () => {
  for (const milliseconds of [50, 300, 700, 1_100]) {
    const service = startServiceProcess(dataDir);
    // From the moment the program runs: before that there is nothing to interrupt.
    await new Promise((resolve) => setTimeout(resolve, 400 + milliseconds));
    await service.end('SIGKILL');
  }
  const database = await start();
  await withDatabase(database.uri, (db) => db.collection('notes').insertOne({}));
  await database.stop();
});
