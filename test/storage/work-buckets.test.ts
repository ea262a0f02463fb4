import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bucketSize,
  createWorkBuckets,
  type Database,
  heartbeatModel,
  leaseMilliseconds,
  type WorkBuckets,
  workBucketModel,
} from '../../src/storage/index.ts';
import { restMilliseconds } from '../../src/storage/work-buckets.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

describe('work buckets', () => {
  let opened: TestDatabase;
  let database: Database;
  let clock = 0;
  /** Items that lie in each bucket. */
  let items: Map<string, number>;
  const taken: string[] = [];

  beforeEach(async () => {
    opened = await openTestDatabase([]);
    database = opened.database;
    clock = Date.now();
    items = new Map();
    taken.length = 0;
  });
  afterEach(() => opened.close());

  function open(name: string, host = name): WorkBuckets {
    const buckets = createWorkBuckets(database, `${host}/1/${name}`, () => clock);
    buckets.serve('job', {
      isEmpty: async (bucket) => (items.get(bucket) ?? 0) === 0,
      take: async (bucket, orphaned) => void taken.push(`${name} ${bucket} ${orphaned}`),
    });
    return buckets;
  }
  const stored = async () =>
    (await database.collection(workBucketModel).find().toArray()).map(({ _id, holder }) => ({ _id, holder }));
  const put = (bucket: string, count = 1) => items.set(bucket, (items.get(bucket) ?? 0) + count);

  it('fills one bucket of a kind after the other', async () => {
    const buckets = open('one');
    const first = await buckets.assign('job', bucketSize - 1);
    expect(await buckets.assign('job')).toBe(first);
    const second = await buckets.assign('job');
    expect(second).not.toBe(first);
    expect(await buckets.assign('other')).not.toBe(second);
    expect(await stored()).toContainEqual({ _id: first, holder: 'one/1/one' });
  });

  it('takes the buckets of a process that no longer beats, once, and leaves those of a living one (M27)', async () => {
    const [dead, alive, heir] = [open('dead'), open('alive'), open('heir')];
    await Promise.all([dead.sweep(), alive.sweep()]);
    const left = await dead.assign('job');
    const kept = await alive.assign('job');
    put(left);
    put(kept);
    clock += leaseMilliseconds + 1;
    await alive.sweep();
    expect(taken).toEqual([`alive ${left} true`]);
    await heir.sweep();
    expect(taken).toHaveLength(1);
    expect(await stored()).toEqual(
      expect.arrayContaining([
        { _id: left, holder: 'alive/1/alive' },
        { _id: kept, holder: 'alive/1/alive' },
      ]),
    );
  });

  it('lets only one of several take a bucket over (M27)', async () => {
    const dead = open('dead');
    put(await dead.assign('job'));
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => open(name).sweep()));
    expect(taken).toHaveLength(1);
  });

  it('takes over at once what a dead process of this machine had', async () => {
    const dead = createWorkBuckets(database, `${hostname()}/999999/x`, () => clock);
    await dead.sweep();
    put(await dead.assign('job'));
    await open('heir').sweep();
    expect(taken).toHaveLength(1);
  });

  it('gives a bucket without a holder to whoever comes first, as nobody’s work', async () => {
    const bulk = await open('one').open('job');
    put(bulk);
    await open('two').sweep();
    expect(taken).toEqual([`two ${bulk} false`]);
  });

  it('lets an empty bucket go, but only when nothing can be on its way into it any more', async () => {
    const buckets = open('one');
    await buckets.sweep();
    const full = await buckets.assign('job', bucketSize);
    const filling = await buckets.assign('job');
    await buckets.sweep();
    expect(await stored()).toHaveLength(2);
    clock += restMilliseconds;
    await buckets.sweep();
    expect(await stored()).toEqual([{ _id: filling, holder: 'one/1/one' }]);
    expect(full).not.toBe(filling);
  });

  it('puts to work again what has been left lying in a bucket of its own', async () => {
    const buckets = open('one');
    await buckets.sweep();
    const bucket = await buckets.assign('job');
    put(bucket);
    clock += restMilliseconds;
    await buckets.sweep();
    await buckets.sweep();
    expect(taken).toEqual([]);
    clock += restMilliseconds;
    await buckets.sweep();
    expect(taken).toEqual([`one ${bucket} false`]);
    items.clear();
    await buckets.sweep();
    clock += restMilliseconds;
    await buckets.sweep();
    expect(await stored()).toEqual([]);
  });

  it('puts nothing more into a bucket that others may have taken for a dead process’s (B33)', async () => {
    const [sleepy, heir] = [open('sleepy'), open('heir')];
    await sleepy.sweep();
    const old = await sleepy.assign('job');
    clock += leaseMilliseconds + 1;
    expect(await sleepy.assign('job')).not.toBe(old);
    await heir.sweep();
    await sleepy.sweep();
    expect(taken.map((line) => line.split(' ')[1])).toContain(old);
  });

  it('finds what was put into a bucket that somebody had taken and finished meanwhile (B33)', async () => {
    const sleepy = open('sleepy');
    await sleepy.sweep();
    const lost = await sleepy.assign('job');
    await database.collection(workBucketModel).deleteOne({ _id: lost });
    put(lost);
    clock += leaseMilliseconds;
    await sleepy.sweep();
    expect(await stored()).toEqual([{ _id: lost, holder: 'sleepy/1/sleepy' }]);
    expect(await sleepy.assign('job')).not.toBe(lost);
  });

  it('leaves its work to others when it stops, and forgets heartbeats of long ago', async () => {
    const [one, two] = [open('one'), open('two')];
    await one.sweep();
    put(await one.assign('job'));
    await one.stop();
    await two.sweep();
    expect(taken).toHaveLength(1);
    await database.collection(heartbeatModel).insertOne({ _id: 'old/1/x', until: new Date(clock - 60_000) });
    await two.sweep();
    const beats = await database.collection(heartbeatModel).find().toArray();
    expect(beats.map(({ _id }) => _id)).toEqual(['two/1/two']);
  });
});
