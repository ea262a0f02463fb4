import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createHolder,
  createKeys,
  createVault,
  type Database,
  FencedError,
  type Keys,
  type Lease,
  leaseMilliseconds,
  leaseModel,
  takeLease,
  vaultModel,
} from '../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

const lease = 'listen:channel';
const bytes = (text: string) => Buffer.from(text);

describe('the vault of a connector', () => {
  let opened: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    opened = await openTestDatabase([vaultModel]);
    database = opened.database;
  });
  afterEach(() => opened.close());

  const take = async (holder: string, now = new Date()) => {
    const taken = await takeLease(database, lease, holder, now);
    if (!taken) throw new Error('The lease is held');
    return taken;
  };
  const open = (held: Lease, keys: Keys = createKeys(['a-secret'])) =>
    createVault({ database, keys, vault: 'channel', lease: held, now: () => new Date() });
  const stored = () => database.model(vaultModel).find().lean();

  it('gives back what was written, by another process too, and nothing for names that have none', async () => {
    const vault = open(await take('one/1/a'));
    await vault.write(new Map([['creds', bytes('first')]]));
    await vault.write(
      new Map([
        ['creds', bytes('second')],
        ['session 48600700800', bytes('ratchet')],
        ['never', null],
      ]),
    );
    const later = open(await take('two/2/b', new Date(Date.now() + 2 * leaseMilliseconds)));
    const found = await later.read(['creds', 'session 48600700800', 'never']);
    expect(Object.fromEntries([...found].map(([name, value]) => [name, String(value)]))).toEqual({
      creds: 'second',
      'session 48600700800': 'ratchet',
    });
    await later.write(new Map([['creds', null]]));
    expect((await later.read(['creds'])).size).toBe(0);
    await later.clear();
    expect(await stored()).toEqual([]);
  });

  it('stores neither the names nor the values to be read, and opens no value under another name', async () => {
    const vault = open(await take('one/1/a'));
    await vault.write(
      new Map([
        ['session 48600700800', bytes('a private key')],
        ['other', bytes('another')],
      ]),
    );
    const items = await stored();
    for (const { _id, sealed } of items) {
      expect(`${_id} ${Buffer.from(sealed).toString('latin1')}`).not.toMatch(/48600700800|private key/);
    }
    const [first, second] = items;
    await database.model(vaultModel).updateOne({ _id: first?._id }, { $set: { sealed: second?.sealed } });
    await expect(vault.read(['session 48600700800', 'other'])).rejects.toThrow();
  });

  it('opens what an older key has sealed, and seals anew under the current one', async () => {
    const held = await take('one/1/a');
    await open(held, createKeys(['old-secret'])).write(new Map([['creds', bytes('first')]]));
    const rotated = open(held, createKeys(['new-secret', 'old-secret']));
    expect(String((await rotated.read(['creds'])).get('creds'))).toBe('first');
    await rotated.write(new Map([['creds', bytes('second')]]));
    expect(await stored()).toHaveLength(1);
    expect(String((await open(held, createKeys(['new-secret'])).read(['creds'])).get('creds'))).toBe(
      'second',
    );
  });

  it('takes nothing from a process whose lease another one has taken over', async () => {
    const slow = open(await take('one/1/a'));
    await slow.write(new Map([['creds', bytes('of the first')]]));
    const next = open(await take('two/2/b', new Date(Date.now() + 2 * leaseMilliseconds)));
    await next.write(new Map([['creds', bytes('of the second')]]));
    await expect(slow.write(new Map([['creds', bytes('too late')]]))).rejects.toBeInstanceOf(FencedError);
    await expect(slow.clear()).rejects.toBeInstanceOf(FencedError);
    expect(String((await next.read(['creds'])).get('creds'))).toBe('of the second');
  });

  it('lets only one win when a write and a take-over come at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const first = `one/1/a${round}`;
      const slow = open(await take(first, new Date(Date.now() + round * 10 * leaseMilliseconds)));
      const later = new Date(Date.now() + (round * 10 + 5) * leaseMilliseconds);
      const [written] = await Promise.allSettled([
        slow.write(new Map([['creds', bytes(first)]])),
        takeLease(database, lease, 'two/2/b', later),
      ]);
      if (written.status === 'rejected') expect(written.reason).toBeInstanceOf(FencedError);
      else expect(String((await slow.read(['creds'])).get('creds'))).toBe(first);
      const held = await database.model(leaseModel).findById(lease).lean<Lease | null>();
      expect(held?.holder).toBe('two/2/b');
      await expect(slow.write(new Map([['creds', bytes('too late')]]))).rejects.toBeInstanceOf(FencedError);
      await database.model(leaseModel).deleteMany({});
    }
  });

  it('keeps the lease while it writes', async () => {
    const holder = createHolder();
    const held = await take(holder, new Date(Date.now() - leaseMilliseconds + 200));
    await open(held).write(new Map([['creds', bytes('first')]]));
    const renewed = await database.model(leaseModel).findById(lease).lean<Lease | null>();
    expect(renewed?.until.getTime()).toBeGreaterThan(held.until.getTime());
    expect(renewed?.epoch).toBe(held.epoch);
  });
});
