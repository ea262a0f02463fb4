import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readRisks } from '../bots/commands/risks/read-risks.ts';
import { createActivity } from '../src/activity/index.ts';
import {
  type Address,
  addressModel,
  consentOpeningModel,
  consentRecordModel,
  personModel,
  toRecord,
  unknownAddress,
} from '../src/consent/index.ts';
import { contactModel } from '../src/contacts/contact.model.ts';
import { createContactLists, createContacts, trackedContacts } from '../src/contacts/index.ts';
import { models } from '../src/schema.ts';
import { connectDatabase, createHolder, migrate } from '../src/storage/index.ts';
import { loadContacts } from './support/load-contacts.ts';
import { describeMachine, startDatabase } from './support/processes.ts';

/**
 * `npm run bench:risks -- [contacts]`: the card of risks over a whole book, every contact with one address that was agreed
 * to. Of a hundred, three in a hundred and a hundred in a hundred something is to be told. Beside it the same addresses and
 * persons merely read.
 */
const count = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 100_000);
const say = (line: string) => process.stdout.write(`${line}\n`);
const batch = 1_000;
const server = await startDatabase();

/** Every `each`-th agreement was only spoken. */
async function prepare(each: number) {
  const database = await connectDatabase(server.uri(`risks${each}`));
  await migrate(database, models, [], createHolder());
  await loadContacts(database, count);
  const contacts = database.collection(contactModel);
  const ids = await contacts.find({}, { projection: { phones: 1 } }).toArray();
  const now = new Date();
  for (let from = 0; from < ids.length; from += batch) {
    const made = ids.slice(from, from + batch).map(({ _id, phones }, at) => {
      const isSpoken = (from + at) % each === 0;
      const { record, opening } = toRecord(
        {
          chain: `chain${from + at}`,
          recordedAt: now,
          saidAt: now,
          action: 'granted',
          scope: ['sms/service'],
          before: { 'sms/service': 'unknown' },
          after: { 'sms/service': 'granted' },
          method: isSpoken ? 'staff' : 'keyword',
          cause: {},
          actor: isSpoken ? 'staff:olga' : 'contact',
          personal: isSpoken ? { how: 'spoken' } : { words: 'START' },
        },
        null,
      );
      const value = phones[0]?.e164 ?? `+4860${String(from + at).padStart(7, '0')}`;
      const address: Address = {
        ...unknownAddress(`address${from + at}`, { scheme: 'tel', value }),
        states: { 'sms/service': { state: 'granted', at: now, record: record._id } },
        chain: { id: record.chain, index: 0, digest: record.digest },
      };
      const person = { _id, states: {}, departures: 0 };
      return { address, record, opening, person };
    });
    await database.collection(addressModel).insertMany(made.map(({ address }) => address));
    await database.collection(consentRecordModel).insertMany(made.map(({ record }) => record));
    await database.collection(consentOpeningModel).insertMany(made.map(({ opening }) => opening));
    await database.collection(personModel).insertMany(made.map(({ person }) => person));
  }
  return database;
}

say(`${count} contacts, ${describeMachine()}`);
for (const each of [1_000, 33, 1]) {
  const database = await prepare(each);
  const activity = createActivity({ database, models: trackedContacts });
  const lists = createContactLists({ database, log: { warn: () => undefined } });
  const contacts = createContacts({ database, activity, lists });
  const began = performance.now();
  for (const model of [addressModel, personModel] as const)
    for await (const _one of database.collection(model as typeof addressModel).find({}));
  const reading = performance.now() - began;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const start = performance.now();
  const risks = await readRisks({ database, contacts }, new Date());
  const milliseconds = performance.now() - start;
  delay.disable();
  say(
    [
      `spoken ${Math.ceil(count / each)}`,
      `told ${risks.get('spoken')?.length}`,
      `${Math.round(milliseconds)} ms`,
      `merely read ${Math.round(reading)} ms`,
      `${(milliseconds / reading).toFixed(1)}x`,
      `longest block ${Math.round(delay.max / 1e6)} ms`,
      `memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    ].join(' · '),
  );
  await lists.close();
  await database.close();
}
await server.stop();
