import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Address,
  addressModel,
  consentRecordModel,
  createAddressBook,
  createSealKeys,
  findChainHeads,
  sealModel,
  unsealedRecordModel,
  verifyStoredLedger,
} from '../../../src/consent/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { inboundMessageModel, type OutboxEntry, outboxModel } from '../../../src/messaging/index.ts';
import { connectDatabase, createKeys, type Database, type Transaction } from '../../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { createRandom } from '../../support/journeys/random.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';

/** Whole: `SOAK_RUNS=1`, every point; some of them otherwise. */
const isWhole = process.env.SOAK_RUNS !== undefined;
const seed = Number(process.env.SEED ?? (isWhole ? Date.now() % 1_000_000 : 3));
const sample = 4;
const keys = createKeys(['a-secret-key-of-two']);

/** Without these the list of points would not be that of the whole road. */
const indispensable = [
  'before insert deliveries',
  'after insert deliveries',
  'before find conversations: commit',
  'after find conversations: commit',
  'before find outbox: commit',
  'after find outbox: commit',
  'before call',
  'after call',
  'before update outbox',
  'after update outbox',
  'before find sealHeads: commit',
  'after find sealHeads: commit',
];

describe('a STOP during which processes are killed', () => {
  const random = createRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'rolochat-faults-'));
  const orders = join(folder, 'order');
  let bundle: ServiceBundle;
  let api: TwilioApi;
  let uri: string;
  let database: Database;
  let runs: ServiceRun[] = [];

  beforeAll(async () => {
    bundle = await bundleService();
    api = await startTwilioApi();
    uri = testDatabaseUri();
    runs = [start(), start()];
    await Promise.all(runs.map((run) => run.ready()));
    database = await connectDatabase(uri);
  });
  afterAll(async () => {
    for (const run of runs) await run.end('SIGKILL');
    await database?.close();
    await dropTestDatabase(uri);
    await api.stop();
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(): ServiceRun {
    return runService(bundle.faulty, {
      MONGODB_URI: uri,
      SECRET_KEY: 'a-secret-key-of-two',
      BROWSER_KEY: 'the-key',
      PUBLIC_URL: 'https://rolochat.example',
      TWILIO_ACCOUNT_SID: api.accountSid,
      TWILIO_AUTH_TOKEN: api.authToken,
      TWILIO_FROM: '+48732123456',
      TWILIO_API_ROOT: api.root,
      FAULT_FILE: orders,
    });
  }
  const local = (run: ServiceRun) => /listening at (http[^\s"]+)/.exec(run.output.stdout)?.[1] ?? '';

  /** Both processes: whichever comes to the point dies there, and so may the one that takes over from it. */
  async function arm(order: string): Promise<void> {
    writeFileSync(orders, order);
    await Promise.all(
      runs
        .filter((run) => run.isRunning())
        .map((run) => {
          process.kill(run.pid, 'SIGWINCH');
          return until(
            'the process to be armed',
            () => run.output.stdout.endsWith(`armed: ${order}\n`) || !run.isRunning(),
          );
        }),
    );
  }

  /** Starts anew what has died; gives how many that were. */
  async function revive(): Promise<number> {
    const dead = runs.filter((run) => !run.isRunning());
    runs = runs.map((run) => (run.isRunning() ? run : start()));
    await Promise.all(runs.map((run) => run.ready()));
    return dead.length;
  }

  /** As a provider does: again, to whichever process the balancer picks, until somebody says 2xx. */
  async function deliver(parameters: Record<string, string>): Promise<void> {
    await until('the delivery to be taken', async () => {
      const alive = runs.filter((run) => run.isRunning());
      const chosen = alive[Math.floor(random() * alive.length)];
      if (!chosen) return await revive();
      const target = { address: local(chosen), publicUrl: 'https://rolochat.example' };
      const answer = await api.post('message', parameters, target).catch(() => null);
      if (answer?.status === 200) return true;
      await sleep(50);
      return false;
    });
  }

  /** Both anew, so that what a process does once in its life is done again. */
  async function renew(): Promise<void> {
    for (const run of runs) await run.end('SIGKILL');
    await revive();
  }

  /** The points that a STOP passes. */
  async function record(): Promise<string[]> {
    await arm('record');
    await expectOneEffect((await sayStop()).number, 'nothing');
    const points = [...new Set(readFileSync(`${orders}.points`, 'utf8').trim().split('\n'))];
    rmSync(`${orders}.points`);
    return points;
  }

  /** Says STOP while both are armed; again to processes that are new, if the point lies where only those come by. */
  async function dieAt(point: string): Promise<boolean> {
    for (const prepare of [revive, renew, renew]) {
      await prepare();
      await arm(point);
      const { number, deaths } = await sayStop();
      await expectOneEffect(number, point);
      if (deaths > 0) return true;
    }
    return false;
  }

  const isSettled = async () => {
    if (runs.some((run) => !run.isRunning())) await revive();
    const pending = await database.collection(deliveryModel).findOne({ processedAt: { $exists: false } });
    const unsent = await database.collection(outboxModel).findOne({ state: { $in: ['queued', 'leaving'] } });
    const unsealed = await database.collection(unsealedRecordModel).findOne({});
    return !pending && !unsent && !unsealed;
  };

  let stops = 0;
  async function sayStop(): Promise<{ number: string; deaths: number }> {
    stops += 1;
    const number = `+48602${100_000 + stops}`;
    const stop = { MessageSid: `SM${stops}`, From: number, To: '+48732123456', Body: 'STOP', NumMedia: '0' };
    const before = runs.map(({ pid }) => pid);
    await deliver(stop);
    await until('all to be settled', isSettled);
    // Twilio may repeat what it was not sure of.
    await deliver(stop);
    await until('all to be settled', isSettled);
    return { number, deaths: before.filter((pid) => runs.every((run) => run.pid !== pid)).length };
  }

  async function expectOneEffect(number: string, point: string): Promise<void> {
    const of = { scheme: 'tel', value: number } as const;
    const { _id: address } = await createAddressBook(database, keys).findAddress(of);
    const stored = await database.collection(addressModel).findOne<Address>({ _id: address });
    expect(stored?.states['sms/service'], point).toMatchObject({ state: 'withdrawn' });
    const chain = stored?.chain?.id ?? '';
    const records = await database.collection(consentRecordModel).find({ chain }).toArray();
    expect(
      records.map(({ action, cause }) => [action, cause.delivery]),
      point,
    ).toEqual([['withdrawn', `twilio:message:SM${stops}`]]);
    expect(await database.collection(inboundMessageModel).countDocuments({ address }), point).toBe(1);
    const entries = await database
      .collection(outboxModel)
      .find<OutboxEntry>({ 'audience.address': address })
      .toArray();
    const states = entries.map(({ state }) => state);
    const received = api.messages.filter(({ to }) => to === number).length;
    expect(['sent', 'uncertain'], point).toContain(states.join());
    // Once at most, and once for certain if we say so.
    expect(received, point).toBeLessThanOrEqual(1);
    if (states[0] === 'sent') expect(received, point).toBe(1);
  }

  async function expectWholeLedger(): Promise<void> {
    const trusted = createSealKeys(keys).accepted;
    const findHeads = (tx: Transaction) => findChainHeads(database, tx);
    const verdict = await verifyStoredLedger(database, { trusted, findHeads });
    expect(verdict.fault).toBeFalsy();
    const records = await database.collection(consentRecordModel).find({}).toArray();
    const seals = await database.collection(sealModel).find({}).toArray();
    expect(records).toHaveLength(stops);
    expect(records.filter(({ seal }) => seal === undefined)).toEqual([]);
    expect(seals.reduce((sum, { count }) => sum + count, 0)).toBe(records.length);
  }

  it(`leaves one withdrawal, one confirmation at most, and every record sealed once (M02, M27, seed ${seed})`, {
    timeout: isWhole ? 3_600_000 : 180_000,
  }, async () => {
    const first = await record();
    await renew();
    // What only the first message of all passes (a bucket, a key is new) cannot be passed a second time.
    const repeated = await record();
    for (const point of indispensable) expect(repeated).toContain(point);
    const shuffled = repeated
      .map((point) => ({ point, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ point }) => point);
    const chosen = isWhole ? [...new Set([...repeated, ...first])] : shuffled.slice(0, sample);
    const spared: string[] = [];
    for (const point of chosen) if (!(await dieAt(point))) spared.push(point);
    if (isWhole) process.stdout.write(`${chosen.length} points, never reached: ${spared.join('; ')}\n`);
    await expectWholeLedger();
    // Two processes may share the work otherwise than they did.
    expect(spared.length, spared.join()).toBeLessThan(chosen.length / 2);
  });
});
