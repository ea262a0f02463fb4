import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningDatabase } from '../../../src/storage/index.ts';
import { createDataDir, removeDataDir } from '../../support/data-dir.ts';
import { withDatabase } from '../../support/database.ts';
import { bundleService, type ServiceBundle } from '../../support/journeys/bundle-service.ts';
import { type Chat, openChat } from '../../support/journeys/chat.ts';
import { killDatabase } from '../../support/journeys/database-pid.ts';
import { createRandom } from '../../support/journeys/random.ts';
import { runService, type ServiceRun } from '../../support/journeys/service-run.ts';
import { until } from '../../support/journeys/until.ts';
import { startTelegramApi, type TelegramApi } from '../../support/stand-ins/telegram-api.ts';

/** Whole: `SOAK_RUNS=1`, about 40 messages and 20 kills; a seeded part of it otherwise. */
const isWhole = process.env.SOAK_RUNS !== undefined;
const seed = Number(process.env.SEED ?? (isWhole ? Date.now() % 1_000_000 : 4));
const rounds = isWhole ? 6 : 2;
const kills = isWhole ? 20 : 4;
/** One word for each round, so that each contact can be told from the others. */
const words = [...'abcdefghij'].slice(0, rounds);

describe('a conversation during which everything is killed', () => {
  let bundle: ServiceBundle;
  let api: TelegramApi;
  let dataDir: string;
  let service: ServiceRun;

  beforeAll(async () => {
    bundle = await bundleService();
    api = await startTelegramApi();
    dataDir = createDataDir();
  });
  afterAll(async () => {
    await service?.end('SIGKILL');
    removeDataDir(dataDir);
    await api.stop();
    bundle.remove();
  });

  const start = () => {
    service = runService(bundle.main, {
      DATA_DIR: dataDir,
      OWNER_CODE: '246810',
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.root,
    });
  };

  it(`makes every change once and loses no answer (M27, seed ${seed})`, {
    timeout: isWhole ? 900_000 : 120_000,
  }, async () => {
    const random = createRandom(seed);
    const victims: string[] = [];
    /** Kills service, database or both, some moments from now; resolves when a service runs again. */
    const kill = async () => {
      await sleep(Math.floor(random() ** 2 * 700));
      const victim = (['service', 'database', 'both', 'both, database first'] as const)[
        Math.floor(random() * 4)
      ];
      victims.push(victim ?? '');
      if (victim === 'database' || victim === 'both, database first') killDatabase(dataDir);
      if (victim === 'database') return;
      await service.end('SIGKILL');
      if (victim === 'both') killDatabase(dataDir);
      start();
    };
    const turns = 1 + rounds * 8;
    let turn = 0;
    /** Takes a turn, and kills now and then, so that the kills are used up with the turns. */
    const during = async (said: Promise<unknown>) => {
      turn += 1;
      const due = random() < (kills - victims.length) / (turns - turn + 1);
      await Promise.all([said, due ? kill() : undefined]).catch((error: Error) => {
        throw new Error(
          `${error.message}\nturn ${turn}, killed ${victims}\n${service.output.stdout.slice(-3_000)}`,
        );
      });
    };

    start();
    const chat = openChat(api, 1001);
    await during(chat.say('/claim 246810', /Olga/));
    for (let round = 0; round < rounds; round++) await talk(chat, round, during);
    expect(victims).toHaveLength(kills);

    // Whatever died last, it comes back by itself.
    await until('the service', async () => service.isRunning() && service.ready());
    await until('all updates', () => api.pendingCount() === 0);
    await until('every press to be acknowledged', () => api.openPresses.size === 0);
    expect(api.refusals.filter((refusal) => !refusal.includes('not modified'))).toEqual([]);
    expect(await service.end('SIGTERM', 'group')).toEqual({ code: 0, signal: null });
    await verify();
  });

  /** Eight turns: a contact from a sentence, another one field by field, a new tag. */
  async function talk(chat: Chat, round: number, during: (said: Promise<unknown>) => Promise<void>) {
    const word = words[round] as string;
    const surname = `Kowal${word.repeat(3)}`;
    await during(chat.say(`/new Anna ${surname}, 601 100 10${round}`, new RegExp(`${surname}[\\s\\S]*Save`)));
    await during(chat.press('✅ Save', new RegExp(`${surname}[\\s\\S]*Edit`)));
    await during(chat.say('/new', /First name|first name/));
    await during(chat.say(`Zofia${word}`, /[Ll]ast name/));
    await during(chat.say(`Nowak${word}`, /Save/));
    await during(chat.say('Save', new RegExp(`Nowak${word}[\\s\\S]*Edit`)));
    await during(chat.say(`/tag Anna ${surname} group ${word}`, new RegExp(`${surname}[\\s\\S]*Create`)));
    await during(chat.press(/Create/, new RegExp(`${surname}[\\s\\S]*group ${word}[\\s\\S]*Edit`)));
  }

  async function verify(): Promise<void> {
    const again = runService(bundle.main, { DATA_DIR: dataDir, SIMULATOR: 'off' });
    await again.ready();
    const { uri } = findRunningDatabase(dataDir) ?? { uri: '' };
    await withDatabase(uri, async (db) => {
      const all = (name: string, filter = {}) => db.collection(name).find(filter).toArray();
      const contacts = await all('contacts');
      const names = contacts.map((contact) => `${contact.firstName} ${contact.lastName}`).sort();
      const expected = words.flatMap((word) => [`Anna Kowal${word.repeat(3)}`, `Zofia${word} Nowak${word}`]);
      expect(names).toEqual(expected.sort());
      const kinds = (await all('actions')).map(({ kind }) => kind).sort();
      expect(kinds).toEqual(
        [
          'staff.claimed',
          ...Array(2 * rounds).fill('contact.created'),
          ...Array(rounds).fill('contact.tagged'),
        ].sort(),
      );
      expect((await all('tags')).map(({ name }) => name).sort()).toEqual(
        words.map((word) => `group ${word}`),
      );
      const tagged = contacts.filter(({ tags }) => tags.length > 0);
      expect(tagged.map(({ firstName }) => firstName)).toEqual(Array(rounds).fill('Anna'));
      expect(await all('deliveries', { processedAt: { $exists: false } })).toEqual([]);
      expect(await all('outbox', { state: 'queued' })).toEqual([]);
      expect((await all('sessions')).filter(({ question }) => question)).toEqual([]);
    });
    expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null });
  }
});
