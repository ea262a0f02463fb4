import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHoldUps } from '../../../../bots/whatsapp-cloud/outgoing/hold-ups.ts';
import {
  createLatestMessages,
  type LatestMessages,
} from '../../../../bots/whatsapp-cloud/outgoing/latest-messages.ts';
import { textLimit } from '../../../../bots/whatsapp-cloud/outgoing/render.ts';
import { createSender, type Sender } from '../../../../bots/whatsapp-cloud/outgoing/send-reply.ts';
import {
  type ChannelTrouble,
  DeliveryError,
  type Departure,
  type Reply,
} from '../../../../src/connector/index.ts';
import { type GraphApi, startGraphApi } from '../../../support/stand-ins/graph-api.ts';

const waId = '48600700800';
const other = '48600700801';
const scopedId = 'PL.13491208655302741918';
const began = new Date('2026-11-22T12:00:00Z');
let api: GraphApi;
let now = began;
let milliseconds = 0;
let latest: LatestMessages;
let sender: Sender;
let departures = 0;
/** What the sender last noted. */
let trouble: ChannelTrouble | undefined;

beforeAll(async () => {
  api = await startGraphApi({ now: () => now });
  return () => api.stop();
});
beforeEach(async () => {
  now = began;
  milliseconds = 0;
  api.refused.clear();
  latest = createLatestMessages();
  sender = createSenderOf();
  // They note that the window is open; nobody listens.
  for (const id of [waId, other, scopedId]) await api.write(id, {}).catch(() => undefined);
});
afterEach(() => {
  expect(api.refusals).toEqual([]);
});

const createSenderOf = (accessToken = api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN) =>
  createSender(
    { accessToken, phoneNumberId: api.environment.WHATSAPP_CLOUD_PHONE_NUMBER_ID, apiRoot: api.root },
    latest,
    async (noted) => {
      trouble = noted;
    },
    createHoldUps(() => milliseconds),
  );
const toDeparture = (reply: Reply, chat = waId, more: Partial<Departure> = {}): Departure => ({
  id: `d${++departures}`,
  to: { channel: 'whatsapp-cloud', chat, kind: 'private' },
  reply,
  signal: AbortSignal.timeout(5_000),
  ...more,
});
const send = (reply: Reply, chat?: string, more?: Partial<Departure>) =>
  sender.send(toDeparture(reply, chat, more));
/** What went out last. */
const last = () => api.messages.at(-1)?.payload;
const choices = (...labels: string[]) => [labels.map((label, at) => ({ label, data: `c.card.${at}` }))];
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

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
    expect(api.messages.at(-1)).toMatchObject({ id: ref, to: waId, type: 'text' });
    expect(api.messages.at(-1)?.text).toBe('*Anna Nowak*\nzażółć\n1. *Edit*');
    await send({ title: '5 * 5', text: '' });
    expect(api.messages.at(-1)?.text).toBe('5 * 5');
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
    const file = { name: 'a.bin', mime: 'application/x-thing', content: bytes('x') };
    for (const refused of [
      { text: '  ' },
      { text: 'x', choices: choices(...'abcdefghijk') },
      { text: '', choices: choices('Yes') },
      { text: 'x', file },
      { text: 'x', file: { ...file, mime: 'text/plain', content: bytes('') } },
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
    await send({ text: '', acknowledges: { pressId: 'wamid.in1' } });
    expect(last()).toMatchObject({ type: 'reaction', reaction: { message_id: 'wamid.in1', emoji: '👍' } });
  });
});

describe('a refusal by WhatsApp', () => {
  it('is rejected when the window of 24 hours is closed (B20)', async () => {
    now = new Date('2026-11-23T12:00:01Z');
    expect(await failure(send({ text: 'x' }))).toMatchObject({
      code: 'rejected',
      options: { reason: 'window_closed' },
    });
    expect(api.takeRefusals()).toEqual([expect.stringContaining('131047')]);
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
      expect(api.takeRefusals()).toHaveLength(1);
    }
  });

  it('is waited for where it is a limit, as long as Meta says or its kind takes', async () => {
    const calls = api.callCount();
    const limits = [
      [{ status: 400, code: 130_429 }, 1_000],
      [{ status: 400, code: 131_056 }, 6_000],
      [{ status: 400, code: 80_007 }, 60_000],
      [{ status: 429 }, 1_000],
      [{ status: 429, code: 131_056, retryAfter: '30' }, 30_000],
    ] as const;
    for (const [fault, retryAfter] of limits) {
      sender = createSenderOf();
      api.failNext(fault);
      expect(await failure(send({ text: 'x' }))).toMatchObject({
        code: 'rate_limited',
        retryable: true,
        options: { retryAfter },
      });
    }
    expect(api.callCount()).toBe(calls + limits.length);
  });

  it('holds up that chat alone where the limit is of a pair, and everybody where it is of the number', async () => {
    api.failNext({ status: 400, code: 131_056 });
    await failure(send({ text: 'x' }));
    await send({ text: 'another pair' }, other);
    const calls = api.callCount();
    milliseconds = 2_000;
    expect(await failure(send({ text: 'x' }))).toMatchObject({
      code: 'rate_limited',
      options: { retryAfter: 4_000 },
    });
    expect(api.callCount()).toBe(calls);
    milliseconds = 6_000;
    await send({ text: 'x' });

    api.failNext({ status: 400, code: 130_429 });
    await failure(send({ text: 'x' }));
    expect(await failure(send({ text: 'y' }, other))).toMatchObject({ options: { retryAfter: 1_000 } });
    expect(api.callCount()).toBe(calls + 2);
    milliseconds = 7_000;
    await send({ text: 'y' }, other);
  });

  it('is waited for twice as long each time in a row, and from the beginning after a success', async () => {
    const pauses: (number | undefined)[] = [];
    const meet = async () => {
      api.failNext({ status: 400, code: 130_429 });
      const { retryAfter = 0 } = (await failure(send({ text: 'x' }))).options;
      pauses.push(retryAfter);
      milliseconds += retryAfter;
    };
    for (let times = 0; times < 3; times += 1) await meet();
    await send({ text: 'x' });
    await meet();
    expect(pauses).toEqual([1_000, 2_000, 4_000, 1_000]);
  });

  it('says what an owner has to mend, until something is taken again', async () => {
    for (const [code, expected] of [
      [190, 'token_refused'],
      [10, 'token_refused'],
      [0, 'token_refused'],
      [230, 'token_refused'],
      [368, 'account_blocked'],
      [131_031, 'account_blocked'],
      [131_042, 'payment_missing'],
      [133_010, 'number_unregistered'],
    ] as const) {
      api.failNext({ status: 403, code });
      expect(await failure(send({ text: 'x' }))).toMatchObject({ code: 'suspended' });
      expect(trouble).toBe(expected);
      await send({ text: 'x' });
      expect(trouble).toBeUndefined();
    }
    api.failNext({ status: 400, code: 130_472 });
    await failure(send({ text: 'x' }));
    expect(trouble).toBeUndefined();
  });

  it('waits for an owner where a token is not valid', async () => {
    sender = createSenderOf('another');
    expect(await failure(send({ text: 'x' }))).toMatchObject({
      code: 'suspended',
      message: 'WhatsApp answered 401 with code 190',
    });
    expect(api.takeRefusals()).toHaveLength(1);
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
    const hanging = send({ text: 'x' }, waId, { signal: AbortSignal.timeout(50) });
    expect(await failure(hanging)).toMatchObject({ code: 'unreachable' });
    expect(api.callCount()).toBe(calls + faults.length + 1);
  });

  it('is certain where no connection came about, or Meta says that it maintains something', async () => {
    api.failNext({ status: 400, code: 131_057 });
    expect(await failure(send({ text: 'x' }))).toMatchObject({ code: 'deferred' });
    const nobody = await startGraphApi();
    await nobody.stop();
    sender = createSender(
      { accessToken: 'x', phoneNumberId: '1', apiRoot: nobody.root },
      latest,
      async () => undefined,
    );
    expect(await failure(send({ text: 'x' }))).toMatchObject({ code: 'deferred' });
  });

  it('quotes neither the number nor the words nor the token', async () => {
    const said: string[] = [];
    api.refused.set(waId, 131_026);
    said.push(String(await failure(send({ text: 'a secret word' }))));
    api.failNext('drop');
    said.push(String(await failure(send({ text: 'a secret word' }))));
    for (const part of [waId, 'secret word', api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN])
      expect(said.join('\n')).not.toContain(part);
    api.takeRefusals();
  });
});

describe('choices by WhatsApp', () => {
  it('are buttons up to three, and rows of a list up to ten, in the language of their reader', async () => {
    const { ref } = await send({
      title: 'Anna',
      text: 'Right?',
      choices: choices('✅ Save', '✏️ Edit', 'Cancel'),
    });
    expect(ref).toBe(api.messages.at(-1)?.id);
    expect(last()).toMatchObject({
      interactive: {
        type: 'button',
        body: { text: '*Anna*\nRight?' },
        action: { buttons: [{ reply: { id: 'c.card.0', title: '✅ Save' } }, {}, {}] },
      },
    });
    for (const [language, button] of [
      ['en', 'Choose'],
      ['fr', 'Choisir'],
      ['pl', 'Wybierz'],
    ] as const) {
      await send({ text: 'Which?', choices: choices(...'abcdefghij') }, waId, { language });
      expect(last()).toMatchObject({ interactive: { type: 'list', action: { button } } });
      expect(
        api.messages
          .at(-1)
          ?.choices.map(({ title }) => title)
          .join(''),
      ).toBe('abcdefghij');
    }
  });

  it('are a list beneath more words than buttons may have', async () => {
    await send({ text: 'x'.repeat(1_024), choices: choices('Yes', 'No') });
    expect(last()).toMatchObject({ interactive: { type: 'button' } });
    await send({ text: 'x'.repeat(1_025), choices: choices('Yes', 'No') });
    expect(last()).toMatchObject({ interactive: { type: 'list' } });
    await send({ text: 'x'.repeat(4_096), choices: choices('Yes', 'No') });
    expect(api.messages.at(-1)?.text).toHaveLength(4_096);
  });

  it('hang on a picture or a file where they are buttons, and come after it as a list', async () => {
    const picture = { name: 'qr.png', mime: 'image/png', content: bytes('png') };
    await send({ text: 'Scan it', picture, choices: choices('Again') });
    expect(last()).toMatchObject({ interactive: { type: 'button', header: { type: 'image' } } });
    const before = api.messages.length;
    await send({ text: 'Scan it', picture, choices: choices(...'abcd') });
    expect(api.messages.slice(before).map(({ type }) => type)).toEqual(['image', 'interactive']);
  });
});

describe('files, cards and places by WhatsApp', () => {
  it('are uploaded once and sent by their id, with the words beneath', async () => {
    const content = bytes('<p>zażółć</p>');
    await send({
      title: 'Evidence',
      text: 'of Anna',
      file: { name: 'anna.html', mime: 'text/html', content },
    });
    expect(last()).toMatchObject({
      type: 'document',
      document: { filename: 'anna.html', caption: '*Evidence*\nof Anna' },
    });
    const { file } = api.messages.at(-1) ?? {};
    expect(file).toMatchObject({ name: 'anna.html', mime: 'text/plain' });
    expect(file?.content.toString()).toBe('<p>zażółć</p>');
    await send({
      text: '',
      picture: { name: 'a.png', mime: 'image/png', content: new Uint8Array(5_000_001) },
    }).then(
      () => expect.unreachable(),
      (error: unknown) => expect(error).toMatchObject({ code: 'rejected' }),
    );
  });

  it('are not sent twice when the message after them has to be tried again', async () => {
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nowak;Anna;;;\r\nFN:Anna Nowak\r\nEND:VCARD\r\n';
    const file = { name: 'anna.vcf', mime: 'text/vcard', content: bytes(card) };
    const departure = toDeparture({ text: 'Here she is', file, choices: choices('Edit') });
    const before = api.messages.length;
    await sender.send(departure);
    expect(api.messages.slice(before).map(({ type }) => type)).toEqual(['contacts', 'interactive']);

    const place = toDeparture({
      text: 'Office',
      location: { latitude: 52.2, longitude: 21.01, title: 'Prosta 1' },
    });
    api.refused.set(waId, 130_429);
    expect(await failure(sender.send(place))).toMatchObject({ code: 'rate_limited' });
    api.refused.clear();
    api.takeRefusals();
    milliseconds += 1_000;
    await sender.send(place);
    expect(api.messages.slice(before + 2).map(({ type }) => type)).toEqual(['location', 'text']);
    expect(api.messages.at(-2)?.payload).toMatchObject({
      location: { latitude: 52.2, longitude: 21.01, name: 'Prosta 1' },
    });
  });

  it('go on where a try broke off: the upload is not made again, nor the first message', async () => {
    const picture = { name: 'qr.png', mime: 'image/png', content: bytes('png') };
    const departure = toDeparture({ text: 'Scan it', picture, choices: choices(...'abcd') });
    const before = [api.callCount(), api.messages.length] as const;
    api.failNext('drop');
    expect(await failure(sender.send(departure))).toMatchObject({ code: 'deferred' });
    api.failNext('pass', { status: 500 });
    expect(await failure(sender.send(departure))).toMatchObject({ code: 'unreachable' });
    api.failNext('pass', { status: 500 });
    expect(await failure(sender.send(departure))).toMatchObject({ code: 'unreachable' });
    await sender.send(departure);
    // Upload twice, for the first broke off; picture twice; list twice.
    expect(api.callCount() - before[0]).toBe(6);
    expect(api.messages.slice(before[1]).map(({ type }) => type)).toEqual(['image', 'interactive']);
  });
});

describe('an answer by WhatsApp', () => {
  it('quotes what it answers when more was said since', async () => {
    const answers = 'whatsapp-cloud:wamid.in1';
    await send({ text: 'x' }, waId, { answers });
    expect(last()).not.toHaveProperty('context');
    latest.note(waId, 'wamid.in1', began);
    await send({ text: 'x' }, waId, { answers });
    expect(last()).not.toHaveProperty('context');
    latest.note(waId, 'wamid.in2', began);
    latest.note(waId, 'wamid.in0', new Date(0));
    await send({ text: 'x' }, waId, { answers });
    expect(last()).toMatchObject({ context: { message_id: 'wamid.in1' } });
  });

  it('quotes nothing in a chat where it was not said, as in a notice of what a contact wrote', async () => {
    latest.note(waId, 'wamid.in1', began);
    latest.note(other, 'wamid.in2', began);
    await send({ text: 'x' }, waId, { answers: 'whatsapp-cloud:wamid.in2' });
    expect(last()).not.toHaveProperty('context');
  });

  it('is announced by a read mark and a sign that somebody writes, and by nothing where nobody wrote', async () => {
    const calls = api.callCount();
    await sender.indicate(waId, AbortSignal.timeout(5_000));
    expect(api.callCount()).toBe(calls);
    latest.note(waId, 'wamid.in1', began);
    await sender.indicate(waId, AbortSignal.timeout(5_000));
    expect(api.reads).toEqual(['wamid.in1']);
    api.failNext('drop');
    await sender.indicate(waId, AbortSignal.timeout(5_000));
  });
});
