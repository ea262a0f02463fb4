import { setTimeout as pause } from 'node:timers/promises';
import { connectDatabase } from '../src/storage/index.ts';
import { openPage, showKey } from './browser-turn/open-page.ts';
import { generateContacts } from './search/generate-contacts.ts';
import { nameOf } from './search/look-ups.ts';
import { median } from './support/closed-loop.ts';
import { loadContacts } from './support/load-contacts.ts';
import { describeMachine, startDatabase, startProgram } from './support/processes.ts';

/**
 * `npm run bench:browser -- [contacts]`: what one person at the browser page waits for, from the text sent to the answer
 * shown, beside a bare socket that does one insert, two finds and one update per text on the same database server;
 * alternated, five rounds, medians.
 */
const count = Number(process.argv[2] ?? 1_000);
const rounds = 5;
const turns = 40;
const say = (line: string) => process.stdout.write(`${line}\n`);

say(describeMachine());
const database = await startDatabase();
const loading = await connectDatabase(database.uri('service'));
await loadContacts(loading, count);
await loading.close();
const bare = await startProgram(
  'bench/browser-turn/bare-page.js',
  { MONGODB_URI: database.uri('bare') },
  '/',
);
const service = await startProgram(
  'main.js',
  {
    MONGODB_URI: database.uri('service'),
    SECRET_KEY: 'bench-secret-key-of-some-length',
    BROWSER_KEY: 'bench-key',
    OWNER_CODE: 'bench-code',
    LOG_LEVEL: 'error',
  },
  '/readyz',
);
const page = await openPage(service.base, await showKey(service.base, 'bench-key'));
const peer = await openPage(bare.base);
await page.say('/claim bench-code');

const contacts = [...generateContacts(Math.min(count, 1_000))];
const pick = (round: number, turn: number) => contacts[(round * turns + turn) % contacts.length]?.contact;
const kinds: Record<string, (round: number, turn: number) => string> = {
  'a full name': (round, turn) => {
    const contact = pick(round, turn);
    return contact ? nameOf(contact) : '';
  },
  'a first name': (round, turn) => pick(round, turn)?.firstName ?? 'anna',
  'the end of a number': (round, turn) =>
    `/find ${pick(round, turn)?.phones?.[0]?.e164?.slice(-6) ?? '600700'}`,
  'the latest contacts': () => '/recent',
};

for (const [name, text] of Object.entries(kinds)) {
  const ours: number[] = [];
  const theirs: number[] = [];
  let before = service.cpu();
  for (let round = -1; round < rounds; round += 1) {
    const own: number[] = [];
    const other: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      own.push(await page.say(text(Math.max(0, round), turn)));
      // What follows the answer (leases, habits) is over before the peer's turn comes.
      await pause(15);
      other.push(await peer.say('zofia'));
    }
    if (round < 0) {
      before = service.cpu();
      continue;
    }
    ours.push(...own);
    theirs.push(...other);
  }
  const at99 = [...ours].sort((a, b) => a - b)[Math.floor(ours.length * 0.99)] ?? 0;
  const half = median(ours);
  say(
    `${name}: ${half.toFixed(1)} ms, p99 ${at99.toFixed(0)} ms; bare socket ${median(theirs).toFixed(1)} ms, ` +
      `ratio ${(half / median(theirs)).toFixed(1)} (budget 30 ms at 1,000 contacts, ${count} here); CPU a turn ${((service.cpu() - before) / ours.length).toFixed(1)} ms`,
  );
}

page.close();
peer.close();
await service.stop();
await bare.stop();
await database.stop();
