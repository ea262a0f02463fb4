import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  connectDatabase,
  createHolder,
  createWorkBuckets,
  type Database,
  defineModel,
  transactionSessionModel,
} from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

const counterModel = defineModel<{ _id: string; value: number }>('counters', { _id: String, value: Number });

describe('a transaction of a process that was killed', () => {
  let opened: TestDatabase;
  let dead: Database;
  const deadHolder = `${hostname()}/999999/x`;
  /** Lets the dead process's transaction end, and with it the test. */
  let letGo = () => {};
  let left: Promise<unknown>;

  beforeEach(async () => {
    opened = await openTestDatabase([counterModel]);
    await opened.database.collection(counterModel).insertOne({ _id: 'one', value: 0 });
    dead = await connectDatabase(opened.uri, { holder: deadHolder });
    let tries = 0;
    await new Promise<void>((resolve) => {
      left = dead.transaction(async (tx) => {
        tries += 1;
        if (tries > 1) throw new Error('ended from outside');
        await dead
          .collection(counterModel)
          .updateOne({ _id: 'one' }, { $inc: { value: 1 } }, { session: tx });
        resolve();
        await new Promise<void>((go) => {
          letGo = go;
        });
      });
    });
  });
  afterEach(async () => {
    letGo();
    await left.catch(() => undefined);
    await dead.close();
    await opened.close();
  });

  it('does not keep others from its documents: whoever takes its work over ends it first (M27)', async () => {
    const buckets = createWorkBuckets(opened.database, createHolder());
    await buckets.assign('job');
    const heartbeats = opened.database.connection.collection('heartbeats');
    await heartbeats.insertOne({ _id: deadHolder as never, until: new Date(Date.now() + 60_000) });
    await buckets.sweep();

    const begun = performance.now();
    await opened.database.transaction((tx) =>
      opened.database
        .collection(counterModel)
        .updateOne({ _id: 'one' }, { $inc: { value: 10 } }, { session: tx }),
    );
    // A server by itself ends it after sixty seconds.
    expect(performance.now() - begun).toBeLessThan(30_000);
    letGo();
    await expect(left).rejects.toThrow('ended from outside');
    const counter = await opened.database.collection(counterModel).findOne({ _id: 'one' });
    expect(counter?.value).toBe(10);
  });

  it('is left alone while its process beats', async () => {
    const heartbeats = opened.database.connection.collection('heartbeats');
    const living = createHolder();
    await opened.database.collection(transactionSessionModel).updateMany({}, { $set: { holder: living } });
    await heartbeats.insertOne({ _id: living as never, until: new Date(Date.now() + 60_000) });
    await createWorkBuckets(opened.database, createHolder()).sweep();
    letGo();
    await left;
    const counter = await opened.database.collection(counterModel).findOne({ _id: 'one' });
    expect(counter?.value).toBe(1);
  });
});
