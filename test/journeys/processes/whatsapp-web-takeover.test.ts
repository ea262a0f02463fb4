import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliveryModel } from '../../../src/intake/index.ts';
import { connectDatabase, type Database } from '../../../src/storage/index.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { numberOf } from '../../support/people/whatsapp-person.ts';
import {
  startWhatsappWebServer,
  type WhatsappWebServer,
} from '../../support/stand-ins/whatsapp-web-server.ts';

const olga = '48500100200';
const uri = testDatabaseUri();
const runs: ServiceRun[] = [];
let bundle: ServiceBundle;
let server: WhatsappWebServer;
let database: Database;

beforeAll(async () => {
  bundle = await bundleService();
  server = await startWhatsappWebServer();
});
afterAll(async () => {
  for (const run of runs) await run.end('SIGKILL');
  await database?.close();
  await server.stop();
  await dropTestDatabase(uri);
  bundle.remove();
});

const start = (environment: Record<string, string>) => {
  const run = runService(bundle.main, {
    MONGODB_URI: uri,
    SECRET_KEY: 'a-secret-key-of-two',
    OWNER_CODE: '246810',
    SIMULATOR: 'off',
    ...environment,
  });
  runs.push(run);
  return run;
};
const texts = () => server.sent.filter(({ to }) => to === olga).map(({ text }) => text ?? '');
/** Says something and resolves with what was answered first. */
const say = async (text: string) => {
  const before = texts().length;
  const id = await server.say(olga, text, { name: 'Olga' });
  await until(`an answer to ${text}`, async () => texts().length > before || undefined);
  return { id, answers: texts().slice(before) };
};

it('lets another process go on in the middle of a dialogue when the first is killed, without linking again (M27)', {
  timeout: 120_000,
}, async () => {
  const first = start(server.environment);
  await first.ready();
  expect((await say('/claim 246810')).answers.join()).toContain('Olga');
  const preview = (await say('/new Anna Kowalska 600 700 800')).answers;
  const card = (await say(numberOf(preview, /Save/))).answers;
  const menu = (await say(numberOf(card, /Edit/))).answers;
  expect((await say(numberOf(menu, 'Job title'))).answers.join()).toContain('What is the job title?');

  // The second has no folder to take a session from: it has what the first has stored.
  const { WHATSAPP_WEB_IMPORT: _folder, ...environment } = server.environment;
  const second = start(environment);
  await second.ready();
  const answered = texts().length;
  await first.end('SIGKILL');
  const said = ['Buyer', 'anna', '/me'];
  const ids: string[] = [];
  for (const one of said) ids.push(await server.say(olga, one, { name: 'Olga' }));
  await until('an answer to all three', async () => texts().length >= answered + 3 || undefined);
  const [changed, found, me] = texts().slice(answered);
  expect(changed).toContain('Buyer');
  expect(found).toContain('Anna Kowalska');
  expect(found).toContain('Buyer');
  expect(me).toContain('Olga · owner');

  database = await connectDatabase(uri);
  const stored = await database.model(deliveryModel).find({ source: 'whatsapp-web' }).lean();
  for (const id of ids) expect(stored.filter(({ _id }) => _id.endsWith(`:${id}`))).toHaveLength(1);
  expect(stored.every(({ processedAt }) => processedAt)).toBe(true);
  expect(texts()).toHaveLength(answered + 3);
  // Neither process has told anybody who writes to it.
  expect(runs.map(({ output }) => output.stdout + output.stderr).join()).not.toMatch(
    /48500100200|SessionEntry/,
  );
});
