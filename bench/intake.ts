import { setTimeout as sleep } from 'node:timers/promises';
import { deliveryModel } from '../src/intake/index.ts';
import { connectDatabase, createKeys } from '../src/storage/index.ts';
import { toTimestampedSignature } from '../webhooks/shared/index.ts';
import { measureWorkOff } from './intake/work-off.ts';
import { closedLoop, type LoadRequest, median } from './support/closed-loop.ts';
import { describeMachine, startDatabase, startProgram } from './support/processes.ts';

/**
 * `npm run bench:intake`: signed messages of the simulated phone network, verified, deduplicated, stored and answered,
 * beside a bare Fastify with one insertOne per request on the same server; 64 connections, alternated, five rounds, each
 * from rest. Then everything is counted: nothing acknowledged may be missing, nothing stored twice, SIGKILL in the middle
 * included. At last, how fast messages of contacts are worked off.
 */
const rounds = 5;
const total = 10_000;
const connections = 64;
const secretKey = 'bench-secret-key-of-some-length';
const say = (line: string) => process.stdout.write(`${line}\n`);

say(describeMachine());
const database = await startDatabase();
const environment = {
  MONGODB_URI: database.uri('service'),
  SECRET_KEY: secretKey,
  SIMULATOR: 'on',
  LOG_LEVEL: 'fatal',
};
const service = await startProgram('main.js', environment, '/readyz');
const bare = await startProgram('bench/intake/bare-server.js', { MONGODB_URI: database.uri('bare') }, '/');
const secret = createKeys([secretKey]).derive('simulator/signature');

let sequence = 0;
function signed(): LoadRequest {
  sequence += 1;
  const body = JSON.stringify({
    type: 'message',
    id: `bench-${sequence}`,
    at: new Date().toISOString(),
    channel: 'sms',
    from: `+48600${String(100_000 + (sequence % 900_000))}`,
    text: `Message ${sequence}`,
  });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  return {
    path: '/webhooks/simulator/message',
    headers: {
      'content-type': 'application/json',
      'x-simulator-timestamp': timestamp,
      'x-simulator-signature': toTimestampedSignature(secret, timestamp, Buffer.from(body)),
    },
    body,
  };
}
const plain = (): LoadRequest => ({ ...signed(), path: '/message' });

const ours: number[] = [];
const theirs: number[] = [];
const p99: number[] = [];
const cpu: number[] = [];
const bareCpu: number[] = [];
await closedLoop(service.base, { total: 2_000, connections }, signed);
await closedLoop(bare.base, { total: 500, connections }, plain);
let accepted = 2_000;
for (let round = 0; round < rounds; round += 1) {
  await settled();
  const before = service.cpu();
  const result = await closedLoop(service.base, { total, connections }, signed);
  cpu.push((service.cpu() - before) / total);
  if (result.failed > 0) say(`${result.failed} requests failed`);
  accepted += total - result.failed;
  ours.push(result.perSecond);
  p99.push(result.p99);
  await settled();
  const bareBefore = bare.cpu();
  theirs.push((await closedLoop(bare.base, { total: total / 5, connections }, plain)).perSecond);
  bareCpu.push((bare.cpu() - bareBefore) / (total / 5));
}
const ratios = ours.map((rate, at) => rate / (theirs[at] ?? 1));
say(
  `service ${median(ours).toFixed(0)}/s, p99 ${median(p99).toFixed(0)} ms; bare insertOne ${median(theirs).toFixed(0)}/s; ` +
    `ratio ${median(ratios).toFixed(1)} (budget 2500/s, 250 ms, 4); CPU a delivery ${median(cpu).toFixed(2)} ms, bare ${median(bareCpu).toFixed(2)} ms`,
);

// Killed in the middle of a load: what was answered 2xx must be there, once.
const before = await count();
if (before !== accepted) say(`WRONG: ${accepted} acknowledged, ${before} stored`);
let acknowledged = 0;
const load = closedLoop(service.base, { total: 20_000, connections }, signed).then((result) => {
  acknowledged = 20_000 - result.failed;
});
await sleep(1_000);
service.child.kill('SIGKILL');
await load;
const stored = (await count()) - before;
say(
  `killed in the middle: ${acknowledged} acknowledged, ${stored} stored, ${Math.max(0, acknowledged - stored)} lost`,
);

/** Waits until what was taken is worked off, so that neither is measured beside the other's work. */
async function settled(): Promise<void> {
  const used = () => service.cpu() + database.cpu();
  for (let before = used(); ; before = used()) {
    await sleep(500);
    if (used() - before < 50) return;
  }
}

async function count(): Promise<number> {
  const connection = await connectDatabase(database.uri('service'));
  const found = await connection.collection(deliveryModel).countDocuments();
  await connection.close();
  return found;
}

await bare.stop();
await measureWorkOff(database, say);
await database.stop();
