import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChainHeads } from '../../../src/consent/addresses/find-chain-heads.ts';
import {
  addressModel,
  appendRecords,
  type ConsentOpening,
  type ConsentRecord,
  type ConsentState,
  consentOpeningModel,
  consentRecordModel,
  createSealer,
  createSealKeys,
  eraseOpenings,
  ledgerModels,
  personModel,
  projectStates,
  type Seal,
  sealModel,
  unknownPerson,
  verifyStoredLedger,
} from '../../../src/consent/index.ts';
import { createKeys, type Database } from '../../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';
import { sampleChain, start } from './sample-entries.ts';

const keys = createSealKeys(createKeys(['first '.repeat(8)]));

describe('the ledger of a database', () => {
  let opened: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    opened = await openTestDatabase([...ledgerModels, addressModel, personModel]);
    database = opened.database;
    await database.transaction(async (tx) => {
      for (const chain of ['a', 'b', 'c']) {
        const written = sampleChain(chain, 4);
        const head = written.at(-1)?.head;
        const projected = projectStates(written.map(({ record }) => record));
        const states = Object.fromEntries(
          Object.entries(projected).map(([key, state]) => [
            key,
            { state: state as ConsentState, at: start, record: '' },
          ]),
        );
        await appendRecords(database, written, tx);
        await database
          .collection(personModel)
          .insertOne(
            { ...unknownPerson(`k${chain}`), states, ...(head && { chain: { id: chain, ...head } }) },
            { session: tx },
          );
      }
    });
    await createSealer({ database, keys, now: () => start, batch: 5 }).sealNow();
  });
  afterEach(() => opened.close());

  const verify = () =>
    verifyStoredLedger(database, {
      trusted: keys.accepted,
      findHeads: (tx) => findChainHeads(database, tx),
    });
  const change = (id: string, set: Partial<ConsentRecord>) =>
    database.collection(consentRecordModel).updateOne({ _id: id }, { $set: set });

  it('is found whole, also after an erasure (M02)', async () => {
    expect(await verify()).toMatchObject({ fault: null, records: 12, seals: 3, unsealed: 0 });
    await database.transaction((tx) => eraseOpenings(database, ['b'], tx));
    expect(await verify()).toMatchObject({ fault: null, records: 12 });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a changed record', () => change('b.000001', { saidAt: new Date(0) }), 'record b.000001 digest'],
    [
      'a record that is gone',
      () => database.collection(consentRecordModel).deleteOne({ _id: 'b.000003' }),
      'record b.000003 missing',
    ],
    [
      'words that were exchanged',
      () =>
        database
          .collection<ConsentOpening>(consentOpeningModel)
          .updateOne({ _id: 'c.000002' }, { $set: { 'values.words.value': 'Tak' } }),
      'opening c.000002 commitment',
    ],
    [
      'a newest seal that is gone',
      () => database.collection<Seal>(sealModel).deleteOne({ _id: 3 }),
      'seal 3 missing',
    ],
    [
      'a chain that ends otherwise than its contact says',
      () =>
        database
          .collection(personModel)
          .updateOne({ _id: 'ka' }, { $set: { 'chain.digest': 'f'.repeat(64) } }),
      'record a.000003 head',
    ],
    [
      'a state that is kept and was never said',
      () =>
        database
          .collection(personModel)
          .updateOne(
            { _id: 'kb' },
            { $set: { 'states.sms/marketing': { state: 'granted', at: start, record: '' } } },
          ),
      'record b.000003 state',
    ],
    [
      'a state that is kept no more',
      () => database.collection(personModel).updateOne({ _id: 'kc' }, { $set: { states: {} } }),
      'record c.000003 state',
    ],
  ])('is not whole with %s (M02)', async (_title, tamper, expected) => {
    await tamper();
    const { fault } = await verify();
    expect(`${fault?.kind} ${fault?.id} ${fault?.reason}`).toBe(expected);
  });
});
