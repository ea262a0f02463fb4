import { setTimeout as sleep } from 'node:timers/promises';
import { closedLoop, median } from './support/closed-loop.ts';
import { type Running, startDatabase, startProgram } from './support/processes.ts';

/**
 * `npm run bench:turns`: a staff message on the Telegram webhook until its reply is sent, the whole service, beside a bare
 * grammY bot on the same database server; alternated, five rounds, medians. 64 people write at once, each about a contact of
 * their own.
 */
const people = 64;
const turns = 1_500;
const rounds = 5;
const token = '42:BENCH';
const secret = 'bench-secret';

const say = (line: string) => process.stdout.write(`${line}\n`);
const database = await startDatabase();
const api = await startProgram('bench/turns/telegram-stand-in.js', {}, '/sent');
const bare = await startProgram(
  'bench/turns/bare-bot.js',
  { MONGODB_URI: database.uri('bare'), TOKEN: token, API_ROOT: api.base, SECRET: secret },
  '/',
);
const service = await startProgram(
  'main.js',
  {
    MONGODB_URI: database.uri('service'),
    SECRET_KEY: 'bench-secret-key-of-some-length',
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: api.base,
    TELEGRAM_WEBHOOK_SECRET: secret,
    PUBLIC_URL: 'https://bench.example.com',
    OWNER_CODE: 'bench-code',
    LOG_LEVEL: 'error',
  },
  '/readyz',
);

let update = 1;
function message(
  person: number,
  text: string,
): { path: string; headers: Record<string, string>; body: string } {
  const chat = { id: person, type: 'private', first_name: `P${person}` };
  const from = { id: person, is_bot: false, first_name: `P${person}`, language_code: 'en' };
  update += 1;
  return {
    path: '/webhooks/telegram/update',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify({
      update_id: update,
      message: { message_id: update, date: 1_790_000_000, chat, from, text },
    }),
  };
}

const sentSoFar = async () => Number(await (await fetch(`${api.base}/sent`)).text());
async function untilSent(count: number): Promise<void> {
  for (let tries = 0; tries < 3_000 && (await sentSoFar()) < count; tries += 1) await sleep(5);
}

/** Turns a second from the first webhook to the last reply. */
async function measure(
  target: Running,
  textFor: (person: number) => string,
  total: number,
): Promise<{ rate: number; p50: number; p99: number }> {
  const before = await sentSoFar();
  const began = performance.now();
  const load = await closedLoop(target.base, { total, connections: people }, (index) =>
    message((index % people) + 1, textFor(index % people)),
  );
  await untilSent(before + total);
  const rate = total / ((performance.now() - began) / 1_000);
  if (load.failed > 0) throw new Error(`${load.failed} requests failed: what was measured says nothing`);
  return { rate, p50: load.p50, p99: load.p99 };
}

async function tell(text: string, person = 1): Promise<void> {
  const before = await sentSoFar();
  await closedLoop(service.base, { total: 1, connections: 1 }, () => message(person, text));
  await untilSent(before + 1);
}

await tell('/claim bench-code');
const { admit } = await import('./turns/admit-staff.ts');
const sought = await admit(database.uri('service'), people);

for (const [name, textFor] of [
  ['a card by id', (person: number) => `/card ${sought[person]?.id}`],
  ['a look-up by name', (person: number) => sought[person]?.surname ?? ''],
] as const) {
  const ours: number[] = [];
  const theirs: number[] = [];
  await measure(service, textFor, people * 2);
  await measure(bare, textFor, people * 2);
  for (let round = 0; round < rounds; round += 1) {
    ours.push((await measure(service, textFor, turns)).rate);
    theirs.push((await measure(bare, textFor, turns)).rate);
  }
  const ratios = ours.map((rate, at) => rate / (theirs[at] ?? 1));
  say(
    `${name}: service ${median(ours).toFixed(0)} turns/s [${Math.min(...ours).toFixed(0)}-${Math.max(...ours).toFixed(0)}], ` +
      `bare grammY ${median(theirs).toFixed(0)} [${Math.min(...theirs).toFixed(0)}-${Math.max(...theirs).toFixed(0)}], ratio ${median(ratios).toFixed(2)} (budget 0.8)`,
  );
}

await service.stop();
await bare.stop();
await api.stop();
await database.stop();
