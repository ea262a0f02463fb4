import { beforeAll, describe, expect, it } from 'vitest';
import { connectWhatsappWeb } from '../../../bots/whatsapp-web/connect-whatsapp-web.ts';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import type { ConnectorDefinition } from '../../../src/connector/index.ts';
import { translatorOf } from '../../../src/locales/index.ts';
import { createSocketStand, toWaMessage } from '../../support/stand-ins/whatsapp-socket.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const stand = createSocketStand();
/** The connector as it is, with nobody but the test behind its socket. */
const definition: ConnectorDefinition = {
  ...whatsappWeb,
  connect: async (environment, core) =>
    connectWhatsappWeb(environment as never, core, {
      makeSocket: stand.makeSocket,
      now: () => new Date(),
      pause: (_milliseconds, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    }),
};

let service: TestService;
let owner: TestPerson;
beforeAll(async () => {
  service = await startTestService({ bots: [definition], environment: { WHATSAPP_WEB: 'on' } });
  owner = await service.owner();
  return () => service.close();
});

const untilCard = async (expected: string) => {
  await expect
    .poll(async () => textOf(await owner.say('/health link.whatsapp-web')), { timeout: 8_000 })
    .toContain(expected);
};

describe('an owner with a WhatsApp account', () => {
  it('links it by the picture under /health, in their own language', async () => {
    const socket = await stand.connection(1);
    socket.showQr('2@first');
    await expect
      .poll(async () => textOf(await owner.say('/health')))
      .toContain('🔴 whatsapp-web: not linked');
    await owner.press('📱 WhatsApp account');
    for (const language of ['pl', 'fr', 'en'] as const) {
      await owner.say(`/language ${language}`);
      const shown = await owner.say('/health link.whatsapp-web');
      expect(shown.some((message) => 'photo' in message || message.caption !== undefined)).toBe(true);
      const t = translatorOf(language);
      for (const key of ['account-state-unlinked', 'account-scan', 'account-warning'])
        expect(textOf(shown)).toContain(t(key));
    }
  });

  it('has a code instead, asked for by the number of the account', async () => {
    await owner.say('/health link.whatsapp-web');
    expect(textOf(await owner.press('🔢 A code instead'))).toContain('What is the number');
    expect(textOf(await owner.say('no number'))).toContain('That is no phone number');
    expect(textOf(await owner.say('732 123 456'))).toContain('The code is here in a moment');
    await untilCard('ABCD-1234');
    expect((await stand.connection(1)).codes).toEqual(['48732123456']);
  });

  it('sees it connected, with its number and what WhatsApp restricts (B21)', async () => {
    (await stand.connection(1)).open();
    await untilCard('🟢 Linked and connected.');
    const shown = await owner.say('/health link.whatsapp-web');
    expect(textOf(shown)).toContain('+48 732 123 456');
    expect(textOf(shown)).toContain('only to those who wrote first');
    expect(buttonsOf(shown)).toEqual(['🔄 Look again']);
    await service.notify();
    expect(await owner.heard()).toEqual([]);
  });

  it('is told once when it is lost, and connects it again', async () => {
    (await stand.connection(1)).close(440);
    await untilCard('🔴 The same session is at work somewhere else.');
    await service.notify();
    const told = await owner.heard();
    expect(textOf(told)).toContain('WhatsApp account lost');
    await service.notify();
    expect(await owner.heard()).toEqual([]);
    await owner.press('📱 WhatsApp account');
    await owner.press('🔌 Connect now');
    const socket = await stand.connection(2);
    socket.open();
    await untilCard('🟢 Linked and connected.');
  });

  it('opens a group for it, where answers quote what they answer (F193)', async () => {
    const socket = await stand.connection(2);
    const group = '120363001234567890@g.us';
    const [code] = /\/join \S+/.exec(textOf(await owner.say('/me link'))) ?? [];
    expect(code).toBeDefined();
    socket.hear(toWaMessage({ conversation: code as string }, { id: 'AAAAAAAA1' }));
    await expect.poll(() => socket.sent.length).toBe(1);
    const key = { remoteJid: group, participant: '48500100200@s.whatsapp.net' };
    socket.hear(toWaMessage({ conversation: '/find Nobody' }, { ...key, id: 'AAAAAAAA2' }));
    socket.hear(toWaMessage({ conversation: '/group' }, { ...key, id: 'AAAAAAAA3' }));
    const answersTo = (id: string) =>
      socket.sent.filter(({ jid, quoted }) => jid === group && quoted?.key.id === id);
    await expect.poll(() => answersTo('AAAAAAAA3').length, { timeout: 8_000 }).toBe(1);
    expect(JSON.stringify(answersTo('AAAAAAAA3')[0]?.content)).toMatch(/text/);
    // Before the group was open nothing was shown in it.
    expect(JSON.stringify(answersTo('AAAAAAAA2'))).toContain('This group is not registered');
  });
});
