import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createHolder,
  type Database,
  isFree,
  isKnownDead,
  leaseMilliseconds,
  leaseModel,
  releaseLease,
  runUnderLease,
  takeLease,
} from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

const [here, elsewhere] = [createHolder(), 'another-host/7/abc'];

describe('a lease', () => {
  let opened: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    opened = await openTestDatabase([]);
    database = opened.database;
  });
  afterEach(() => opened.close());

  it('is free for its holder, when its time is over, and when its process is known to be dead', () => {
    const now = new Date(1_000_000);
    const soon = new Date(now.getTime() + 1);
    expect(isFree(null, here, now)).toBe(true);
    expect(isFree({ holder: here, until: soon }, here, now)).toBe(true);
    expect(isFree({ holder: elsewhere, until: soon }, here, now)).toBe(false);
    expect(isFree({ holder: elsewhere, until: now }, here, now)).toBe(true);
    expect(isFree({ holder: `${hostname()}/999999/x`, until: soon }, here, now)).toBe(true);
    expect(isFree({ holder: 'another-host/999999/x', until: soon }, here, now)).toBe(false);
  });

  it('does not take a process for dead that lives, sits elsewhere or had our number before us', () => {
    expect(isKnownDead(here)).toBe(false);
    expect(isKnownDead(`${hostname()}/${process.ppid}/x`)).toBe(false);
    expect(isKnownDead(`${hostname()}/${process.pid}/an-earlier-life`)).toBe(false);
    expect(isKnownDead(elsewhere)).toBe(false);
  });

  it('is given to one of many who ask at once, and counts its holders (M27)', async () => {
    const holders = Array.from({ length: 8 }, (_, at) => `host${at}/1/x`);
    const taken = await Promise.all(
      holders.map(async (holder) => takeLease(await opened.connect(), 'chair', holder)),
    );
    const winners = taken.filter((lease) => lease !== null);
    expect(winners).toHaveLength(1);
    expect(winners[0]).toMatchObject({ epoch: 1 });

    const winner = winners[0]?.holder ?? '';
    expect(await takeLease(database, 'chair', winner)).toMatchObject({ epoch: 1 });
    const later = new Date(Date.now() + 2 * leaseMilliseconds);
    expect(await takeLease(database, 'chair', 'late/1/x', later)).toMatchObject({ epoch: 2 });
    await releaseLease(database, 'chair', winner);
    expect(await takeLease(database, 'chair', winner)).toBeNull();
    await releaseLease(database, 'chair', 'late/1/x');
    expect(await takeLease(database, 'chair', winner)).toMatchObject({ epoch: 3 });
  });

  it('lets one of two loops work, and the other as soon as that one stops', async () => {
    const log: string[] = [];
    const stops = [new AbortController(), new AbortController()];
    const errors: unknown[] = [];
    const loops = stops.map((stop, at) =>
      runUnderLease(
        database,
        'poll',
        `host${at}/1/x`,
        stop.signal,
        async (signal) => {
          log.push(`begin ${at}`);
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          log.push(`end ${at}`);
        },
        (error) => errors.push(error),
      ),
    );
    await vi.waitFor(() => expect(log).toHaveLength(1), { timeout: 10_000 });
    const first = Number(log[0]?.at(-1));
    stops[first]?.abort();
    await vi.waitFor(() => expect(log).toHaveLength(3), { timeout: 10_000 });
    expect(log).toEqual([`begin ${first}`, `end ${first}`, `begin ${1 - first}`]);
    for (const stop of stops) stop.abort();
    await Promise.all(loops);
    expect(errors).toEqual([]);
  });

  it('ends the work of a holder whose lease somebody else has taken', async () => {
    const stop = new AbortController();
    let lost = false;
    const loop = runUnderLease(
      database,
      'poll',
      'sleepy/1/x',
      stop.signal,
      async (signal) => {
        const until = new Date(Date.now() + 60_000);
        await database
          .model(leaseModel)
          .replaceOne({ _id: 'poll' }, { _id: 'poll', holder: 'awake/1/x', until, epoch: 9 });
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        lost = !stop.signal.aborted;
      },
      () => undefined,
    );
    await vi.waitFor(() => expect(lost).toBe(true), { timeout: 10_000 });
    stop.abort();
    await loop;
    expect(await database.model(leaseModel).findById('poll').lean()).toMatchObject({ holder: 'awake/1/x' });
  });
});
