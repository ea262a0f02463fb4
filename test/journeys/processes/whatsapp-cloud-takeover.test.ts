import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { connectDatabase, type Database } from '../../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';

const olga = '48500100200';
const uri = testDatabaseUri();
const runs: ServiceRun[] = [];
let bundle: ServiceBundle;
let api: GraphApi;
let database: Database;

beforeAll(async () => {
  bundle = await bundleService();
  api = await startGraphApi();
});
afterAll(async () => {
  for (const run of runs) await run.end('SIGKILL');
  await database?.close();
  await api.stop();
  await dropTestDatabase(uri);
  bundle.remove();
});

const start = async () => {
  const run = runService(bundle.main, {
    MONGODB_URI: uri,
    SECRET_KEY: 'a-secret-key-of-two',
    OWNER_CODE: '246810',
    SIMULATOR: 'off',
    ...api.environment,
  });
  runs.push(run);
  await run.ready();
  const address = /listening at (http[^\s"]+)/.exec(run.output.stdout)?.[1] ?? '';
  return { address, kill: () => run.end('SIGKILL') };
};
const texts = () => api.messages.filter(({ to }) => to === olga).map(({ text }) => text);
const write = (body: string) => api.write(olga, { type: 'text', text: { body } }, 'Olga');
const say = async (body: string) => {
  const before = texts().length;
  expect(await write(body)).toBe(200);
  await until(`an answer to ${body}`, async () => texts().length > before || undefined);
  return texts().slice(before).join('\n');
};

it('lets another process go on in the middle of a dialogue when the first is killed (M27)', {
  timeout: 120_000,
}, async () => {
  const [first, second] = await Promise.all([start(), start()]);
  api.callAt(first.address);
  expect(await say('/claim 246810')).toContain('Olga');
  expect(await say('/new')).toContain('first name');
  expect(await say('Anna')).toContain('last name');

  // What the first has taken and not yet answered, the second does; the user sends nothing twice.
  const before = texts().length;
  expect(await write('Kowalska')).toBe(200);
  await first.kill();
  api.callAt(second.address);
  await until('the next question', async () => texts().slice(before).join().includes('phone') || undefined);
  expect(await say('600 700 800')).toContain('e-mail');
  expect(await say('save')).toContain('+48 600 700 800');
  expect(await say('kowalska')).toContain('Anna Kowalska');

  database = await connectDatabase(uri);
  expect(await database.model(contactModel).find().lean()).toMatchObject([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ e164: '+48600700800' }] },
  ]);
  const stored = await database.model(deliveryModel).find({ source: 'whatsapp-cloud' }).lean();
  expect(stored).toHaveLength(7);
  expect(stored.every(({ processedAt }) => processedAt)).toBe(true);
  expect(api.refusals).toEqual([]);
  // Neither process has told anybody who writes to it.
  expect(runs.map(({ output }) => output.stdout + output.stderr).join()).not.toContain(olga);
});
