import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropTestDatabase, testDatabaseUri, withDatabase } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { type Chat, openChat } from '../../support/journeys/chat.ts';
import { createRandom } from '../../support/journeys/random.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { createWebhookSender } from '../../support/journeys/webhook-sender.ts';
import { codeIn } from '../../support/people/staff-people.ts';
import { startTelegramApi, type TelegramApi } from '../../support/stand-ins/telegram-api.ts';

/** Whole: `SOAK_RUNS=1`. */
const isWhole = process.env.SOAK_RUNS !== undefined;
const seed = Number(process.env.SEED ?? (isWhole ? Date.now() % 1_000_000 : 7));
const rounds = isWhole ? 20 : 4;
const secret = 'the-secret-of-the-webhook';

describe('two processes on one database', { timeout: isWhole ? 600_000 : 120_000 }, () => {
  let bundle: ServiceBundle;
  let api: TelegramApi;
  const runs: ServiceRun[] = [];
  const databases: string[] = [];

  beforeAll(async () => {
    bundle = await bundleService();
  });
  afterAll(async () => {
    for (const run of runs) await run.end('SIGKILL');
    for (const uri of databases) await dropTestDatabase(uri);
    bundle.remove();
  });

  const newDatabase = () => {
    const uri = testDatabaseUri();
    databases.push(uri);
    return uri;
  };
  const start = (uri: string, environment: Record<string, string> = {}) => {
    const run = runService(bundle.main, {
      MONGODB_URI: uri,
      SECRET_KEY: 'a-secret-key-of-two',
      OWNER_CODE: '246810',
      BROWSER_KEY: 'the-key',
      SIMULATOR: 'off',
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
      ...environment,
    });
    runs.push(run);
    return run;
  };
  const sendsOf = async (address: string) => {
    const text = await (await fetch(`${address}/metrics`)).text();
    const lines = [...text.matchAll(/^rolochat_sends_total\{[^}]*result="sent"[^}]*\} (\d+)/gm)];
    return lines.reduce((sum, [, count]) => sum + Number(count), 0);
  };
  const addressOf = (run: ServiceRun) => /Address: (\S+)/.exec(run.output.stdout)?.[1] ?? '';

  it(`share its work, in order and once, while one is killed and one is stopped (M27, seed ${seed})`, async () => {
    api = await startTelegramApi();
    const random = createRandom(seed);
    const uri = newDatabase();
    const webhook = { PUBLIC_URL: 'https://rolochat.example', TELEGRAM_WEBHOOK_SECRET: secret };
    const first = start(uri, webhook);
    const second = start(uri, webhook);
    await Promise.all([first.ready(), second.ready()]);
    const local = (run: ServiceRun) => /listening at (http[^\s"]+)/.exec(run.output.stdout)?.[1] ?? '';
    let alive = [first, second];
    const sender = createWebhookSender(api, secret, () => {
      const chosen = alive[Math.floor(random() * alive.length)] as ServiceRun;
      return local(chosen);
    });

    const owner = openChat(sender.api, 2001);
    await owner.say('/claim 246810', /Olga/);
    const chats: Chat[] = [owner];
    for (let at = 1; at < 4; at++) {
      await owner.say('/invite agent', /\/join /);
      const code = codeIn(owner.texts().findLast((text) => text.includes('/join ')) ?? '');
      const agent = openChat(sender.api, 2001 + at, 'en', `Agent ${at}`);
      await agent.say(`/join ${code}`, /agent/);
      chats.push(agent);
    }

    const words = [...'abcdefghijklmnopqrst'].slice(0, rounds);
    const talk = async (chat: Chat, at: number) => {
      for (const word of words) {
        const surname = `Kowal${word}${'wxyz'[at]}`;
        await chat.say(
          `/new Anna ${surname}, 60${at} 100 1${words.indexOf(word) + 10}`,
          new RegExp(`${surname}[\\s\\S]*Save`),
        );
        await chat.press('✅ Save', new RegExp(`${surname}[\\s\\S]*Edit`));
      }
    };
    const talking = Promise.all(chats.map(talk));
    await until('both to have answered', async () => {
      const sends = await Promise.all([first, second].map((run) => sendsOf(local(run))));
      return sends.every((count) => count > 1);
    });
    const killed = runs[0] as ServiceRun;
    alive = [second];
    await killed.end('SIGKILL');
    const third = start(uri, webhook);
    await third.ready();
    alive = [second, third];
    await talking;
    await sender.acknowledged();

    // One is stopped while there is work; what it was told and did not do, the other does.
    const last = chats.map((chat, at) => chat.say(`/new Zofia Ostatnia${'wxyz'[at]}`, /Ostatnia[\s\S]*Save/));
    await sender.acknowledged();
    alive = [third];
    expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await Promise.all(last);
    await Promise.all(chats.map((chat) => chat.press('✅ Save', /Ostatnia[\s\S]*Edit/)));
    await until('every press to be acknowledged', () => api.openPresses.size === 0);
    expect(api.refusals.filter((refusal) => !refusal.includes('not modified'))).toEqual([]);
    expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null });

    await withDatabase(uri, async (db) => {
      const all = (name: string, filter = {}) => db.collection(name).find(filter).toArray();
      const names = (await all('contacts')).map(({ lastName }) => lastName).sort();
      const expected = [...'wxyz'].flatMap((own) => [
        `Ostatnia${own}`,
        ...words.map((word) => `Kowal${word}${own}`),
      ]);
      expect(names).toEqual(expected.sort());
      expect(await all('deliveries', { processedAt: { $exists: false } })).toEqual([]);
      expect(await all('outbox', { state: 'queued' })).toEqual([]);
      const made = (await all('actions')).filter(({ kind }) => kind === 'contact.created');
      expect(new Set(made.map(({ cause }) => cause)).size).toBe(made.length);
      expect(made).toHaveLength(expected.length);
    });
    await api.stop();
  });

  it('poll in turn: when the one that polls is killed the other goes on (M27)', async () => {
    api = await startTelegramApi();
    const uri = newDatabase();
    const pair = [start(uri), start(uri)];
    await Promise.all(pair.map((run) => run.ready()));
    const chat = openChat(api, 3001);
    await chat.say('/claim 246810', /Olga/);
    const sends = await Promise.all(pair.map((run) => sendsOf(addressOf(run))));
    expect(sends.filter((count) => count > 0)).toHaveLength(1);
    const polling = sends[0] ? 0 : 1;
    await pair[polling]?.end('SIGKILL');
    await chat.say('/new Anna Dalej', /Dalej[\s\S]*Save/);
    // And back, when that one is stopped.
    const back = start(uri);
    await back.ready();
    expect(await pair[1 - polling]?.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await chat.press('✅ Save', /Dalej[\s\S]*Edit/);
    expect((await back.end('SIGTERM')).code).toBe(0);
    await api.stop();
  });
});
