import { describe, expect, it } from 'vitest';
import type { DeliveryError } from '../../../../src/connector/index.ts';
import { connected, failureOf } from '../connected.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);
const refusal = (error_code: number, description: string, parameters = {}) => ({
  error_code,
  description,
  parameters,
});

describe('a reply on Telegram', () => {
  it('shows a contact called <b>& as such, the title in bold and no link preview', async () => {
    const { api, deliver } = await connected();
    const sent = await deliver({
      title: '<b>& "Żółć"',
      text: 'see &lt; &amp; https://example.org?a=1&b=2 <i>',
    });
    const [message] = api.chat(7);
    expect(message?.text).toBe('<b>& "Żółć"\nsee &lt; &amp; https://example.org?a=1&b=2 <i>');
    expect(message?.bold).toEqual(['<b>& "Żółć"']);
    expect(message?.params.link_preview_options).toEqual({ is_disabled: true });
    expect(sent).toEqual({ ref: `7:${message?.id}` });
    expect(api.refusals).toEqual([]);
  });

  it('offers choices as buttons, and writes out the addresses that no button opens', async () => {
    const { api, deliver } = await connected();
    await deliver({
      text: 'Anna',
      choices: [
        [
          { label: 'Save', data: 'save:1' },
          { label: 'Site', url: 'https://example.org/a b' },
        ],
        [
          { label: 'Call', url: 'tel:+48600700800' },
          { label: 'Page', url: 'http://localhost:3000/?a=1&b=2' },
        ],
      ],
    });
    const [message] = api.chat(7);
    expect(message?.markup?.inline_keyboard).toEqual([
      [
        { text: 'Save', callback_data: 'save:1' },
        { text: 'Site', url: 'https://example.org/a%20b' },
      ],
    ]);
    expect(message?.text).toBe('Anna\nCall: tel:+48600700800\nPage: http://localhost:3000/?a=1&b=2');
    expect(api.refusals).toEqual([]);
  });

  it('never shortens the data of a choice: it refuses the reply before anything is sent', async () => {
    const { api, deliver } = await connected();
    const choices = [[{ label: 'Long', data: 'ż'.repeat(33) }]];
    expect(await failureOf(deliver({ text: 'x', choices }))).toMatchObject({
      code: 'rejected',
      retryable: false,
    });
    expect(api.calls).toEqual([]);
  });

  it('takes the place of an earlier message, with its buttons', async () => {
    const { api, deliver } = await connected();
    const first = await deliver({ text: 'one', choices: [[{ label: 'A', data: 'a' }]] });
    const second = await deliver({ text: 'two', replaces: first?.ref });
    expect(second).toEqual(first);
    expect(api.chat(7)).toMatchObject([{ text: 'two', edits: 1, markup: undefined }]);
  });

  it('is content with a message that already says so', async () => {
    const { api, deliver } = await connected();
    const first = await deliver({ text: 'same' });
    expect(await deliver({ text: 'same', replaces: first?.ref })).toEqual(first);
    expect(api.chat(7)).toHaveLength(1);
  });

  it('sends a new message where the old one is gone, has no text, lies in another chat or on another channel', async () => {
    const { api, deliver } = await connected();
    api.writable.add(8);
    const file = { name: 'a.txt', mime: 'text/plain', content: Buffer.from('x') };
    const withoutText = await deliver({ file });
    const elsewhere = await deliver(
      { text: 'there' },
      { to: { channel: 'telegram', chat: '8', kind: 'private' } },
    );
    const olds = ['7:999', withoutText?.ref, elsewhere?.ref, 'browser-message-1'];
    for (const replaces of olds) await deliver({ text: `for ${replaces}`, replaces });
    expect(api.chat(7).filter(({ text }) => text?.startsWith('for '))).toHaveLength(4);
    expect(api.chat(8)).toMatchObject([{ text: 'there', edits: 0 }]);
  });

  it('changes a message that an inline answer put into somebody else’s chat', async () => {
    const { api, deliver } = await connected();
    expect(await deliver({ text: 'new', replaces: 'inline:AbC' })).toEqual({ ref: 'inline:AbC' });
    expect(api.callsOf('editMessageText')[0]?.params).toMatchObject({
      inline_message_id: 'AbC',
      text: 'new',
    });
  });

  it('sends a file and a picture with the text as caption, and the buttons on what comes last', async () => {
    const { api, deliver } = await connected();
    const content = Buffer.from('a;b\r\n1;2\r\n');
    const choices = [[{ label: 'Back', data: 'back' }]];
    const file = { name: 'Kontakty "2026"; część 1.csv', mime: 'text/csv', content };
    const sent = await deliver({ title: 'Export', text: '2 rows', file, choices });
    const [document] = api.chat(7);
    expect(document).toMatchObject({ method: 'sendDocument', caption: 'Export\n2 rows', bold: ['Export'] });
    expect(document?.file?.name).toBe('Kontakty _2026_; część 1.csv');
    expect(document?.file?.content.equals(content)).toBe(true);
    expect(document?.markup?.inline_keyboard).toHaveLength(1);
    expect(sent).toEqual({ ref: `7:${document?.id}` });
    await deliver({ text: 'code', picture: { name: 'q.png', mime: 'image/png', content: picture } });
    expect(api.chat(7)[1]).toMatchObject({ method: 'sendPhoto', caption: 'code' });
    expect(api.refusals).toEqual([]);
  });

  it('lets a text longer than a caption follow its file', async () => {
    const { api, deliver } = await connected();
    const file = { name: 'a.txt', mime: 'text/plain', content: Buffer.from('x') };
    const text = 'word '.repeat(300).trim();
    const sent = await deliver({ text, file, choices: [[{ label: 'Back', data: 'back' }]] });
    expect(api.chat(7).map(({ method }) => method)).toEqual(['sendDocument', 'sendMessage']);
    expect(api.chat(7)[0]?.markup).toBeUndefined();
    expect(api.chat(7)[1]?.text).toBe(text);
    expect(sent).toEqual({ ref: `7:${api.chat(7)[1]?.id}` });
  });

  it('sends a picture that Telegram cannot show as a document', async () => {
    const { api, deliver } = await connected();
    await deliver({
      text: 'x',
      picture: { name: 'p.png', mime: 'image/png', content: Buffer.from('no picture') },
    });
    expect(api.chat(7)).toMatchObject([{ method: 'sendDocument', caption: 'x' }]);
  });

  it('shows a place as a venue when it has a name', async () => {
    const { api, deliver } = await connected();
    await deliver({ location: { latitude: 52.2297, longitude: 21.0122, title: 'Anna & Co' } });
    await deliver({
      location: { latitude: 52.2297, longitude: 21.0122 },
      choices: [[{ label: 'B', data: 'b' }]],
    });
    expect(api.chat(7)[0]?.params).toMatchObject({ title: 'Anna & Co', address: '52.22970, 21.01220' });
    expect(api.chat(7)[1]).toMatchObject({
      method: 'sendLocation',
      markup: { inline_keyboard: [[{ text: 'B' }]] },
    });
    expect(api.refusals).toEqual([]);
  });

  it('splits what is longer than a message between lines, losing nothing', async () => {
    const { api, deliver } = await connected();
    const lines = Array.from({ length: 600 }, (_, index) => `${index} & Żółć <${index}>`);
    await deliver({ title: 'All', text: lines.join('\n'), choices: [[{ label: 'B', data: 'b' }]] });
    const shown = api.chat(7);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.map(({ text }) => text).join('\n')).toBe(`All\n${lines.join('\n')}`);
    expect(shown.map(({ markup }) => markup !== undefined)).toEqual(
      shown.map((_, at) => at === shown.length - 1),
    );
    expect(api.refusals).toEqual([]);
  });

  it('answers a look-up for its asker alone, and never from a cache (M14, B34)', async () => {
    const { api, deliver } = await connected();
    api.askedQueries.add('q1');
    const item = { id: 'c1', title: 'Anna', description: '+48 600 …', text: 'Anna <b>&' };
    const items = [
      item,
      item,
      { ...item, id: 'x'.repeat(65) },
      { ...item, id: '' },
      { id: 'e', title: ' ', text: '' },
    ];
    await deliver({ results: { queryId: 'q1', items, nextOffset: '10' } });
    const { params } = api.callsOf('answerInlineQuery')[0] ?? {};
    expect(params).toMatchObject({ is_personal: true, cache_time: 0, next_offset: '10' });
    expect(params?.results).toHaveLength(4);
    expect(params?.results).toMatchObject([
      { id: 'c1', title: 'Anna', input_message_content: { message_text: 'Anna <b>&' } },
      {},
      {},
      { title: '…' },
    ]);
    expect(api.refusals).toEqual([]);
    await expect(deliver({ results: { queryId: 'q1', items } })).rejects.toMatchObject({ code: 'expired' });
  });
});

describe('the acknowledgement of a press', () => {
  it('is made once, beside the message, with a toast of at most 200 characters', async () => {
    const { api, deliver } = await connected();
    api.openPresses.add('p1');
    await deliver({ text: 'done', acknowledges: { pressId: 'p1', toast: 'ż'.repeat(250) } });
    expect(api.chat(7)).toHaveLength(1);
    expect(api.callsOf('answerCallbackQuery')).toHaveLength(1);
    expect(String(api.callsOf('answerCallbackQuery')[0]?.params.text)).toHaveLength(200);
    expect(api.openPresses.size).toBe(0);
  });

  it('is all that a reply without content sends', async () => {
    const { api, deliver } = await connected();
    api.openPresses.add('p1');
    expect(await deliver({ acknowledges: { pressId: 'p1' } })).toEqual({});
    expect(api.calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  });

  it('does not hold up the message when the press has lapsed', async () => {
    const { api, core, deliver } = await connected();
    expect(await deliver({ text: 'late', acknowledges: { pressId: 'old' } })).toHaveProperty('ref');
    expect(await deliver({ acknowledges: { pressId: 'old' } })).toEqual({});
    expect(api.chat(7)).toHaveLength(1);
    expect(core.lines).toEqual([]);
  });

  it('is repeated alone when only it has failed', async () => {
    const { api, deliver } = await connected();
    api.openPresses.add('p1');
    api.failNext('answerCallbackQuery', 'drop');
    const reply = { text: 'once', acknowledges: { pressId: 'p1' } };
    expect(await failureOf(deliver(reply, { id: 'd' }))).toMatchObject({ code: 'unreachable' });
    expect(await deliver(reply, { id: 'd' })).toEqual({ ref: `7:${api.chat(7)[0]?.id}` });
    expect(api.chat(7)).toHaveLength(1);
    expect(api.openPresses.size).toBe(0);
  });
});

describe('a delivery that fails', () => {
  const failed = async (...fault: Parameters<Awaited<ReturnType<typeof connected>>['api']['failNext']>) => {
    const { api, deliver } = await connected();
    api.failNext(...fault);
    const error = (await failureOf(deliver({ text: 'x' }))) as unknown as DeliveryError;
    // One call each: the outbox decides about another.
    expect(api.callsOf('sendMessage')).toHaveLength(1);
    return { code: error.code, retryable: error.retryable, after: error.options.retryAfter };
  };

  it('waits as long as Telegram says', async () => {
    const tooMany = refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    expect(await failed('sendMessage', tooMany)).toEqual({
      code: 'rate_limited',
      retryable: true,
      after: 7000,
    });
  });

  it('may be repeated after a server’s fault, a page of a proxy, a broken connection', async () => {
    const unreachable = { code: 'unreachable', retryable: true };
    expect(await failed('sendMessage', refusal(500, 'Internal Server Error'))).toMatchObject(unreachable);
    expect(await failed('sendMessage', 'html')).toMatchObject(unreachable);
    expect(await failed('sendMessage', 'drop')).toMatchObject(unreachable);
  });

  it('waits for a person where Telegram takes the token for wrong', async () => {
    const refused = await failed('sendMessage', refusal(401, 'Unauthorized'));
    expect(refused).toMatchObject({ code: 'suspended', retryable: true });
  });

  it('is over where the other side is gone', async () => {
    const gone = { code: 'gone', retryable: false };
    expect(await failed('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'))).toMatchObject(
      gone,
    );
    expect(await failed('sendMessage', refusal(403, 'Forbidden: user is deactivated'))).toMatchObject(gone);
    expect(await failed('sendMessage', refusal(400, 'Bad Request: chat not found'))).toMatchObject(gone);
  });

  it('is refused for good with what Telegram says, without what was sent', async () => {
    const { api, core, deliver } = await connected();
    const description = 'Bad Request: can\'t parse "Zofia Nowak" of +48600700800';
    api.failNext('sendMessage', refusal(400, description));
    const error = await failureOf(deliver({ text: 'Zofia Nowak +48600700800' }));
    expect(error).toMatchObject({ code: 'rejected', retryable: false });
    const said = `${error.stack} ${JSON.stringify(error)} ${core.lines.join()} ${error.cause ?? ''}`;
    expect(said).not.toMatch(/Zofia|600700800/);
  });

  it('ends at its deadline', async () => {
    const { api, deliver } = await connected();
    const deadline = new AbortController();
    api.failNext('sendMessage', 'hang');
    const sending = failureOf(deliver({ text: 'x' }, { signal: deadline.signal }));
    await api.until(() => api.calls.length === 1);
    deadline.abort();
    expect(await sending).toMatchObject({ code: 'unreachable' });
  });

  it('names no token, not even when the address is wrong', async () => {
    const token = '42:very-secret-token';
    const environment = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
    const { core, deliver, connector } = await connected({ environment });
    const error = await failureOf(deliver({ text: 'x' }));
    const file = await failureOf(connector.fetchFile?.({ ref: 'f' }, new AbortController().signal));
    const said = [error, file].map((one) => `${one.stack} ${JSON.stringify(one)} ${one.cause ?? ''}`).join();
    expect(said + core.lines.join()).not.toContain('very-secret');
    expect(error.message).toContain('ECONNREFUSED');
  });

  it('follows a group that became a supergroup, and goes there at once the next time', async () => {
    const { api, deliver } = await connected();
    api.moved.set(-5, -1005);
    api.writable.add(-1005);
    const to = { channel: 'telegram', chat: '-5', kind: 'group' } as const;
    expect(await deliver({ text: 'one' }, { to })).toEqual({ ref: `-1005:${api.chat(-1005)[0]?.id}` });
    await deliver({ text: 'two' }, { to });
    expect(api.chat(-1005).map(({ text }) => text)).toEqual(['one', 'two']);
    expect(api.callsOf('sendMessage').map(({ params }) => params.chat_id)).toEqual([-5, -1005, -1005]);
  });

  it('goes on with the parts that have not arrived', async () => {
    const { api, deliver } = await connected();
    const file = { name: 'a.txt', mime: 'text/plain', content: Buffer.from('x') };
    const reply = { text: 'long '.repeat(300), file };
    api.failNext('sendMessage', 'drop');
    expect(await failureOf(deliver(reply, { id: 'd' }))).toMatchObject({ code: 'unreachable' });
    await deliver(reply, { id: 'd' });
    expect(api.chat(7).map(({ method }) => method)).toEqual(['sendDocument', 'sendMessage']);
  });

  it('refuses a chat that is none of Telegram’s', async () => {
    const { deliver } = await connected();
    const to = { channel: 'telegram', chat: 'nobody', kind: 'private' } as const;
    expect(await failureOf(deliver({ text: 'x' }, { to }))).toMatchObject({ code: 'rejected' });
  });
});

describe('the connection to Telegram', () => {
  it('is kept open between calls and asks for no compression', async () => {
    const { api, deliver } = await connected();
    await deliver({ text: 'one' });
    await deliver({ text: 'two' });
    for (const { headers } of api.calls) {
      expect(headers.connection).toBe('keep-alive');
      expect(headers['accept-encoding']).toBeUndefined();
    }
    expect(api.connections()).toBe(1);
  });
});
