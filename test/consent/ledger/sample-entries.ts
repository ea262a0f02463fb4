import type { ConsentEntry, WrittenRecord } from '../../../src/consent/ledger/index.ts';
import { toRecord } from '../../../src/consent/ledger/index.ts';

export const start = new Date('2026-11-23T08:00:00Z');

/** A withdrawal by keyword, minute `minute` of the morning. */
export function sampleEntry(chain: string, minute = 0, changes: Partial<ConsentEntry> = {}): ConsentEntry {
  const at = new Date(start.getTime() + minute * 60_000);
  return {
    chain,
    recordedAt: new Date(at.getTime() + 250),
    saidAt: at,
    action: minute % 2 ? 'granted' : 'withdrawn',
    scope: ['sms/marketing', 'sms/service'],
    before: { 'sms/service': minute % 2 ? 'withdrawn' : 'granted', 'sms/marketing': 'unknown' },
    after: { 'sms/service': minute % 2 ? 'granted' : 'withdrawn', 'sms/marketing': 'withdrawn' },
    method: 'keyword',
    text: { id: 'welcome', version: 3, language: 'pl', digest: 'ab'.repeat(32) },
    cause: { delivery: `twilio:SM${minute}` },
    actor: 'contact',
    personal: { address: 'tel:+48600700800', words: 'Stop, proszę 🛑' },
    ...changes,
  };
}

/** `length` records of one chain. */
export function sampleChain(chain: string, length: number, offset = 0): WrittenRecord[] {
  const written: WrittenRecord[] = [];
  for (let n = 0; n < length; n += 1) {
    written.push(toRecord(sampleEntry(chain, offset + n), written.at(-1)?.head ?? null));
  }
  return written;
}
