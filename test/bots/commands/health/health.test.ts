import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthLines } from '../../../../bots/commands/health/health.ts';
import { type Session, sessionModel } from '../../../../src/dialogue/index.ts';
import { type Delivery, deliveryModel } from '../../../../src/intake/index.ts';
import { translatorOf } from '../../../../src/locales/index.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

describe('the lines of /health', () => {
  const facts = {
    database: 'up',
    channels: [{ id: 'telegram', state: 'up' }],
    queueAge: 0.4,
    unsealedAge: 0,
    searchReady: true,
  };

  it('are all green when all is well', () => {
    expect(healthLines(facts, 0, translatorOf('en'))).toEqual([
      '🟢 Database: on',
      '🟢 telegram: on',
      '🟢 Queue: the oldest waits 0 s',
      '🟢 Consent ledger: everything is sealed',
      '🟢 Search index: ready',
      '🟢 Nothing has failed for good',
    ]);
  });

  it('name each part in the language of the reader, beside the id of its variables', () => {
    const channels = ['browser', 'simulator', 'smtp', 'events'].map((id) => ({ id, state: 'up' }));
    expect(healthLines({ ...facts, channels }, 0, translatorOf('fr')).slice(1, 5)).toEqual([
      '🟢 page du navigateur (browser)\u00a0: en marche',
      '🟢 téléphones simulés (simulator)\u00a0: en marche',
      '🟢 e-mails aux contacts (smtp)\u00a0: en marche',
      '🟢 boutiques et autres systèmes (events)\u00a0: en marche',
    ]);
  });

  it.each([
    ['en', '🔴 5 messages failed five times'],
    ['fr', '🔴 5 messages ont échoué cinq fois'],
    ['pl', '🔴 5 wiadomości zawiodło pięć razy'],
  ] as const)('say in %s what is not well', (language, failed) => {
    const ill = {
      database: 'down',
      channels: [{ id: 'browser', state: 'off' }],
      queueAge: 31.9,
      unsealedAge: 60,
      searchReady: false,
    };
    const lines = healthLines(ill, 5, translatorOf(language));
    expect(lines.map((line) => [...line][0])).toEqual(['🔴', '⚪', '🔴', '🔴', '🟡', '🔴']);
    expect(lines[2]).toContain('31 s');
    expect(lines[3]).toContain('60 s');
    expect(lines.at(-1)).toBe(failed);
  });
});

describe('/health', () => {
  let service: TestService;

  beforeEach(async () => {
    service = await startTestService();
  });
  afterEach(async () => {
    await service.close();
  });

  /** Has the next turn of somebody fail for good: their open question is of a dialogue that no longer exists. */
  const breakNextTurn = async (person: TestPerson, text: string) => {
    const member = await memberId(person);
    const sessions = service.database.model(sessionModel);
    const question = {
      id: 'gone',
      dialogue: 'no-such-dialogue',
      state: {},
      history: [],
      values: [],
      labels: [],
    };
    await sessions.replaceOne(
      { _id: member },
      { _id: member, question: question as unknown as Session['question'] },
      { upsert: true },
    );
    await person.say(text);
    return async () => {
      await sessions.replaceOne({ _id: member }, { _id: member });
    };
  };
  const memberId = async (person: TestPerson): Promise<string> => {
    const members = service.database.connection.collection<{ _id: string }>('staffMembers');
    const found = await members.findOne({ 'identities.id': `telegram:${person.id}` });
    return found?._id ?? '';
  };

  it('lists what failed five times without what it said, and works it off on Retry (B33)', async () => {
    const owner = await service.owner();
    const anna = await joinedPerson(service, owner, 'agent', 'Anna');
    const mend = await breakNextTurn(anna, 'a secret 600 700 800');
    expect(textOf(anna.messages().slice(-1))).toContain('Something went wrong with your last message');
    expect(textOf(await owner.say('/health'))).toContain('🔴 1 message failed five times');
    const list = await owner.press('⚠️ Failed (1)');
    expect(textOf(list)).toMatch(/1\. telegram · message of staff · .+ · unexpected/);
    expect(textOf(list)).not.toMatch(/secret|600/);
    await mend();
    const retry = dataOf(list, '↻ 1');
    expect(textOf(await owner.press('↻ 1'))).toContain('1 message is tried again');
    expect(textOf(await anna.heard())).toContain('I found nobody');
    expect(textOf(await owner.pressData(retry))).toBe('That is back at work already.');
    expect(textOf(await owner.say('/health'))).toContain('🟢 Nothing has failed for good');
  }, 60_000);

  it('is announced to whoever waits for an answer in their language', async () => {
    const owner = await service.owner();
    const basia = await joinedPerson(service, owner, 'manager', 'Basia', 'pl');
    const mend = await breakNextTurn(basia, 'anna');
    expect(textOf(basia.messages().slice(-1))).toContain('Nie udało się obsłużyć');
    await mend();
  }, 60_000);

  it('retries all at once, page by page of what there is (B33)', async () => {
    const owner = await service.owner('Olga', 'pl');
    const deliveries = service.database.model(deliveryModel);
    const dead = (at: number): Delivery => ({
      _id: `telegram:dead-${at}`,
      source: 'telegram',
      event: {
        type: 'message.receipt',
        key: `dead-${at}`,
        conversation: `chat-${at}`,
        at: new Date(at),
        ref: `nobody-${at}`,
        state: 'delivered',
      },
      order: at,
      attempts: 5,
      receivedAt: new Date(1_790_000_000_000 + at),
      dead: 1,
      failure: 'unexpected',
    });
    await deliveries.insertMany(Array.from({ length: 11 }, (_one, at) => dead(at)));
    const first = await owner.say('/health dead');
    expect(textOf(first)).toContain('11 wiadomości zawiodło pięć razy');
    expect(textOf(first)).toContain('potwierdzenie doręczenia');
    expect(buttonsOf(first)).toContain('↻ 8');
    expect(buttonsOf(await owner.press('›'))).toEqual(['↻ 9', '↻ 10', '↻ 11', '‹', '↻ Ponów wszystkie (11)']);
    expect(textOf(await owner.press(/Ponów wszystkie/))).toContain('Ponawiam 11 wiadomości');
    await service.settled();
    expect(await deliveries.countDocuments({ dead: 1 })).toBe(0);
    expect(textOf(await owner.say('/health dead'))).toContain('Nic nie zawiodło na dobre');
  });

  it('shows managers nothing (B26, F193)', async () => {
    const owner = await service.owner();
    const manager = await joinedPerson(service, owner, 'manager', 'Max', 'fr');
    expect(textOf(await manager.say('/health retry.all'))).toContain("Vous n'avez pas ce droit.");
    expect(textOf(await owner.say('/health'))).toContain('🟢 telegram: on');
  });
});
