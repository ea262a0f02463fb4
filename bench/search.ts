import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSearchIndex, type SearchEntry, toSearchEntry } from '../src/contacts/search/index.ts';
import { generateContacts } from './search/generate-contacts.ts';
import { type LookUpClass, makeLookUps, nameOf } from './search/look-ups.ts';
import { type Figures, formatFigures, formatTable, measure, type Peer } from './search/measure.ts';
import { startPostgresPeer } from './search/peer-postgres.ts';
import { createMiniSearchPeer, createScanPeer } from './search/peers.ts';
import { startDatabaseRun } from './search/with-database.ts';
import { describeMachine } from './support/processes.ts';

/**
 * Contact look-up: `npm run bench:search -- [contacts] [--no-database] [--no-peers]`. Ten kinds of look-up against peers
 * on the same generated contacts, one after the other: p50 / p99 in milliseconds, recall among ten where it is not 1.
 */
const count = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 100_000);
const withDatabase = !process.argv.includes('--no-database');
const withPeers = !process.argv.includes('--no-peers');
const QUERIES = 200;
const SLOW_QUERIES = 60;
const LOAD = 4_096;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Megabytes in use after a collection; buffers are freed a turn later. */
async function megabytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await pause(20);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function measureAll(
  classes: readonly LookUpClass[],
  run: (kind: LookUpClass) => Promise<Figures | null> | Figures | null,
): Promise<(Figures | null)[]> {
  const figures: (Figures | null)[] = [];
  for (const kind of classes) figures.push(await run(kind));
  return figures;
}

say(`${count} contacts, ${describeMachine()}`);
const names = new Map<string, string>();
const nameOfId = (id: string): string => names.get(id) ?? '';
// First, while this process is as small as the service: generated contacts in memory make every collection long.
const run = withDatabase ? await startDatabaseRun(count, nameOfId) : null;
if (run) {
  say(
    `database loaded in ${(run.loaded / 1000).toFixed(1)} s; search ready ${(run.readyAfter / 1000).toFixed(1)} s after its start, ` +
      `longest pause ${run.longestPause.toFixed(0)} ms`,
  );
  // The parts that were found early become one in the background.
  await pause(1_000 + count / 100);
}
const contacts = [...generateContacts(count)].map(({ contact, tags }) => ({ ...contact, tags }));
for (const contact of contacts) names.set(contact._id, nameOf(contact));
const classes = makeLookUps(contacts, QUERIES);
const columns: { name: string; figures: (Figures | null)[] }[] = [];

const before = await megabytes();
const built = performance.now();
const index = createSearchIndex();
for (let from = 0; from < count; from += LOAD) {
  const entries = contacts
    .slice(from, from + LOAD)
    .map((contact) => toSearchEntry(contact, { tags: contact.tags }));
  await index.load(entries.filter((entry): entry is SearchEntry => entry !== null));
}
const loaded = performance.now() - built;
await index.settle(true);
const compacted = performance.now() - built;
const own: Peer = ({ text }) => index.query(text).ids.map(nameOfId);
columns.push({ name: 'own index', figures: await measureAll(classes, (kind) => measure(own, kind)) });
const used = (await megabytes()) - before;
say(
  `own index from memory: found after ${loaded.toFixed(0)} ms, one segment after ${compacted.toFixed(0)} ms; ` +
    `${(index.bytes / 1e6).toFixed(1)} MB (${used.toFixed(1)} MB of the process)`,
);
index.close();

if (run) {
  columns.push({
    name: 'own + documents',
    figures: await measureAll(classes, (kind) => measure(run.lookUp, kind)),
  });
  await run.stop();
}

if (withPeers) {
  const scan = createScanPeer(contacts);
  columns.push({
    name: 'regex scan',
    figures: await measureAll(classes, (kind) => measure(scan, kind, SLOW_QUERIES / 3)),
  });
  const start = performance.now();
  const beforeMini = await megabytes();
  const mini = createMiniSearchPeer(contacts);
  say(
    `minisearch: ${((performance.now() - start) / 1000).toFixed(1)} s, ${((await megabytes()) - beforeMini).toFixed(0)} MB`,
  );
  columns.push({
    name: 'minisearch',
    figures: await measureAll(classes, (kind) => measure(mini, kind, SLOW_QUERIES)),
  });
  const postgres = await startPostgresPeer(contacts);
  if (postgres) {
    const figures = await measureAll(classes, (kind) => postgres.measure(kind, SLOW_QUERIES));
    columns.push({ name: `PostgreSQL ${postgres.version.split(' ')[0]} + pg_trgm`, figures });
    postgres.stop();
  } else say('PostgreSQL is not installed here: not compared');
}

const rows = classes.map(({ name, broad }, row) => [
  name,
  ...columns.map(({ figures }) => formatFigures(figures[row] ?? null, broad)),
]);
say(formatTable(['p50 / p99 ms', ...columns.map(({ name }) => name)], rows));

const mine = columns.find(({ name }) => name === 'own + documents') ?? columns[0];
const ownFigures = mine?.figures ?? [];
const worst = Math.max(...ownFigures.map((figures) => figures?.p99 ?? 0));
const typoRecall = ownFigures[classes.findIndex(({ name }) => name === 'typo')]?.recall ?? 0;
const held = (good: boolean): string => (good ? 'held' : 'missed');
say(`worst p99 (${mine?.name}): ${worst.toFixed(1)} ms; budget 10 ms ${held(worst <= 10)}`);
say(`recall of typo: ${typoRecall.toFixed(2)}; budget 0.95 ${held(typoRecall >= 0.95)}`);
const perMillion = index.bytes / count;
say(`index ${perMillion.toFixed(0)} MB per million; budget 100 MB ${held(perMillion <= 100)}`);
if (run) {
  const limit = Math.max(4_000, count / 25);
  say(`ready after ${run.readyAfter.toFixed(0)} ms; budget ${limit} ms ${held(run.readyAfter <= limit)}`);
}
for (const { name, figures } of columns.slice(1).filter((column) => column !== mine)) {
  const ratios = classes.flatMap((kind, row) => {
    const [theirs, ours] = [figures[row], ownFigures[row]];
    return theirs && ours ? [`${kind.name} ${(theirs.p50 / ours.p50).toFixed(1)}x`] : [];
  });
  say(`${name} takes, at the median: ${ratios.join(', ')}`);
}
