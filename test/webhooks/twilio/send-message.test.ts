import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connector, DeliveryError, type Reply } from '../../../src/connector/index.ts';
import { maximalTries, pauseAfter } from '../../../src/messaging/departure/back-off.ts';
import { twilio } from '../../../webhooks/twilio/index.ts';
import { isSenderList, toSenders } from '../../../webhooks/twilio/senders.ts';
import { createTestCore } from '../../support/connector-core.ts';
import { startTwilioApi, type TwilioApi } from '../../support/stand-ins/twilio-api.ts';

describe('a message through Twilio', () => {
  let api: TwilioApi;
  beforeAll(async () => {
    api = await startTwilioApi({ senders: ['+48732123456', 'MG1', 'Kowalski', '+14155238886'] });
    return () => api.stop();
  });
  beforeEach(() => {
    api.messages.length = 0;
    api.refusals.length = 0;
  });
  afterAll(() => expect(api.callCount()).toBeGreaterThan(0));

  const connect = (environment: Record<string, string> = {}, publicUrl?: string): Promise<Connector> =>
    twilio.connect(
      twilio.environment.parse({
        TWILIO_ACCOUNT_SID: api.accountSid,
        TWILIO_AUTH_TOKEN: `${api.authToken},the-old-one`,
        TWILIO_FROM: '+48732123456',
        TWILIO_API_ROOT: `${api.root}/`,
        ...environment,
      }),
      createTestCore({ publicUrl }),
    );
  const send = async (
    chat: string,
    reply: Partial<Reply> = {},
    { connector, signal }: { connector?: Connector; signal?: AbortSignal } = {},
  ) =>
    (connector ?? (await connect())).deliver?.({
      id: 'entry',
      to: { channel: 'twilio', chat, kind: 'private' },
      reply: { text: 'Hi', ...reply },
      signal: signal ?? AbortSignal.timeout(5_000),
    });
  const failureOf = (sending: Promise<unknown>) =>
    sending.then(
      () => Promise.reject(new Error('It was sent')),
      (error: unknown) => {
        expect(error).toBeInstanceOf(DeliveryError);
        return error as DeliveryError;
      },
    );

  it('leaves by SMS and by WhatsApp, and gives the reference its receipts will name', async () => {
    const text = "Zażółć & it's 100% + 🙂\nsecond line";
    expect(await send('+48600700800', { title: 'Acme', text })).toEqual({ ref: api.messages[0]?.sid });
    await send('whatsapp:+48600700800', { text: 'x'.repeat(1_600) });
    expect(api.messages).toMatchObject([
      { to: '+48600700800', from: '+48732123456', body: `Acme\n${text}`, statusCallback: undefined },
      { to: 'whatsapp:+48600700800', from: 'whatsapp:+48732123456' },
    ]);
    expect(api.refusals).toEqual([]);
  });

  it('asks for receipts where Twilio can reach us', async () => {
    const connector = await connect({}, 'https://contacts.example');
    await send('+48600700800', {}, { connector });
    expect(api.messages[0]?.statusCallback).toBe('https://contacts.example/webhooks/twilio/status');
  });

  it('leaves from a Messaging Service, a name, or another number of WhatsApp, as TWILIO_FROM has it', async () => {
    const from = async (list: string, chat: string) => {
      await send(chat, {}, { connector: await connect({ TWILIO_FROM: list }) });
      return api.messages.at(-1)?.from;
    };
    const [sms, whatsapp] = ['+48600700800', 'whatsapp:+48600700800'];
    expect(await from('MG1', sms)).toBe('MG1');
    expect(await from('MG1', whatsapp)).toBe('MG1');
    expect(await from('Kowalski', sms)).toBe('Kowalski');
    expect(await from('MG1, whatsapp:+14155238886', whatsapp)).toBe('whatsapp:+14155238886');
    for (const [list, chat] of [
      ['Kowalski', whatsapp],
      ['whatsapp:+14155238886', sms],
    ] as const)
      expect(await failureOf(from(list, chat))).toMatchObject({ code: 'rejected' });
    expect(api.refusals).toEqual([]);
  });

  it('refuses what Twilio would refuse or cut, without asking it', async () => {
    const calls = api.callCount();
    const picture = { name: 'a.png', mime: 'image/png', content: new Uint8Array() };
    const refused: [string, Partial<Reply>][] = [
      ['600700800', {}],
      ['+48600700800,+48600700801', {}],
      ['viber:+48600700800', {}],
      ['', {}],
      ['+48600700800', { text: ' \n' }],
      ['+48600700800', { text: 'x'.repeat(1_601) }],
      ['+48600700800', { choices: [[{ label: 'Yes', data: 'y' }]] }],
      ['+48600700800', { picture }],
    ];
    for (const [chat, reply] of refused)
      expect(await failureOf(send(chat, reply)), chat).toMatchObject({ code: 'rejected', retryable: false });
    expect(api.callCount()).toBe(calls);
  });

  it('learns from a refusal what it says about the address', async () => {
    const meanings: [number, string | undefined][] = [
      [21610, 'opted_out'],
      [21211, 'undeliverable'],
      [21614, 'undeliverable'],
      [21635, 'undeliverable'],
      [21408, undefined],
      [63016, undefined],
    ];
    for (const [code, meaning] of meanings) {
      api.refused.set('+48600700800', code);
      const error = await failureOf(send('+48600700800'));
      expect(error).toMatchObject({ code: 'rejected', options: { meaning } });
      expect(error.message).toBe(`Twilio answered 400 with code ${code}`);
    }
    api.refused.clear();
  });

  it('says when to come again, and what nobody knows the end of', async () => {
    const met = async (...faults: Parameters<TwilioApi['failNext']>) => {
      api.failNext(...faults);
      return failureOf(send('+48600700800', {}, { signal: AbortSignal.timeout(300) }));
    };
    expect(await met({ status: 429, code: 20429, retryAfter: '7' })).toMatchObject({
      code: 'rate_limited',
      options: { retryAfter: 7_000 },
    });
    // A pause of our own would be the same each time: all tries would be over within a minute.
    for (const fault of [
      { status: 429 },
      { status: 429, retryAfter: '0' },
      { status: 400, code: 21611 },
    ] as const) {
      const failure = await met(fault);
      expect(failure).toMatchObject({ code: 'rate_limited' });
      const pauses = Array.from({ length: maximalTries }, (_, tries) => pauseAfter(tries, failure));
      expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(25 * 60_000);
    }
    for (const fault of [
      { status: 500 },
      { status: 503, code: 20503 },
      'html',
      'hang',
      'drop',
      'lost',
    ] as const)
      expect(await met(fault), String(fault)).toMatchObject({ code: 'unreachable' });
    expect(await met({ status: 401, code: 20003 })).toMatchObject({ code: 'rejected' });
    expect(await met({ status: 403 })).toMatchObject({ code: 'rejected', options: { meaning: undefined } });
  });

  it('calls once and no more, whatever the answer', async () => {
    const calls = api.callCount();
    api.failNext({ status: 500 });
    await failureOf(send('+48600700800'));
    api.failNext('lost');
    await failureOf(send('+48600700800'));
    expect(api.callCount()).toBe(calls + 2);
  });

  it('shows no token, number or word in what it says of a failure', async () => {
    const connector = await connect({ TWILIO_AUTH_TOKEN: 'a-wrong-token' });
    const away = await connect({ TWILIO_API_ROOT: 'http://127.0.0.1:9' });
    api.refused.set('+48600700800', 21610);
    const failures = [
      await failureOf(send('+48600700800', { text: 'a secret word' }, { connector })),
      await failureOf(send('+48600700800', { text: 'a secret word' }, { connector: away })),
      await failureOf(send('+48600700800', { text: 'a secret word' })),
    ];
    api.refused.clear();
    for (const error of failures) {
      const said = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      for (const hidden of ['600700800', 'secret word', 'wrong-token', api.authToken, api.accountSid])
        expect(said).not.toContain(hidden);
    }
  });
});

describe('TWILIO_FROM', () => {
  it('is a number, short code, name or Messaging Service, with one for WhatsApp beside it', () => {
    const good = [
      '+48732123456',
      '72975',
      'Kowalski',
      'MG1',
      'whatsapp:+14155238886',
      'MG1, whatsapp:+14155238886',
    ];
    const bad = [
      '',
      ',',
      '48732123456',
      '+48732123456,+48732123457',
      'a name that is too long',
      'whatsapp:Kowalski',
    ];
    expect(good.filter(isSenderList)).toEqual(good);
    expect(bad.filter(isSenderList)).toEqual([]);
  });

  it('sets the pace: Twilio queues what comes faster, and a queued message knows no STOP', async () => {
    const paceOf = async (from: string) => {
      const environment = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: from };
      const connector = await twilio.connect(twilio.environment.parse(environment), createTestCore());
      return connector.channel?.pace.perSecond;
    };
    expect(await paceOf('+14155238886')).toBe(1);
    expect(await paceOf('+48732123456')).toBe(10);
    expect(await paceOf('MG1')).toBe(10);
    expect(toSenders('+48732123456').whatsapp).toEqual({ From: 'whatsapp:+48732123456' });
  });
});
