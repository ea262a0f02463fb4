import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMessage, textLimit } from '../../../bots/whatsapp-cloud/send-message.ts';
import { DeliveryError, type Reply } from '../../../src/connector/index.ts';
import { type GraphApi, startGraphApi } from '../../support/graph-api.ts';

const waId = '48600700800';
let api: GraphApi;
let now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  api = await startGraphApi({ now: () => now });
  return () => api.stop();
});
beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z');
  api.refused.clear();
  // It notes that the window is open; nobody listens.
  await api.write(waId, {}).catch(() => undefined);
  await api.write('PL.13491208655302741918', {}).catch(() => undefined);
});

const send = (reply: Reply, chat = waId, token?: string, signal = AbortSignal.timeout(5_000)) =>
  sendMessage(
    {
      accessToken: token ?? api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN,
      phoneNumberId: api.environment.WHATSAPP_CLOUD_PHONE_NUMBER_ID,
      apiRoot: api.root,
    },
    { to: { channel: 'whatsapp-cloud', chat, kind: 'private' }, reply, signal },
  );

const failure = async (sending: Promise<unknown>): Promise<DeliveryError> => {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`No DeliveryError: ${error}`);
  return error;
};

describe('a message by WhatsApp', () => {
  it('arrives with its title in bold, and gives its reference', async () => {
    const { ref } = await send({ title: 'Anna Nowak', text: 'zażółć\n1. *Edit*' });
    expect(api.messages.at(-1)).toEqual({ id: ref, to: waId, text: '*Anna Nowak*\nzażółć\n1. *Edit*' });
    await send({ title: '5 * 5', text: '' });
    expect(api.messages.at(-1)?.text).toBe('5 * 5');
    await send({ text: 'Office', location: { latitude: 52.2, longitude: 21.01, title: 'Prosta 1' } });
    expect(api.messages.at(-1)?.text).toBe('Office\nProsta 1\n52.2, 21.01');
  });

  it('goes to a number with and without its plus, and to the id of somebody who shows none (B07)', async () => {
    await send({ text: 'to the number' }, `+${waId}`);
    expect(api.messages.at(-1)?.to).toBe(waId);
    await send({ text: 'to the id' }, 'PL.13491208655302741918');
    expect(api.messages.at(-1)?.to).toBe('PL.13491208655302741918');
    for (const nobody of ['', 'anna', '600 700 800', '+0'])
      expect(await failure(send({ text: 'x' }, nobody))).toMatchObject({ code: 'rejected' });
  });

  it('may be as long as WhatsApp takes it, and is refused whole beyond that', async () => {
    const title = 'T'.repeat(20);
    await send({ title, text: 'x'.repeat(textLimit - title.length - 2) });
    expect(api.messages.at(-1)?.text.length).toBeLessThanOrEqual(4_096);
    const calls = api.callCount();
    expect(await failure(send({ text: 'x'.repeat(4_097) }))).toMatchObject({ code: 'rejected' });
    for (const refused of [
      { text: '  ' },
      { text: 'x', choices: [[{ label: 'Yes', data: 'y' }]] },
      { text: 'x', file: { name: 'a.vcf', mime: 'text/vcard', content: new Uint8Array([1]) } },
    ])
      expect(await failure(send(refused))).toMatchObject({ code: 'rejected', retryable: false });
    expect(api.callCount()).toBe(calls);
  });

  it('is none where a press is acknowledged without a word, or a look-up answered', async () => {
    const calls = api.callCount();
    expect(await send({ text: '', acknowledges: { pressId: 'x' } })).toEqual({});
    expect(await send({ text: '', results: { queryId: 'x', items: [] } })).toEqual({});
    expect(api.callCount()).toBe(calls);
    await send({ text: '', acknowledges: { pressId: 'x', toast: 'Saved' } });
    expect(api.messages.at(-1)?.text).toBe('Saved');
  });
});

describe('a refusal by WhatsApp', () => {
  it('is rejected when the window of 24 hours is closed (B20)', async () => {
    now = new Date('2026-11-23T12:00:01Z');
    expect(await failure(send({ text: 'x' }))).toMatchObject({ code: 'rejected', options: {} });
    expect(api.refusals.at(-1)).toContain('131047');
  });

  it('says what it tells about the address (B15)', async () => {
    for (const [code, meaning] of [
      [131_026, 'undeliverable'],
      [131_050, 'marketing_opted_out'],
      [131_051, undefined],
    ] as const) {
      api.refused.set(waId, code);
      const error = await failure(send({ text: 'x' }));
      expect(error).toMatchObject({ code: 'rejected', retryable: false });
      expect(error.options.meaning).toBe(meaning);
    }
  });

  it('is waited for where it is a limit, as long as Meta says or its kind takes', async () => {
    for (const [fault, retryAfter] of [
      [{ status: 400, code: 130_429 }, 1_000],
      [{ status: 400, code: 131_056 }, 6_000],
      [{ status: 400, code: 80_007 }, 60_000],
      [{ status: 429 }, 1_000],
      [{ status: 429, code: 131_056, retryAfter: '30' }, 30_000],
    ] as const) {
      api.failNext(fault);
      expect(await failure(send({ text: 'x' }))).toMatchObject({
        code: 'rate_limited',
        retryable: true,
        options: { retryAfter },
      });
    }
  });

  it('is rejected for a token that is not valid', async () => {
    expect(await failure(send({ text: 'x' }, waId, 'another'))).toMatchObject({
      code: 'rejected',
      message: 'WhatsApp answered 401 with code 190',
    });
  });

  it('is an outage where Meta is in trouble or does not answer, after one call', async () => {
    const calls = api.callCount();
    const faults = [
      { status: 500 },
      { status: 503, code: 131_016 },
      { status: 400, code: 131_000 },
      'html',
      'drop',
      'lost',
    ] as const;
    for (const fault of faults) {
      api.failNext(fault);
      expect(await failure(send({ text: 'x' }))).toMatchObject({ code: 'unreachable', retryable: true });
    }
    api.failNext('hang');
    const hanging = send({ text: 'x' }, waId, undefined, AbortSignal.timeout(50));
    expect(await failure(hanging)).toMatchObject({ code: 'unreachable' });
    expect(api.callCount()).toBe(calls + faults.length + 1);
  });

  it('quotes neither the number nor the words nor the token', async () => {
    const said: string[] = [];
    api.refused.set(waId, 131_026);
    said.push(String(await failure(send({ text: 'a secret word' }))));
    api.failNext('drop');
    said.push(String(await failure(send({ text: 'a secret word' }))));
    for (const part of [waId, 'secret word', api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN])
      expect(said.join('\n')).not.toContain(part);
  });
});
