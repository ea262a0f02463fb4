import { describe, expect, it } from 'vitest';
import {
  type ConsentEntry,
  joinActs,
  type RecordSubject,
  toRecord,
} from '../../../src/consent/ledger/index.ts';
import { sampleEntry } from './sample-entries.ts';

const record = (chain: string, changes: Partial<ConsentEntry> = {}) =>
  toRecord(sampleEntry(chain, 0, changes), null).record;

const subjects: Record<string, RecordSubject> = { anna: 'person', first: 'address', second: 'address' };
const join = (records: readonly ReturnType<typeof record>[]) =>
  joinActs(records, (one) => ({ record: one, subject: subjects[one.chain] ?? null })).map(({ parts }) =>
    parts.map(({ chain }) => chain),
  );

describe('the acts of a ledger', () => {
  it('are one where the same word was recorded of an address and of the person, the address first (B17)', () => {
    expect(join([record('anna'), record('first')])).toEqual([['first', 'anna']]);
  });

  it.each<[string, Partial<ConsentEntry>]>([
    ['moment', { saidAt: new Date('2026-11-23T08:00:01Z') }],
    ['delivery', { cause: { delivery: 'twilio:SM9' } }],
    ['action', { action: 'granted' }],
    ['way', { method: 'preference-page' }],
    ['person who said it', { actor: 'staff:k7' }],
    ['wording', { text: { id: 'news', version: 1, language: 'pl', digest: 'cd'.repeat(32) } }],
  ])('stay two with another %s (B17)', (_name, changes) => {
    expect(join([record('first'), record('anna', changes)])).toEqual([['first'], ['anna']]);
  });

  it('stay apart where it cannot be told which belong together (B17)', () => {
    expect(join([record('first'), record('second'), record('anna')])).toEqual([
      ['first'],
      ['second'],
      ['anna'],
    ]);
    expect(join([record('first'), record('erased')])).toEqual([['first'], ['erased']]);
  });
});
