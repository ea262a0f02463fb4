import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Address,
  addressModel,
  type ConsentOpening,
  type ConsentRecord,
  type ConsentRoom,
  consentCodeModel,
  consentOpeningModel,
  consentRecordModel,
  createConsentCodes,
  createConsentRoom,
  createSealer,
  createSealKeys,
  definitionModel,
  eraseConsents,
  findChainHeads,
  ledgerModels,
  type Person,
  personModel,
  preferenceLinkModel,
  type Seal,
  type StateChange,
  sealModel,
  unsealedRecordModel,
  verifyStoredLedger,
} from '../../../src/consent/index.ts';
import { sealHeadModel } from '../../../src/consent/ledger/ledger.model.ts';
import { createKeys, type Database } from '../../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';
import { start } from './sample-entries.ts';

const secrets = createKeys(['first '.repeat(8)]);
const keys = createSealKeys(secrets);
const [anna, ewa] = ['+48600700801', '+48600700802'].map((value) => ({ scheme: 'tel' as const, value }));

describe('the ledger of a database', () => {
  let opened: TestDatabase;
  let database: Database;
  let room: ConsentRoom;
  let minutes = 0;

  const statement = (action: string) => {
    const at = new Date(start.getTime() + ++minutes * 60_000);
    return {
      action,
      method: 'keyword',
      actor: 'contact',
      cause: { delivery: `d${minutes}` },
      saidAt: at,
      receivedAt: at,
      values: { words: `Words ${minutes}` },
    };
  };
  const change = (action: 'granted' | 'withdrawn'): Record<string, StateChange> => ({
    'sms/service': { state: action },
    'sms/marketing': { state: 'withdrawn' },
  });
  const seal = () => createSealer({ database, keys, now: () => start, batch: 5 }).sealNow();

  /** Chains `a` of Anna's number, `b` of Ewa's, `c` of Ewa as a person. */
  beforeEach(async () => {
    opened = await openTestDatabase([
      ...ledgerModels,
      addressModel,
      personModel,
      definitionModel,
      consentCodeModel,
      preferenceLinkModel,
    ]);
    database = opened.database;
    const names = ['a', 'b', 'c', 'd'];
    room = createConsentRoom({
      database,
      keys: secrets,
      codes: createConsentCodes(database, secrets),
      findHolders: async () => ['ewa'],
      maySpeakFor: async () => false,
      withhold: async () => undefined,
      wasAsked: async () => true,
      stopReach: () => 'marketing-everywhere',
      newId: () => names.shift() ?? 'more',
    });
    await database.transaction(async (tx) => {
      for (const ref of [anna, ewa])
        for (const action of ['granted', 'withdrawn', 'granted'] as const)
          await room.state(ref ?? null, [], { ...statement(action), address: change(action) }, tx);
      await room.state(
        anna ?? null,
        [],
        {
          ...statement('blocked'),
          amend: (address) => {
            address.blockedAt = start;
          },
        },
        tx,
      );
      for (const action of ['granted', 'withdrawn', 'granted'] as const)
        await room.state(null, ['ewa'], { ...statement(action), persons: { ewa: change(action) } }, tx);
      await room.state(
        ewa ?? null,
        [],
        {
          ...statement('paused'),
          values: { until: '2026-12-24T00:00:00.000Z' },
          amend: (address) => {
            const pausedUntil = new Date('2026-12-24');
            for (const channel of ['sms', 'whatsapp', 'viber', 'voice'] as const)
              address.facts[channel] = { pausedUntil };
          },
        },
        tx,
      );
    });
    await seal();
  });
  afterEach(() => opened.close());

  const verify = () =>
    verifyStoredLedger(database, {
      trusted: keys.accepted,
      findHeads: (tx) => findChainHeads(database, tx, secrets),
    });
  const expectFault = async (expected: string) => {
    const { fault } = await verify();
    expect(`${fault?.kind} ${fault?.id} ${fault?.reason}`).toBe(expected);
  };
  const changeRecord = (id: string, set: Partial<ConsentRecord>) =>
    database.collection(consentRecordModel).updateOne({ _id: id }, { $set: set });
  const addressOf = (chain: string) => ({ 'chain.id': chain });
  const changeAddress = (chain: string, set: object) =>
    database.collection(addressModel).updateOne(addressOf(chain), { $set: set });
  const dropOfAddress = (chain: string, field: 'blockedAt' | 'chain') =>
    database.collection(addressModel).updateOne(addressOf(chain), { $unset: { [field]: '' } });
  const changePerson = (set: object) =>
    database.collection(personModel).updateOne({ _id: 'ewa' }, { $set: set });
  const getAddress = async (chain: string) =>
    (await database.collection(addressModel).findOne(addressOf(chain))) as Address;
  const swap = async (...fields: (keyof Address)[]) => {
    const [one, other] = [await getAddress('a'), await getAddress('b')];
    const of = (address: Address) => Object.fromEntries(fields.map((field) => [field, address[field]]));
    await database.collection(addressModel).updateOne({ _id: one._id }, { $set: of(other) });
    await database.collection(addressModel).updateOne({ _id: other._id }, { $set: of(one) });
  };

  it('is found whole, also after an erasure, of a number that is known again (M02, M08)', async () => {
    expect(await verify()).toMatchObject({ fault: null, records: 11, seals: 3, unsealed: 0 });
    await database.transaction(async (tx) => {
      const own = await room.findAddressesOf([ewa ?? { scheme: 'tel', value: '' }], tx);
      await eraseConsents(
        database,
        room,
        own,
        { contact: 'ewa', refs: [], staff: 's', now: new Date(start.getTime() + 3_600_000) },
        tx,
      );
    });
    expect(await verify()).toMatchObject({ fault: null, records: 13, unsealed: 2 });
    minutes += 120;
    await database.transaction((tx) =>
      room.state(ewa ?? null, [], { ...statement('withdrawn'), address: change('withdrawn') }, tx),
    );
    await seal();
    expect(await verify()).toMatchObject({ fault: null, records: 14, unsealed: 0 });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a changed record', () => changeRecord('b.000001', { saidAt: new Date(0) }), 'record b.000001 digest'],
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
      'words that are gone though nobody was erased',
      () => database.collection(consentOpeningModel).deleteOne({ _id: 'b.000001' }),
      'opening b.000001 missing',
    ],
    [
      'a newest seal that is gone',
      () => database.collection<Seal>(sealModel).deleteOne({ _id: 3 }),
      'seal 3 missing',
    ],
    [
      'another seal that the next one would hang on',
      () => database.collection(sealHeadModel).updateOne({ _id: 'head' }, { $set: { sequence: 2 } }),
      'seal 3 newest',
    ],
    [
      'no seal that the next one would hang on',
      () => database.collection(sealHeadModel).deleteMany({}),
      'seal 3 newest',
    ],
    [
      'a chain that ends otherwise than its contact says',
      () => changePerson({ 'chain.digest': 'f'.repeat(64) }),
      'record c.000002 head',
    ],
    [
      'a state that is kept and was never said',
      () => changePerson({ 'states.viber/marketing': { state: 'granted', at: start, record: '' } }),
      'record c.000002 state',
    ],
    ['a state that is kept no more', () => changePerson({ states: {} }), 'record c.000002 state'],
    [
      'a memory of what was never open',
      () => changeAddress('a', { 'states.sms/marketing.was': 'granted' }),
      'record a.000003 state',
    ],
    [
      'a word that is put earlier',
      () => changeAddress('a', { 'states.sms/marketing.at': new Date(0) }),
      'record a.000003 state',
    ],
    ['a block that is lifted', () => dropOfAddress('a', 'blockedAt'), 'record a.000003 state'],
    ['a pause that is ended', () => changeAddress('b', { 'facts.sms': {} }), 'record b.000003 state'],
    [
      'an address that is gone',
      () => database.collection(addressModel).deleteOne(addressOf('b')),
      'record b.000003 owner',
    ],
    ['an address without its chain', () => dropOfAddress('b', 'chain'), 'record b.000003 owner'],
    [
      'a person who is gone though nobody was erased',
      () => database.collection(personModel).deleteOne({ _id: 'ewa' }),
      'record c.000002 owner',
    ],
    [
      'two numbers whose chains were exchanged',
      () => swap('chain', 'states', 'blockedAt', 'facts'),
      'record a.000000 owner',
    ],
    ['two numbers that were exchanged', () => swap('ref'), 'record a.000000 owner'],
    [
      'two numbers that were exchanged with their chains',
      () => swap('ref', 'chain', 'states', 'blockedAt', 'facts'),
      'record a.000000 owner',
    ],
    [
      'a contact who has the chain of another',
      async () =>
        database.collection(personModel).insertOne({
          ...((await database.collection(personModel).findOne({ _id: 'ewa' })) as Person),
          _id: 'jan',
        }),
      'record c.000000 owner',
    ],
  ])('is not whole with %s (M02)', async (_title, tamper, expected) => {
    await tamper();
    await expectFault(expected);
  });

  it('is not whole with a record that no seal will ever cover (M02)', async () => {
    await database.transaction((tx) =>
      room.state(anna ?? null, [], { ...statement('withdrawn'), address: change('withdrawn') }, tx),
    );
    expect(await verify()).toMatchObject({ fault: null, unsealed: 1 });
    await database.collection(unsealedRecordModel).deleteMany({});
    await expectFault('record a.000004 unmarked');
  });
});
