import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel } from '../../../src/consent/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
import { connectDatabase, createKeys, type Database } from '../../../src/storage/index.ts';
import { toSignedRequest } from '../../../webhooks/simulator/delivery.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';

/** Whole: `SOAK_RUNS=1`, a minute; ten seconds of it otherwise. */
const isWhole = process.env.SOAK_RUNS !== undefined;
const seconds = isWhole ? 60 : 10;
const perSecond = 500;
const total = seconds * perSecond;
/** Everybody writes a few times, and says STOP at the end. */
const people = total / 5;

describe('500 deliveries a second', () => {
  const signature = createKeys(['a-secret-key-of-many']).derive('simulator/signature');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let bundle: ServiceBundle;
  let uri: string;
  let service: ServiceRun;
  let database: Database;
  let address: string;

  beforeAll(async () => {
    bundle = await bundleService();
    uri = testDatabaseUri();
    service = runService(bundle.main, {
      MONGODB_URI: uri,
      SECRET_KEY: 'a-secret-key-of-many',
      SIMULATOR: 'on',
      LOG_LEVEL: 'warn',
    });
    address = await service.ready();
    database = await connectDatabase(uri);
  });
  afterAll(async () => {
    agent.destroy();
    // Killed in a transaction, it would keep the database from being dropped for a minute.
    await service.end('SIGTERM');
    await database.close();
    await dropTestDatabase(uri);
    bundle.remove();
  }, 180_000);

  async function send(method: string, path: string, headers = {}, body = ''): Promise<number> {
    const sent = request(`${address}${path}`, { method, agent, headers });
    sent.end(body);
    const [response] = await once(sent, 'response');
    response.resume();
    await once(response, 'end');
    return response.statusCode;
  }

  /** As a provider: what was not taken comes again. Gives how often it was put off. */
  async function deliver(at: number): Promise<number> {
    const moment = new Date();
    const person = at % people;
    const { headers, action, body } = toSignedRequest(
      {
        type: 'message',
        id: `load-${at}`,
        channel: 'sms',
        from: `+486${String(10_000_000 + person)}`,
        text: at >= total - people ? 'STOP' : `Message ${at}`,
        at: moment.toISOString(),
      },
      signature,
      moment,
    );
    for (let putOff = 0; ; putOff += 1) {
      const status = await send('POST', `/webhooks/simulator/${action}`, headers, body);
      if (status === 200) return putOff;
      if (status !== 503) throw new Error(`A delivery was answered with ${status}`);
      await sleep(1_000);
    }
  }

  it(`are all taken and worked off once, and the service stays ready for ${seconds} seconds`, {
    timeout: isWhole ? 2_400_000 : 400_000,
  }, async () => {
    const began = performance.now();
    const sent: Promise<number>[] = [];
    const ready: number[] = [];
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        ready.push(await send('GET', '/readyz'));
        await sleep(200);
      }
    })();
    while (sent.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond));
      while (sent.length < due) sent.push(deliver(sent.length));
      await sleep(5);
    }
    const putOff = (await Promise.all(sent)).reduce((sum, one) => sum + one, 0);
    const taken = (performance.now() - began) / 1_000;
    const inbound = database.collection(inboundMessageModel);
    const isDone = async () => {
      await sleep(500);
      return (await inbound.estimatedDocumentCount()) >= total;
    };
    await until('all to be worked off', isDone, isWhole ? 1_800_000 : 300_000);
    const done = (performance.now() - began) / 1_000;
    isOver = true;
    await watching;
    process.stdout.write(
      `${total} deliveries: taken after ${taken.toFixed(1)} s, ${putOff} put off, worked off after ${done.toFixed(1)} s; ` +
        `load ${loadavg()[0]?.toFixed(1)}\n`,
    );

    expect(new Set(ready)).toEqual(new Set([200]));
    const all = await database.collection(deliveryModel).find({}).toArray();
    // Receipts of what is answered come in as well.
    const stored = all.filter(({ event, dead }) => event.type === 'message.received' && !dead).length;
    const heard = await inbound.countDocuments();
    expect({ stored, heard }).toEqual({ stored: total, heard: total });
    const known = await database.collection(addressModel).find({}).toArray();
    expect(known).toHaveLength(people);
    expect(known.filter(({ states }) => states['sms/service']?.state !== 'withdrawn')).toEqual([]);
  });
});
