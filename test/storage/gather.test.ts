import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appendGathered,
  connectDatabase,
  type Database,
  defineModel,
  doTogether,
  findGathered,
  forgetReads,
  gather,
  keepReads,
  readOnce,
  saveGathered,
} from '../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../support/database.ts';

interface Cup {
  _id: string;
  colour: string;
}
const cupModel = defineModel<Cup>('cups', {
  _id: { type: String, required: true },
  colour: { type: String, required: true },
});

describe('a stretch of a transaction', () => {
  let database: Database;
  const uri = testDatabaseUri();
  /** Commands on cups, as the server was sent them. */
  const sent: string[] = [];

  beforeAll(async () => {
    database = await connectDatabase(uri, { onCommand: (name) => sent.push(name) });
    await database.model(cupModel).createCollection();
  });
  afterAll(async () => {
    await database.close();
    await dropTestDatabase(uri);
  });
  beforeEach(async () => {
    await database.collection(cupModel).deleteMany({});
    await database.collection(cupModel).insertMany([
      { _id: 'a', colour: 'red' },
      { _id: 'b', colour: 'red' },
    ]);
    sent.length = 0;
  });

  const all = async () =>
    Object.fromEntries(
      (await database.collection(cupModel).find({}).toArray()).map(({ _id, colour }) => [_id, colour]),
    );
  const paint = async (id: string, colour: string, tx: Parameters<typeof saveGathered>[3]) => {
    await findGathered(database, cupModel, [id], tx);
    await saveGathered(database, cupModel, { _id: id, colour }, tx);
  };

  it('reads once and writes once for many, and finds what it is going to write', async () => {
    await database.transaction((tx) =>
      gather(database, tx, async () => {
        await findGathered(database, cupModel, ['a', 'b', 'c', 'd'], tx);
        for (const id of ['a', 'b', 'c', 'd']) await paint(id, `blue ${id}`, tx);
        await paint('d', 'green', tx);
        await appendGathered(database, cupModel, [{ _id: 'e', colour: 'white' }], tx);
        expect((await findGathered(database, cupModel, ['d'], tx)).get('d')).toEqual({
          _id: 'd',
          colour: 'green',
        });
      }),
    );
    expect(sent.filter((name) => ['find', 'insert', 'update'].includes(name))).toEqual([
      'find',
      'insert',
      'update',
    ]);
    expect(await all()).toEqual({ a: 'blue a', b: 'blue b', c: 'blue c', d: 'green', e: 'white' });
  });

  it('writes at once where there is no stretch', async () => {
    await database.transaction(async (tx) => {
      await paint('a', 'blue', tx);
      await paint('c', 'blue', tx);
      await appendGathered(database, cupModel, [{ _id: 'd', colour: 'white' }], tx);
      const seen = await database.collection(cupModel).find({}, { session: tx }).toArray();
      expect(seen.map(({ _id }) => _id).sort()).toEqual(['a', 'b', 'c', 'd']);
    });
    expect(await all()).toEqual({ a: 'blue', b: 'red', c: 'blue', d: 'white' });
  });

  it('leaves nothing of a stretch that failed to the next try of its transaction', async () => {
    let tries = 0;
    await database.transaction(async (tx) => {
      await gather(database, tx, async () => {
        tries += 1;
        await paint('a', `try ${tries}`, tx);
        if (tries > 1) return;
        await appendGathered(database, cupModel, [{ _id: 'x', colour: 'lost' }], tx);
        throw Object.assign(new Error('again'), { tries });
      }).catch(async (error) => {
        if (error.tries !== 1) throw error;
        expect((await findGathered(database, cupModel, ['a'], tx)).get('a')?.colour).toBe('red');
        await gather(database, tx, () => paint('a', 'second', tx));
      });
    });
    expect(await all()).toEqual({ a: 'second', b: 'red' });
  });

  it('asks once for what was asked, until something else was written', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return asked;
    };
    await database.transaction((tx) =>
      gather(database, tx, async () => {
        await paint('a', 'blue', tx);
        await findGathered(database, cupModel, ['b'], tx);
        expect([await readOnce(tx, 'it', ask), await readOnce(tx, 'it', ask)]).toEqual([1, 1]);
        await database
          .collection(cupModel)
          .updateOne({ _id: 'b' }, { $set: { colour: 'black' } }, { session: tx });
        forgetReads(tx);
        expect(await readOnce(tx, 'it', ask)).toBe(2);
        const found = await findGathered(database, cupModel, ['a', 'b'], tx);
        expect([...found.values()].map(({ colour }) => colour).sort()).toEqual(['black', 'blue']);
      }),
    );
    expect(await readOnce(undefined, 'it', ask)).toBe(3);
    expect(await all()).toEqual({ a: 'blue', b: 'black' });
  });

  it('does together at its end what may wait, and alone what stands alone', async () => {
    const done: string[][] = [];
    const work = async (items: string[]) => {
      done.push(items);
    };
    await database.transaction(async (tx) => {
      await doTogether(tx, 'work', 'alone', work);
      await gather(database, tx, async () => {
        await doTogether(tx, 'work', 'one', work);
        await gather(database, tx, () => doTogether(tx, 'work', 'other', work));
        expect(done).toEqual([['alone']]);
      });
    });
    expect(done).toEqual([['alone'], ['one', 'other']]);
  });

  it('keeps what was read where it writes at once, and gives every reader a copy of its own', async () => {
    await database.transaction((tx) =>
      keepReads(tx, async () => {
        const one = (await findGathered(database, cupModel, ['a', 'b'], tx)).get('a');
        const other = (await findGathered(database, cupModel, ['a'], tx)).get('a');
        expect(sent).toEqual(['find']);
        if (one) one.colour = 'spilt';
        expect(other?.colour).toBe('red');

        await saveGathered(database, cupModel, { _id: 'a', colour: 'blue' }, tx);
        await appendGathered(database, cupModel, [{ _id: 'c', colour: 'white' }], tx);
        const stored = await database
          .collection(cupModel)
          .find({ colour: { $in: ['blue', 'white'] } }, { session: tx })
          .toArray();
        expect(stored.map(({ _id }) => _id).sort()).toEqual(['a', 'c']);
        const found = await findGathered(database, cupModel, ['a', 'b', 'c'], tx);
        expect([...found.values()].map(({ colour }) => colour).sort()).toEqual(['blue', 'red', 'white']);
      }),
    );
    expect(await all()).toEqual({ a: 'blue', b: 'red', c: 'white' });
  });
});
