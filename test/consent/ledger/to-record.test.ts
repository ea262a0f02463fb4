import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConsentRecord,
  toCanonicalRecord,
  toCommitment,
  toRecordDigest,
} from '../../../src/consent/ledger/consent-record.ts';
import { LedgerEntryError, projectStates, toRecord } from '../../../src/consent/ledger/index.ts';
import { sampleChain, sampleEntry, start } from './sample-entries.ts';

describe('a consent record', () => {
  it('holds who, address, scope, wording, method, evidence and times, and none of it in the open (B17)', () => {
    const { record, opening } = toRecord(sampleEntry('c1'), null, () => '00'.repeat(16));
    expect(record).toMatchObject({
      _id: 'c1.000000',
      index: 0,
      previous: null,
      saidAt: start,
      scope: ['sms/marketing', 'sms/service'],
      text: { id: 'welcome', version: 3, language: 'pl' },
      method: 'keyword',
      cause: { delivery: 'twilio:SM0' },
      actor: 'contact',
    });
    expect(JSON.stringify(record)).not.toMatch(/600700800|proszę/);
    expect(opening.values.words?.value).toBe('Stop, proszę 🛑');
    expect(record.commitments.words).toBe(toCommitment('00'.repeat(16), 'Stop, proszę 🛑'));
  });

  it('has a canonical form that does not move (M02)', () => {
    const { record } = toRecord(sampleEntry('c1'), null, () => '00'.repeat(16));
    expect(toCanonicalRecord(record)).toMatchInlineSnapshot(
      `"["rolochat/consent-record/1","c1.000000","c1",0,null,1795420800250,1795420800000,"withdrawn",["sms/marketing","sms/service"],[["sms/marketing","unknown"],["sms/service","granted"]],[["sms/marketing","withdrawn"],["sms/service","withdrawn"]],"keyword",["welcome",3,"pl","abababababababababababababababababababababababababababababababab"],["twilio:SM0",null],"contact",[["address","5bd0bb9734c818c20405b1694b45418a62c47a2d45d5421eecb7525ffc1769db"],["words","33abd5c61a67c82029d39ae937a426675a61ccaf7bbabc8bc23f3cfc89fdae6d"]]]"`,
    );
    expect(record.digest).toMatchInlineSnapshot(
      `"a6e71bf4a9c9fd51da46e35bacc0ca6fe54f862f8776aa7127527f682b78558e"`,
    );
  });

  it('is tied to the one before (M02)', () => {
    const [first, second] = sampleChain('c1', 2);
    expect(second?.record).toMatchObject({ _id: 'c1.000001', index: 1, previous: first?.record.digest });
    expect(second?.head).toEqual({ index: 1, digest: second?.record.digest });
  });

  it('has one digest whatever order a database gives the keys back in', () => {
    const { record } = toRecord(sampleEntry('c1'), null);
    const turned = (value: unknown): unknown =>
      value && typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, turned(one)]),
          )
        : value;
    expect(toRecordDigest(turned(record) as ConsentRecord)).toBe(record.digest);
  });

  it('commits to a value under a salt of its own, so that equal values do not show', () => {
    const { record, opening } = toRecord(
      { ...sampleEntry('c1'), personal: { address: 'tel:+48600700800', name: 'tel:+48600700800' } },
      null,
    );
    expect(record.commitments.address).not.toBe(record.commitments.name);
    expect(opening.values.address?.salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps half a surrogate pair as the database will give it back', () => {
    const { record, opening } = toRecord({ ...sampleEntry('c1'), personal: { words: 'stop \ud83d' } }, null);
    expect(opening.values.words?.value).toBe('stop \ufffd');
    expect(record.commitments.words).toBe(toCommitment(opening.values.words?.salt ?? '', 'stop \ufffd'));
  });

  it.each([
    ['a dot in a key', { after: { 'sms.service': 'granted' } }],
    ['a dollar sign in a key', { before: { $set: 'granted' } }],
    ['an empty name of a value', { personal: { '': 'x' } }],
    ['a date that is none', { saidAt: new Date(Number.NaN) }],
    ['a chain named by a number', { chain: 'tel:+48600700800' }],
  ])('is refused with %s', (_title, changes) => {
    expect(() => toRecord(sampleEntry('c1', 0, changes), null)).toThrow(LedgerEntryError);
  });
});

describe('the projection', () => {
  const states = fc.constantFrom('unknown', 'pending', 'granted', 'withdrawn');
  const keys = fc.constantFrom('sms/service', 'sms/marketing', 'mail/marketing', 'person/named:k7');
  const histories = fc.array(fc.dictionary(keys, states), { maxLength: 30 });

  it('gives the state back that a random history ended in (M02)', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let previous = null;
        const records: ConsentRecord[] = [];
        let state: Record<string, string> = {};
        for (const after of history) {
          const before = Object.fromEntries(Object.keys(after).map((key) => [key, state[key] ?? 'unknown']));
          const written = toRecord(
            { ...sampleEntry('c1', records.length), scope: Object.keys(after), before, after },
            previous,
          );
          previous = written.head;
          records.push(written.record);
          state = { ...state, ...after };
        }
        expect(projectStates(records)).toEqual(state);
      }),
    );
  });

  it('gives the state of any moment, by when it was said or by when it was known', () => {
    const late = { saidAt: start, recordedAt: new Date(start.getTime() + 3_600_000) };
    const first = toRecord(sampleEntry('c1', 0, { ...late, after: { 'sms/service': 'withdrawn' } }), null);
    const noon = new Date(start.getTime() + 60_000);
    expect(projectStates([first.record], { asOf: noon, by: 'saidAt' })).toEqual({
      'sms/service': 'withdrawn',
    });
    expect(projectStates([first.record], { asOf: noon, by: 'recordedAt' })).toEqual({});
  });
});
