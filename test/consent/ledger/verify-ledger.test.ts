import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalRecord, toRecordDigest } from '../../../src/consent/ledger/consent-record.ts';
import {
  type ConsentRecord,
  createLedgerVerifier,
  createSealKeys,
  type LedgerProof,
  type Seal,
  verifyLedger,
  type WrittenRecord,
} from '../../../src/consent/ledger/index.ts';
import { type SealHead, toSeal, toSealDigest } from '../../../src/consent/ledger/seal.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { sampleChain, start } from './sample-entries.ts';

const ours = createSealKeys(createKeys(['ours '.repeat(8)]));
const theirs = createSealKeys(createKeys(['theirs '.repeat(8)]));

/** Three chains in five seals, as the sealer leaves them, and two records that wait. */
function sampleLedger(keys = ours) {
  const chains = ['a', 'b', 'c'].map((name, n) => sampleChain(name, 6, n));
  const written = chains.flat();
  const records = written.map(({ record }) => ({ ...record }));
  const seals: Seal[] = [];
  let head: SealHead | null = null;
  for (let at = 0; at < 5; at += 1) {
    const sealed = records.filter((_record, n) => n % 6 === at);
    for (const record of sealed) record.seal = at + 1;
    const seal = toSeal(
      sealed.map(({ digest }) => digest),
      head,
      keys.current,
      new Date(start.getTime() + at * 1_000),
    );
    head = { sequence: seal._id, digest: toSealDigest(seal) };
    seals.push(seal);
  }
  const heads = new Map(
    chains.map((chain) => {
      const last = chain.at(-1) as WrittenRecord;
      return [last.record.chain, last.head] as const;
    }),
  );
  const proof: LedgerProof = { seals, trusted: ours.accepted };
  return { written, records, seals, heads, proof };
}

const faultOf = (records: Iterable<ConsentRecord>, proof: LedgerProof) => verifyLedger(records, proof).fault;
const indexOf = (records: ConsentRecord[], id: string) => records.findIndex(({ _id }) => _id === id);

describe('the verifier of the ledger', () => {
  it('passes a whole one, and says what no seal covers yet', () => {
    const { records, proof, heads } = sampleLedger();
    expect(verifyLedger(records, { ...proof, heads })).toMatchObject({
      fault: null,
      records: 18,
      seals: 5,
      unsealed: 3,
      oldestUnsealed: records[5]?.recordedAt,
    });
  });

  it('passes an empty one', () => {
    expect(verifyLedger([], { seals: [], trusted: ours.accepted }).fault).toBeNull();
  });

  it('names the record in which any member was changed (M02)', () => {
    const { records, proof } = sampleLedger();
    const at = indexOf(records, 'b.000003');
    const record = records[at] as ConsentRecord;
    const changes: Partial<ConsentRecord>[] = [
      { chain: 'x' },
      { index: 2 },
      { previous: null },
      { recordedAt: new Date(record.recordedAt.getTime() + 1) },
      { saidAt: new Date(record.saidAt.getTime() - 1) },
      { action: 'granted ' },
      { scope: ['sms/service', 'sms/marketing'] },
      { before: {} },
      { after: { ...record.after, 'sms/service': 'pending' } },
      { method: 'staff' },
      { text: undefined },
      { cause: {} },
      { cause: { action: record.cause.delivery } },
      { actor: 'staff:k7' },
      { commitments: { ...record.commitments, address: '0'.repeat(64) } },
      { digest: '0'.repeat(64) },
    ];
    for (const change of changes) {
      const changed = records.with(at, { ...record, ...change });
      expect([Object.keys(change), faultOf(changed, proof)]).toEqual([
        Object.keys(change),
        expect.objectContaining({ kind: 'record', id: 'b.000003' }),
      ]);
    }
  });

  it('gives every single byte of the canonical form a say in the digest (M02)', () => {
    const { records } = sampleLedger();
    const record = records[7] as ConsentRecord;
    const form = Buffer.from(toCanonicalRecord(record));
    let flips = 0;
    for (let at = 0; at < form.length; at += 1) {
      const flipped = Buffer.from(form);
      flipped[at] = (flipped[at] as number) ^ 1;
      const read = readCanonical(flipped);
      // What is no JSON of this shape any more cannot be stored as a record at all.
      if (!read) continue;
      flips += 1;
      expect(toRecordDigest(read)).not.toBe(record.digest);
    }
    expect(flips).toBeGreaterThan(form.length / 2);
  });

  it('notices any record that is dropped, wherever it stood (M02)', () => {
    const { records, proof, heads } = sampleLedger();
    records.forEach((record, at) => {
      const fault = faultOf(records.toSpliced(at, 1), { ...proof, heads });
      expect(fault).toEqual({ kind: 'record', id: record._id, reason: 'missing' });
    });
  });

  it('notices a sealed end of a chain that is cut, without knowing where the chain ended (M02)', () => {
    const { records, proof } = sampleLedger();
    const cut = records.filter(({ _id }) => _id !== 'c.000005' && _id !== 'c.000004');
    expect(faultOf(cut, proof)).toEqual({ kind: 'seal', id: '5', reason: 'count' });
  });

  it('notices a whole chain that is gone (M02)', () => {
    const { records, proof, heads } = sampleLedger();
    const without = records.filter(({ chain }) => chain !== 'b');
    expect(faultOf(without, proof)).toMatchObject({ kind: 'seal', id: '1', reason: 'count' });
    expect(faultOf(without, { ...proof, heads })).toEqual({
      kind: 'record',
      id: 'b.000000',
      reason: 'missing',
    });
  });

  it('notices two that changed places (M02)', () => {
    const { records, proof } = sampleLedger();
    const [one, other] = [records[7] as ConsentRecord, records[8] as ConsentRecord];
    expect(faultOf(records.with(7, other).with(8, one), proof)).toMatchObject({ id: 'b.000001' });
    const renamed = [
      { ...other, _id: one._id, index: one.index },
      { ...one, _id: other._id, index: other.index },
    ] as const;
    expect(faultOf(records.with(7, renamed[0]).with(8, renamed[1]), proof)).toEqual({
      kind: 'record',
      id: 'b.000001',
      reason: 'digest',
    });
  });

  it('notices a record that moved to another seal, or out of its seal', () => {
    const { records, proof } = sampleLedger();
    const [one, other] = [records[0] as ConsentRecord, records[1] as ConsentRecord];
    expect(faultOf(records.with(0, { ...one, seal: 2 }).with(1, { ...other, seal: 1 }), proof)).toEqual({
      kind: 'seal',
      id: '1',
      reason: 'root',
    });
    expect(faultOf(records.with(0, { ...one, seal: undefined }), proof)).toMatchObject({
      id: '1',
      reason: 'count',
    });
    expect(faultOf(records.with(0, { ...one, seal: 9 }), proof)).toMatchObject({
      id: '9',
      reason: 'missing',
    });
  });

  it('notices one that was put in, doubled or sealed by nobody (M02)', () => {
    const { records, proof, heads } = sampleLedger();
    const double = records[7] as ConsentRecord;
    expect(faultOf(records.toSpliced(8, 0, double), proof)).toEqual({
      kind: 'record',
      id: double._id,
      reason: 'inserted',
    });
    const longer = sampleChain('b', 7, 1).map(({ record }) => record);
    const more = [...records.slice(0, 6), ...records.slice(6, 12), ...records.slice(12)];
    more.splice(12, 0, { ...(longer[6] as ConsentRecord), previous: records[11]?.digest ?? null });
    const forged = more[12] as ConsentRecord;
    more[12] = { ...forged, digest: toRecordDigest(forged) };
    expect(faultOf(more, { ...proof, heads })).toEqual({
      kind: 'record',
      id: 'b.000006',
      reason: 'inserted',
    });
    const strangers = sampleChain('d', 1).map(({ record }) => ({ ...record, seal: 3 }));
    expect(faultOf([...records, ...strangers], proof)).toEqual({ kind: 'seal', id: '3', reason: 'count' });
  });

  it('notices a chain that was written anew from some record on (M02)', () => {
    const { records, proof } = sampleLedger();
    const anew = sampleChain('b', 6, 40).map(({ record }, at) => ({
      ...record,
      seal: records[6 + at]?.seal,
    }));
    const rewritten = [...records.slice(0, 6), ...anew, ...records.slice(12)];
    expect(faultOf(rewritten, proof)).toEqual({ kind: 'seal', id: '1', reason: 'root' });
  });

  it('notices a ledger that was rebuilt without the key (M02)', () => {
    const forged = sampleLedger(theirs);
    expect(faultOf(forged.records, forged.proof)).toEqual({ kind: 'seal', id: '5', reason: 'signature' });
    // The forger puts a public key of their own beside it.
    expect(faultOf(forged.records, { ...forged.proof, known: theirs.accepted })).toEqual({
      kind: 'seal',
      id: '5',
      reason: 'untrusted-key',
    });
  });

  it('notices a ledger whose newest part is cut off, or written anew with the key, by a published seal (M02)', () => {
    const { records, seals, proof } = sampleLedger();
    const published = [seals[3] as Seal];
    expect(faultOf(records, { ...proof, published })).toBeNull();
    const older = records.map((record) => ({ ...record })).filter(({ seal }) => (seal ?? 9) <= 2);
    const short = { ...proof, seals: seals.slice(0, 2) };
    expect(faultOf(older, short)).toBeNull();
    expect(faultOf(older, { ...short, published })).toEqual({ kind: 'seal', id: '4', reason: 'missing' });
    const anew = sampleLedger();
    const last = anew.seals[4] as Seal;
    expect(
      faultOf(records, { ...proof, published: [{ ...last, at: new Date(last.at.getTime() + 1) }] }),
    ).toEqual({ kind: 'seal', id: '5', reason: 'published' });
  });

  it('names the seal in which any member was changed (M02)', () => {
    const { records, seals, proof } = sampleLedger();
    const changes = (seal: Seal): Partial<Seal>[] => [
      { at: new Date(seal.at.getTime() + 1) },
      { previous: '0'.repeat(64) },
      { merkleRoot: '0'.repeat(64) },
      { count: seal.count + 1 },
      { keyId: theirs.current.keyId },
      { signature: seal.signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
    ];
    seals.forEach((seal, at) => {
      for (const change of changes(seal)) {
        const fault = faultOf(records, { ...proof, seals: seals.with(at, { ...seal, ...change }) });
        expect([change, fault]).toEqual([
          change,
          expect.objectContaining({ kind: 'seal', id: String(seal._id) }),
        ]);
      }
      expect(faultOf(records, { ...proof, seals: seals.toSpliced(at, 1) })).toMatchObject({
        kind: 'seal',
        id: String(at + 1),
        reason: 'missing',
      });
    });
  });

  it('notices values that are not those of the record, and does without those that were erased (M02)', () => {
    const { written, records, proof } = sampleLedger();
    const run = (edit: (opening: WrittenRecord['opening']) => WrittenRecord['opening'] | undefined) => {
      const verifier = createLedgerVerifier(proof);
      records.forEach((record, at) => {
        const opening = structuredClone((written[at] as WrittenRecord).opening);
        verifier.add(record, record._id === 'b.000002' ? edit(opening) : opening);
      });
      return verifier.end().fault;
    };
    const fault = { kind: 'opening', id: 'b.000002', reason: 'commitment' };
    expect(run((opening) => opening)).toBeNull();
    expect(run(() => undefined)).toBeNull();
    expect(run((o) => ({ ...o, values: { ...o.values, words: { salt: 'x', value: 'Tak' } } }))).toEqual(
      fault,
    );
    expect(run((o) => ({ ...o, values: { ...o.values, name: { salt: 'x', value: 'Jan' } } }))).toEqual(fault);
    expect(run((o) => ({ ...o, values: { words: o.values.words ?? { salt: '', value: '' } } }))).toEqual(
      fault,
    );
  });

  it('passes no ledger from which anything sealed was taken, doubled or exchanged at random (M02)', () => {
    const { records, proof } = sampleLedger();
    const sealed = records.filter(({ seal }) => seal);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(sealed.length - 1), fc.nat(2), (one, other, what) => {
        const [first, second] = [sealed[one] as ConsentRecord, sealed[other] as ConsentRecord];
        const at = indexOf(records, first._id);
        const to = indexOf(records, second._id);
        fc.pre(what !== 1 || at !== to);
        const changed = [
          records.toSpliced(at, 1),
          records.with(at, second).with(to, first),
          records.toSpliced(to, 0, first),
        ][what] as ConsentRecord[];
        expect(faultOf(changed, proof)).not.toBeNull();
      }),
    );
  });
});

/** The record a canonical form stands for, or null when it is none. */
function readCanonical(form: Buffer): ConsentRecord | null {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(form));
  } catch {
    return null;
  }
  if (!Array.isArray(read) || read.length !== 16) return null;
  const [, _id, chain, index, previous, recordedAt, saidAt, action, scope, before, after, method, text] =
    read;
  const [cause, actor, commitments] = read.slice(13);
  if (!Array.isArray(text) || !Array.isArray(cause)) return null;
  if (read[0] !== 'rolochat/consent-record/1') return null;
  return {
    _id,
    chain,
    index,
    previous,
    recordedAt: new Date(recordedAt),
    saidAt: new Date(saidAt),
    action,
    scope,
    before: Object.fromEntries(before),
    after: Object.fromEntries(after),
    method,
    text: { id: text[0], version: text[1], language: text[2], digest: text[3] },
    cause: { ...(cause[0] && { delivery: cause[0] }), ...(cause[1] && { action: cause[1] }) },
    actor,
    commitments: Object.fromEntries(commitments),
    digest: '',
  };
}
