import { describe, expect, it } from 'vitest';
import { bots } from '../../../bots/index.ts';
import { telegram } from '../../../bots/telegram/index.ts';
import type { WebhookRequest } from '../../../src/connector/index.ts';
import { describeConnector } from '../../contracts/describe-connector.ts';
import { createTestCore } from '../../support/connector-core.ts';

const secret = 'Secret-of_the-webhook';
const environment = { TELEGRAM_BOT_TOKEN: '42:token-of-the-bot', TELEGRAM_WEBHOOK_SECRET: secret };
const publicUrl = 'https://contacts.example';
const now = new Date('2026-11-22T12:00:00Z');

function delivery(body: string, token = secret): WebhookRequest {
  return {
    method: 'POST',
    url: '/webhooks/telegram/update',
    baseUrl: publicUrl,
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': token },
    query: {},
    params: {},
    body: Buffer.from(body),
  };
}

const sample = (title: string, update: unknown) => ({
  title,
  action: 'update',
  request: delivery(typeof update === 'string' ? update : JSON.stringify(update)),
});
const from = { id: 7, is_bot: false, first_name: 'Olga' };
const chat = { id: 7, type: 'private' };

describeConnector({
  definition: telegram,
  tree: 'bots',
  environment,
  publicUrl,
  now,
  proof: ['x-telegram-bot-api-secret-token'],
  signsBody: false,
  samples: [
    sample('a text', {
      update_id: 1,
      message: { message_id: 1, date: 1_790_000_000, chat, from, text: 'Anna' },
    }),
    sample('a press', {
      update_id: 2,
      callback_query: { id: '9', from, data: 'x', message: { message_id: 4, date: 0, chat } },
    }),
    sample('a look-up', { update_id: 3, inline_query: { id: '9', from, query: 'an', offset: '' } }),
    sample('a block', {
      update_id: 4,
      my_chat_member: {
        chat,
        from,
        date: 1_790_000_000,
        old_chat_member: { status: 'member' },
        new_chat_member: { status: 'kicked' },
      },
    }),
  ],
  unknown: [
    sample('a poll answer', { update_id: 5, poll_answer: { poll_id: '1', option_ids: [0] } }),
    sample('an edited post of a channel', {
      update_id: 6,
      edited_channel_post: { message_id: 1, date: 1, chat: { id: -100, type: 'channel' }, text: 'x' },
    }),
    sample('a channel post', {
      update_id: 7,
      channel_post: { message_id: 1, date: 1, chat: { id: -100, type: 'channel' }, text: 'x' },
    }),
  ],
  malformed: [
    sample('no JSON', '{"update_id": 1,'),
    sample('nothing', ''),
    sample('a list', '[1, 2, 3]'),
    sample('an update without a number', { message: { message_id: 1 } }),
    sample('a number that is none', { update_id: '12' }),
    sample('null', 'null'),
  ],
});

describe('the webhook of Telegram', () => {
  const connect = (variables: Record<string, string>, url?: string) =>
    telegram.connect(telegram.environment.parse(variables), createTestCore({ publicUrl: url }));
  const accepts = async (variables: Record<string, string>, token: string) => {
    const { routes } = await connect(variables, publicUrl);
    try {
      routes?.[0]?.verify(delivery('{}', token), now);
      return routes !== undefined;
    } catch {
      return false;
    }
  };

  it('is listed among the bots under the id of its folder', () => {
    expect(bots.map(({ id }) => id)).toContain('telegram');
  });

  it('exists with a public address and long polling does without one', async () => {
    const hooked = await connect(environment, publicUrl);
    expect(hooked.routes?.map(({ method, action }) => `${method} ${action}`)).toEqual(['POST update']);
    expect(hooked.listen).toBeUndefined();
    const polling = await connect(environment);
    expect(polling.routes).toBeUndefined();
    expect(polling.listen).toBeTypeOf('function');
  });

  it('accepts both secrets of a rotation', async () => {
    const both = { ...environment, TELEGRAM_WEBHOOK_SECRET: 'new-one, old-one' };
    expect(await accepts(both, 'new-one')).toBe(true);
    expect(await accepts(both, 'old-one')).toBe(true);
    expect(await accepts(both, 'new-one, old-one')).toBe(false);
  });

  it('derives a secret that Telegram can carry where none is configured', async () => {
    const { TELEGRAM_BOT_TOKEN } = environment;
    const derived = createTestCore().deriveSecret('telegram webhook').toString('base64url');
    expect(derived).toMatch(/^[\w-]{1,256}$/);
    expect(await accepts({ TELEGRAM_BOT_TOKEN }, derived)).toBe(true);
    expect(await accepts({ TELEGRAM_BOT_TOKEN }, '')).toBe(false);
  });

  it('accepts a secret of characters that no header of Telegram holds, as it is and as its digest', async () => {
    const odd = { ...environment, TELEGRAM_WEBHOOK_SECRET: 'zażółć!' };
    expect(await accepts(odd, Buffer.from('zażółć!').toString('latin1'))).toBe(true);
    expect(await accepts(odd, 'za???!')).toBe(false);
  });

  it('takes an address of the API over http, without its last slash, and refuses others', () => {
    const read = (root: string) => telegram.environment.safeParse({ TELEGRAM_API_ROOT: root });
    expect(read('http://127.0.0.1:9/').data?.TELEGRAM_API_ROOT).toBe('http://127.0.0.1:9');
    expect(read('ftp://example.org').success).toBe(false);
    expect(read('telegram').success).toBe(false);
  });
});
