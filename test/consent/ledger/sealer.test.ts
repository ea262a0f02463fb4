import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appendRecords,
  consentRecordModel,
  createSealer,
  createSealKeys,
  findNewestSeal,
  findOldestUnsealed,
  ledgerModels,
  type Seal,
  sealKeyModel,
  sealModel,
  unsealedRecordModel,
  verifyLedger,
} from '../../../src/consent/ledger/index.ts';
import { toMerkleRoot } from '../../../src/consent/ledger/merkle-tree.ts';
import {
  connectDatabase,
  createKeys,
  type Database,
  endOpenTransactions,
  findTransactionHolders,
  isKnownDead,
} from '../../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';
import { sampleChain, start } from './sample-entries.ts';

const keys = createSealKeys(createKeys(['first '.repeat(8)]));
const now = () => start;

describe('the sealer', () => {
  let opened: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    opened = await openTestDatabase(ledgerModels);
    database = opened.database;
  });
  afterEach(() => opened.close());

  const append = (chain: string, length: number) =>
    database.transaction((tx) => appendRecords(database, sampleChain(chain, length), tx));
  const seals = async (): Promise<Seal[]> =>
    (await database.collection(sealModel).find({}).toArray()).sort((one, other) => one._id - other._id);
  const records = () => database.collection(consentRecordModel).find({}).sort({ _id: 1 }).toArray();
  const verdict = async (trusted = keys.accepted) =>
    verifyLedger(await records(), { seals: await seals(), trusted });

  it('seals what was appended, in batches, and verifies (M02)', async () => {
    await append('a', 7);
    expect(await findOldestUnsealed(database)).toEqual(sampleChain('a', 1)[0]?.record.recordedAt);
    expect(await createSealer({ database, keys, now, batch: 3 }).sealNow()).toBe(7);
    expect((await seals()).map(({ _id, count }) => [_id, count])).toEqual([
      [1, 3],
      [2, 3],
      [3, 1],
    ]);
    expect(await verdict()).toMatchObject({ fault: null, records: 7, seals: 3, unsealed: 0 });
    expect(await findNewestSeal(database)).toEqual((await seals())[2]);
    expect(await findOldestUnsealed(database)).toBeNull();
    expect(await createSealer({ database, keys, now }).sealNow()).toBe(0);
  });

  it('makes one sequence of what two of them seal at once while others write (M02)', async () => {
    const sealers = await Promise.all(
      [1, 2].map(async () => createSealer({ database: await opened.connect(), keys, now, batch: 5 })),
    );
    const writing = Promise.all(Array.from({ length: 6 }, (_, n) => append(`chain${n}`, 10)));
    const sealing = Promise.all(
      sealers.map(async (sealer) => {
        let total = 0;
        for (let round = 0; round < 6; round += 1) total += await sealer.sealNow();
        return total;
      }),
    );
    await writing;
    const [one = 0, other = 0] = await sealing;
    const rest = (await sealers[0]?.sealNow()) ?? 0;
    expect(one + other + rest).toBe(60);
    const all = await seals();
    expect(all.map(({ _id }) => _id)).toEqual(all.map((_seal, at) => at + 1));
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(await verdict()).toMatchObject({ fault: null, records: 60, unsealed: 0 });
  });

  it('leaves nothing behind when it fails before its commit, and all is sealed later (M02)', async () => {
    await append('a', 4);
    const failing: Database = {
      ...database,
      transaction: (work) =>
        database.transaction(async (tx) => {
          await work(tx);
          throw new Error('the power went');
        }),
    };
    await expect(createSealer({ database: failing, keys, now }).sealNow()).rejects.toThrow('the power went');
    expect(await seals()).toEqual([]);
    expect((await records()).some(({ seal }) => seal !== undefined)).toBe(false);
    expect(await createSealer({ database, keys, now }).sealNow()).toBe(4);
    expect(await verdict()).toMatchObject({ fault: null, seals: 1, unsealed: 0 });
  });

  it('goes on where a process was killed between its writes and its commit (M02, M27)', async () => {
    await append('a', 4);
    const dead = await connectDatabase(opened.uri, { holder: `${hostname()}/999999/x` });
    let letGo = () => {};
    let tries = 0;
    let left: Promise<unknown> = Promise.resolve();
    await new Promise<void>((resolve) => {
      const killed: Database = {
        ...dead,
        transaction: (work) =>
          dead.transaction(async (tx) => {
            tries += 1;
            if (tries > 1) throw new Error('ended from outside');
            const result = await work(tx);
            resolve();
            await new Promise<void>((go) => {
              letGo = go;
            });
            return result;
          }),
      };
      left = createSealer({ database: killed, keys, now }).sealNow();
      left.catch(() => undefined);
    });
    await endOpenTransactions(database, (await findTransactionHolders(database)).filter(isKnownDead));
    expect(await createSealer({ database, keys, now }).sealNow()).toBe(4);
    letGo();
    await expect(left).rejects.toThrow();
    await dead.close();
    expect(await seals()).toHaveLength(1);
    expect(await verdict()).toMatchObject({ fault: null, unsealed: 0 });
  });

  it('lets a new key vouch for all before by a seal over nothing (M02)', async () => {
    await append('a', 2);
    await createSealer({ database, keys, now }).sealNow();
    const rotated = createSealKeys(createKeys(['second '.repeat(8)]));
    expect(await verdict(rotated.accepted)).toMatchObject({ fault: { id: '1', reason: 'signature' } });
    await createSealer({ database, keys: rotated, now }).sealNow();
    const all = await seals();
    expect(all.map(({ count }) => count)).toEqual([2, 0]);
    expect(all[1]?.merkleRoot).toBe(toMerkleRoot([]));
    expect(await verdict(rotated.accepted)).toMatchObject({ fault: null });
    expect((await database.collection(sealKeyModel).find({}).toArray()).map(({ _id }) => _id).sort()).toEqual(
      [keys.current.keyId, rotated.current.keyId].sort(),
    );
  });

  it('seals what comes until it is told to stop', async () => {
    const stopping = new AbortController();
    const sealer = createSealer({ database, keys, now, gatherMilliseconds: 5, idleMilliseconds: 5 });
    const running = sealer.run(stopping.signal);
    for (const chain of ['a', 'b', 'c']) {
      await append(chain, 2);
      while ((await database.collection(unsealedRecordModel).countDocuments({})) > 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    stopping.abort();
    await running;
    expect(await verdict()).toMatchObject({ fault: null, records: 6, unsealed: 0 });
  });
});
