import {
  appendRecords,
  type ConsentRecord,
  consentRecordModel,
  createSealer,
  createSealKeys,
  ledgerModels,
  sealModel,
  toRecord,
  verifyLedger,
  verifyStoredLedger,
  type WrittenRecord,
} from '../src/consent/index.ts';
import {
  connectDatabase,
  createHolder,
  createKeys,
  defineModel,
  leaseModel,
  migrate,
} from '../src/storage/index.ts';
import { startDatabase } from './support/processes.ts';

/**
 * `npm run bench:ledger`: consent records appended by 8 writers while a sealer runs, one to a transaction and in groups (as
 * the intake commits its steps), beside 8 writers that insert the same record raw. Then the verification of what came
 * of it, and of a large ledger in memory.
 */
const writers = 8;
const groupSize = 20;
const seconds = 6;
const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const server = await startDatabase();
const rawModel = defineModel<ConsentRecord>('rawRecords', {});
const keys = createSealKeys(createKeys(['bench '.repeat(8)]));
const database = await connectDatabase(server.uri('ledger'));
await migrate(database, [leaseModel, rawModel, ...ledgerModels], [], createHolder());
let chains = 0;

function nextGroup(size: number): WrittenRecord[] {
  return Array.from({ length: size }, () => {
    const at = new Date();
    chains += 1;
    return toRecord(
      {
        chain: `chain${chains}`,
        recordedAt: at,
        saidAt: at,
        action: 'withdrawn',
        scope: ['sms/marketing', 'sms/service'],
        before: { 'sms/marketing': 'granted', 'sms/service': 'granted' },
        after: { 'sms/marketing': 'withdrawn', 'sms/service': 'withdrawn' },
        method: 'keyword',
        text: { id: 'welcome', version: 3, language: 'pl', digest: 'ab'.repeat(32) },
        cause: { delivery: `twilio:SM${chains}` },
        actor: 'contact',
        personal: { address: 'tel:+48600700800', words: 'STOP' },
      },
      null,
    );
  });
}

/** Records a second that `writers` write for some seconds. */
async function rateOf(size: number, write: (group: WrittenRecord[]) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1_000;
  let records = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < until) {
        await write(nextGroup(size));
        records += size;
      }
    }),
  );
  return records / ((performance.now() - began) / 1_000);
}

const raw = database.collection(rawModel);
const insertRaw = ([written]: WrittenRecord[]) => raw.insertOne((written as WrittenRecord).record);
const append = (group: WrittenRecord[]) => database.transaction((tx) => appendRecords(database, group, tx));
const sealer = createSealer({ database, keys, now: () => new Date() });

const rates: Record<'raw' | 'single' | 'grouped', number[]> = { raw: [], single: [], grouped: [] };
for (let round = 0; round < 3; round += 1) {
  rates.raw.push(await rateOf(1, insertRaw));
  const stopping = new AbortController();
  const sealing = sealer.run(stopping.signal);
  rates.single.push(await rateOf(1, append));
  rates.grouped.push(await rateOf(groupSize, append));
  stopping.abort();
  await sealing;
}
const [peer, single, grouped] = [median(rates.raw), median(rates.single), median(rates.grouped)];
say(
  `appended under ${writers} writers with the sealer, records/s: ${grouped.toFixed(0)} in groups of ${groupSize}, ratio ` +
    `${(grouped / peer).toFixed(2)} (budget 0.5); ${single.toFixed(0)} one by one, ratio ${(single / peer).toFixed(2)}; ` +
    `raw insertOne ${peer.toFixed(0)}`,
);

await sealer.sealNow();
let began = performance.now();
const stored = await verifyStoredLedger(database, { trusted: keys.accepted });
let spent = (performance.now() - began) / 1_000;
if (stored.fault) throw new Error(`${stored.fault.kind} ${stored.fault.id}: ${stored.fault.reason}`);
say(
  `verified from the database with its openings: ${stored.records} records, ${stored.seals} seals, ` +
    `${(stored.records / spent).toFixed(0)} records/s`,
);

const seals = (await database.collection(sealModel).find({}).toArray()).sort((a, b) => a._id - b._id);
const records = await database.collection(consentRecordModel).find({}).sort({ _id: 1 }).toArray();
const speeds: number[] = [];
for (let run = 0; run < 5; run += 1) {
  began = performance.now();
  const { fault } = verifyLedger(records, { seals, trusted: keys.accepted });
  spent = (performance.now() - began) / 1_000;
  if (fault) throw new Error(`${fault.kind} ${fault.id}: ${fault.reason}`);
  speeds.push(records.length / spent);
}
say(`verified in memory: ${median(speeds).toFixed(0)} records/s (budget 100000)`);
await database.close();
await server.stop();
process.exit(0);
