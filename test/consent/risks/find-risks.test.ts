import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Address,
  addressModel,
  type ConsentRoom,
  consentCodeModel,
  createConsentCodes,
  createConsentRoom,
  definitionModel,
  findRisks,
  ledgerModels,
  personModel,
  type Statement,
  unsealedRecordModel,
} from '../../../src/consent/index.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

type Ref = NonNullable<Address['ref']>;
const start = Date.parse('2026-11-01T08:00:00Z');
const keys = createKeys(['risks '.repeat(6)]);
/** Contacts by the last digits of their number; two share one. */
const holders = (value: string) => (value.endsWith('09') ? ['c09', 'c10'] : [`c${value.slice(-2)}`]);
const tel = (last: number): Ref => ({ scheme: 'tel', value: `+486007008${String(last).padStart(2, '0')}` });

let opened: TestDatabase;
let room: ConsentRoom;
let clock = start;

beforeAll(async () => {
  opened = await openTestDatabase([
    ...ledgerModels,
    addressModel,
    personModel,
    consentCodeModel,
    definitionModel,
  ]);
  const { database } = opened;
  room = createConsentRoom({
    database,
    keys,
    codes: createConsentCodes(database, keys),
    findHolders: async ({ value }) => holders(value),
    maySpeakFor: async () => false,
    withhold: async () => undefined,
    wasAsked: async () => true,
    stopReach: () => 'marketing-everywhere',
  });
  await database.collection(definitionModel).insertOne({
    _id: 'news',
    name: 'Newsletter',
    legalBasis: 'consent',
    isMarketing: true,
    versions: [1, 2].map((version) => ({ version, texts: { en: `v${version}` }, since: new Date(start) })),
  });
  await seed();
});
afterAll(() => opened.close());

async function say(
  ref: Ref | null,
  statement: Partial<Statement> & Pick<Statement, 'action' | 'method'>,
): Promise<void> {
  clock += 60_000;
  const now = new Date(clock);
  await opened.database.transaction((tx) =>
    room.state(
      ref,
      Object.keys(statement.persons ?? {}),
      { actor: 'staff:ewa', cause: {}, saidAt: now, receivedAt: now, ...statement },
      tx,
    ),
  );
}

const sms = (state: 'granted' | 'withdrawn' | 'pending', more: { provisional?: true } = {}) => ({
  address: { 'sms/service': { state, ...more } },
});
const byStaff = (how: string, words?: string) => ({
  action: 'granted',
  method: 'staff',
  values: { how, ...(words && { words }) },
});

async function seed(): Promise<void> {
  const keyword = { action: 'granted', method: 'keyword', actor: 'contact', values: { words: 'START' } };
  // Nothing to find fault with.
  await say(tel(1), { ...keyword, ...sms('granted') });
  await say(tel(2), { ...byStaff('paper'), ...sms('granted') });
  await say(tel(3), { ...byStaff('spoken', 'yes, do text me'), ...sms('granted') });
  // Without evidence: by a setting, and on a number that two share.
  await say(tel(4), { action: 'granted', method: 'setting', actor: 'system', ...sms('granted') });
  await say(tel(9), { action: 'granted', method: 'import', ...sms('granted') });
  // One that was closed since is no risk.
  await say(tel(5), { action: 'granted', method: 'import', ...sms('granted') });
  await say(tel(5), { action: 'withdrawn', method: 'keyword', actor: 'contact', ...sms('withdrawn') });
  await say(tel(6), { ...byStaff('spoken'), ...sms('granted') });
  // Closed provisionally and opened again: it rests on what was said before.
  await say(tel(7), { ...keyword, ...sms('granted') });
  await say(tel(7), {
    action: 'closed-provisionally',
    method: 'near-miss',
    ...sms('withdrawn', { provisional: true }),
  });
  await say(tel(7), { action: 'reopened', method: 'staff', ...sms('granted') });
  await say(tel(8), { ...keyword, ...sms('granted') });
  await say(tel(8), {
    action: 'closed-provisionally',
    method: 'near-miss',
    ...sms('withdrawn', { provisional: true }),
  });
  // Older and newest wording.
  const named = (id: string, version: number) => ({
    ...byStaff('form'),
    persons: { [id]: { 'named:news': { state: 'granted' as const, version } } },
  });
  await say(null, named('c11', 1));
  await say(null, named('c12', 2));
  await opened.database.transaction(async (tx) => {
    const known = await room.findAddress(tel(2), tx);
    const lesson = { address: known._id, meaning: 'undeliverable' as const, source: 'test', cause: {} };
    await room.learn({ ...lesson, channel: 'sms', now: new Date(clock) }, tx);
    // Nobody agreed to that one.
    await room.learn({ ...lesson, channel: 'viber', now: new Date(clock) }, tx);
    const moved = await room.findAddress(tel(1), tx);
    await room.saveAddress({ ...moved, suspendedAt: new Date(clock) }, tx);
  });
  // A day and a minute before the last look, and an hour before it.
  await say(tel(13), { action: 'asked', method: 'keyword', actor: 'contact', ...sms('pending') });
  clock += 23 * 3_600_000;
  await say(tel(14), { action: 'asked', method: 'keyword', actor: 'contact', ...sms('pending') });
  clock += 3_600_000;
}

const risksAt = async (now: number) => {
  const found = await findRisks({
    database: opened.database,
    findHolders: async (refs) => refs.map(({ value }) => holders(value)),
    now: new Date(now),
  });
  return Object.fromEntries([...found].map(([kind, contacts]) => [kind, [...contacts].sort()]));
};

describe('risks of consents', () => {
  it('are found with exact numbers, each contact once (M30)', async () => {
    await opened.database.collection(unsealedRecordModel).deleteMany({});
    expect(await risksAt(clock)).toEqual({
      'no-evidence': ['c04', 'c09', 'c10'],
      undecided: ['c08'],
      moved: ['c01'],
      outdated: ['c11'],
      unanswered: ['c13'],
      undeliverable: ['c02'],
      spoken: ['c06'],
      unsealed: [],
    });
  });

  it('grow with the time that an answer or a seal is waited for (M30)', async () => {
    expect((await risksAt(clock + 24 * 3_600_000)).unanswered).toEqual(['c13', 'c14']);
    await say(tel(3), { action: 'withdrawn', method: 'keyword', actor: 'contact', ...sms('withdrawn') });
    expect((await risksAt(clock + 59_000)).unsealed).toEqual([]);
    expect((await risksAt(clock + 60_000)).unsealed).toEqual(['c03']);
  });
});
