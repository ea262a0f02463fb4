import { describe, expect, it } from 'vitest';
import { wantedUpdates } from '../../../bots/telegram/incoming/update.ts';
import { FileTooLargeError } from '../../../src/connector/index.ts';
import { connected, failureOf } from './connected.ts';

const signal = new AbortController().signal;
const publicUrl = 'https://contacts.example/';

describe('the bot at its start', () => {
  it('registers its commands in each language and for everybody else', async () => {
    const { api, connector } = await connected();
    await connector.prepare?.();
    await api.until(() => api.callsOf('setMyCommands').length === 4);
    expect(api.callsOf('setMyCommands').map(({ params }) => params)).toMatchObject([
      { commands: [{ command: 'find', description: 'Find a contact' }] },
      { language_code: 'en', commands: [{ description: 'Find a contact' }] },
      { language_code: 'fr', commands: [{ description: 'Trouver un contact' }] },
      { language_code: 'pl', commands: [{ description: 'Znajdź kontakt' }] },
    ]);
    expect(api.callsOf('setMyCommands')[0]?.params).not.toHaveProperty('language_code');
    expect(api.callsOf('setWebhook')).toEqual([]);
    expect(api.refusals).toEqual([]);
  });

  it('leaves out what Telegram takes for no command, and shortens long words', async () => {
    const commands = [
      { command: 'Find', description: 'x' },
      { command: 'ok', description: 'ż'.repeat(300) },
    ];
    const { api, connector } = await connected({
      core: { commandMenu: () => [{ language: 'pl', commands }] },
    });
    await connector.prepare?.();
    await api.until(() => api.callsOf('setMyCommands').length === 2);
    expect(api.callsOf('setMyCommands')[0]?.params.commands).toMatchObject([{ command: 'ok' }]);
    expect(api.refusals).toEqual([]);
  });

  it('hands Telegram its address and secret, and tries again until Telegram takes them', async () => {
    const environment = { TELEGRAM_WEBHOOK_SECRET: 'one-secret' };
    const { api, connector, core, pauses } = await connected({ core: { publicUrl }, environment });
    api.failNext('setWebhook', 'drop', {
      error_code: 429,
      description: 'Too Many',
      parameters: { retry_after: 2 },
    });
    api.failNext('getMe', 'html');
    await connector.prepare?.();
    await api.until(() => api.webhook() !== undefined && api.callsOf('getMe').length === 2);
    expect(api.webhook()).toEqual({
      url: 'https://contacts.example/webhooks/telegram/update',
      secret: 'one-secret',
    });
    expect(api.callsOf('setWebhook')[0]?.params).toMatchObject({
      allowed_updates: [...wantedUpdates],
    });
    expect(pauses).toContain(2000);
    expect(core.lines.join()).not.toContain('one-secret');
  });

  it('hands over a derived secret where none is set, and a digest of one that Telegram would refuse', async () => {
    const secrets: Record<string, string>[] = [{}, { TELEGRAM_WEBHOOK_SECRET: 'zażółć gęślą' }];
    for (const environment of secrets) {
      const { api, connector } = await connected({ core: { publicUrl }, environment });
      await connector.prepare?.();
      await api.until(() => api.webhook() !== undefined);
      const secret = String(api.webhook()?.secret);
      expect(secret).toMatch(/^[\w-]{43}$/);
      const headers = { 'x-telegram-bot-api-secret-token': secret };
      const body = Buffer.from('{}');
      const request = { method: 'POST', url: '', baseUrl: '', headers, query: {}, params: {}, body };
      expect(() => connector.routes?.[0]?.verify(request, new Date())).not.toThrow();
    }
  });

  it('is not held up by a Telegram that does not answer', async () => {
    const { api, connector } = await connected({ core: { publicUrl } });
    for (const method of ['getMe', 'setWebhook', 'setMyCommands']) api.failNext(method, 'hang');
    await connector.prepare?.();
    expect(connector.startLink?.('x')).toBeUndefined();
  });

  it('gives links that open it with a parameter, once it knows its name', async () => {
    const { api, connector } = await connected();
    expect(connector.startLink?.('abc')).toBeUndefined();
    await connector.prepare?.();
    await api.until(() => connector.startLink?.('abc') !== undefined);
    expect(connector.startLink?.('join_A-1')).toBe('https://t.me/rolochat_bot?start=join_A-1');
    expect(connector.startLink?.('not allowed')).toBeUndefined();
    expect(connector.startLink?.('x'.repeat(65))).toBeUndefined();
  });
});

describe('a file that somebody sent', () => {
  it('is fetched byte for byte', async () => {
    const { api, connector } = await connected();
    const content = Buffer.from([0, 255, 13, 10, 1]);
    api.files.set('documents/1', content);
    expect(Buffer.from((await connector.fetchFile?.({ ref: 'documents/1' }, signal)) ?? [])).toEqual(content);
  });

  it('is not downloaded when it is too large, by its own word or by Telegram’s', async () => {
    const { api, connector } = await connected();
    const size = 20 * 1024 ** 2 + 1;
    const told = await failureOf(connector.fetchFile?.({ ref: 'f', size }, signal));
    expect(told).toBeInstanceOf(FileTooLargeError);
    expect(api.calls).toEqual([]);
    api.files.set('f', Buffer.alloc(size));
    expect(await failureOf(connector.fetchFile?.({ ref: 'f' }, signal))).toBeInstanceOf(FileTooLargeError);
    api.failNext('getFile', { error_code: 400, description: 'Bad Request: file is too big' });
    expect(await failureOf(connector.fetchFile?.({ ref: 'f' }, signal))).toBeInstanceOf(FileTooLargeError);
    expect(api.downloads()).toBe(0);
  });

  it('is gone when Telegram has it no longer', async () => {
    const { connector } = await connected();
    const error = await failureOf(connector.fetchFile?.({ ref: 'nothing' }, signal));
    expect(error).toMatchObject({ code: 'expired' });
    expect(error.message).not.toContain('42:');
  });
});

describe('the typing indicator', () => {
  it('is shown, and never fails', async () => {
    const { api, connector } = await connected();
    const place = { channel: 'telegram', chat: '7', kind: 'private' } as const;
    await connector.indicateWork?.(place, signal);
    expect(api.calls.map(({ method, params }) => [method, params])).toEqual([
      ['sendChatAction', { chat_id: 7, action: 'typing' }],
    ]);
    api.failNext('sendChatAction', 'drop');
    await expect(connector.indicateWork?.(place, signal)).resolves.toBeUndefined();
  });
});
