import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCommitment, toRecordDigest } from '../../../src/consent/ledger/consent-record.ts';
import {
  appendRecords,
  consentOpeningModel,
  consentRecordModel,
  eraseOpenings,
  findOpenings,
  findRecords,
  unsealedRecordModel,
} from '../../../src/consent/ledger/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';
import { sampleChain } from './sample-entries.ts';

describe('appending to the ledger', () => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase([consentRecordModel, consentOpeningModel, unsealedRecordModel]);
  });
  afterEach(() => opened.close());
  const markers = () => opened.database.collection(unsealedRecordModel).find({}).toArray();

  it('gives records back as they were digested, chain by chain (M02)', async () => {
    const written = [...sampleChain('b', 3), ...sampleChain('a', 12)];
    await opened.database.transaction((tx) => appendRecords(opened.database, written, tx));
    const found = await findRecords(opened.database, ['a', 'b', 'nobody']);
    expect(found.map(({ _id }) => _id)).toEqual([
      ...Array.from({ length: 12 }, (_, n) => `a.${String(n).padStart(6, '0')}`),
      'b.000000',
      'b.000001',
      'b.000002',
    ]);
    for (const record of found) expect(toRecordDigest(record)).toBe(record.digest);
    expect((await markers()).map(({ digest }) => digest).sort()).toEqual(
      found.map(({ digest }) => digest).sort(),
    );
  });

  it('leaves nothing of a transaction that fails', async () => {
    const failing = opened.database.transaction(async (tx) => {
      await appendRecords(opened.database, sampleChain('a', 2), tx);
      throw new Error('the cause could not be stored');
    });
    await expect(failing).rejects.toThrow('the cause');
    expect(await findRecords(opened.database, ['a'])).toEqual([]);
    expect(await markers()).toEqual([]);
    expect((await findOpenings(opened.database, ['a'])).size).toBe(0);
  });

  it('lets values and salts go, and nothing else (M02)', async () => {
    const written = [...sampleChain('a', 2), ...sampleChain('b', 1)];
    await opened.database.transaction((tx) => appendRecords(opened.database, written, tx));
    const opening = (await findOpenings(opened.database, ['a'])).get('a.000001');
    expect(toCommitment(opening?.values.address?.salt ?? '', 'tel:+48600700800')).toBe(
      written[1]?.record.commitments.address,
    );
    const erased = await opened.database.transaction((tx) => eraseOpenings(opened.database, ['a'], tx));
    expect(erased).toBe(2);
    expect([...(await findOpenings(opened.database, ['a', 'b'])).keys()]).toEqual(['b.000000']);
    expect(await findRecords(opened.database, ['a'])).toEqual(
      written.slice(0, 2).map(({ record }) => record),
    );
  });
});
