import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientMessage, ServerMessage } from '../../../bots/browser/page/protocol.ts';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import { entryOf, type PageService, startPageService } from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

describe('the socket of the page', () => {
  let test: TestDatabase;
  let service: PageService;
  const open: WebSocket[] = [];

  beforeAll(async () => {
    test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
    service = await startPageService({ database: test.database });
  });
  afterAll(async () => {
    for (const socket of open) socket.terminate();
    await service.close();
    await test.close();
  });

  const enter = async () => {
    const response = await fetch(entryOf(service), { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { cookie, chat: cookie.split('=')[1]?.split('.')[0] ?? '' };
  };

  const connect = (cookie: string, { since = 0, origin = service.url, at = service, query = '' } = {}) => {
    const address = `${at.url.replace('http', 'ws')}/socket?since=${since}${query}`;
    const socket = new WebSocket(address, { headers: { cookie, origin } });
    open.push(socket);
    const messages: ServerMessage[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    const refused = new Promise<number>((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => {});
    });
    const closed = new Promise<number>((resolve) => {
      socket.on('close', resolve);
    });
    const find = async (type: ServerMessage['type'], timeout = 4_000) =>
      vi.waitFor(
        () => {
          const found = messages.find((message) => message.type === type);
          if (!found) throw new Error(`No ${type} yet`);
          return found;
        },
        { timeout },
      );
    return {
      socket,
      messages,
      refused,
      closed,
      find,
      send: (message: ClientMessage | string) =>
        socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    };
  };

  it('opens for the page alone: not without its cookie, not for another site', async () => {
    const { cookie } = await enter();
    expect(await connect('').refused).toBe(401);
    expect(await connect('rolochat_browser=forged.a.b').refused).toBe(401);
    expect(await connect(cookie, { origin: 'https://evil.example' }).refused).toBe(403);
    await connect(cookie).find('history');
  });

  it('confirms a message after it is stored, and has one effect however often it is sent', async () => {
    const { cookie, chat } = await enter();
    const page = connect(cookie);
    await page.find('history');
    for (let round = 0; round < 3; round++) page.send({ type: 'say', id: 'same-message', text: 'hello' });
    await vi.waitFor(() =>
      expect(page.messages.filter(({ type }) => type === 'accepted')).toEqual(
        Array(3).fill({ type: 'accepted', id: 'same-message' }),
      ),
    );
    expect(service.events.filter((event) => event.conversation === chat)).toHaveLength(1);
    expect(page.messages.filter(({ type }) => type === 'item')).toHaveLength(1);
    service.isAway = true;
    page.send({ type: 'say', id: 'other-message', text: 'hello?' });
    expect(await page.find('refused')).toEqual({
      type: 'refused',
      id: 'other-message',
      reason: 'unavailable',
    });
    service.isAway = false;
  });

  it('takes messages of one page in the order they were sent', async () => {
    const { cookie, chat } = await enter();
    const page = connect(cookie);
    await page.find('history');
    const texts = Array.from({ length: 30 }, (_, index) => `message ${index}`);
    for (const [index, text] of texts.entries()) page.send({ type: 'say', id: `ordered-${index}`, text });
    await vi.waitFor(
      () =>
        expect(
          service.events.flatMap((event) =>
            event.type === 'turn' && event.conversation === chat && event.turn.input.kind === 'text'
              ? [event.turn.input.text]
              : [],
          ),
        ).toEqual(texts),
      { timeout: 10_000 },
    );
  });

  it('answers what it cannot read, and goes on', async () => {
    const { cookie } = await enter();
    const page = connect(cookie);
    await page.find('history');
    page.send('not json');
    page.send('null');
    page.send('{"type":"say","id":"no","text":"short id"}');
    page.send(JSON.stringify({ type: 'say', id: 'empty-text', text: '   ' }));
    page.send({ type: 'say', id: 'long-text', text: 'x'.repeat(16_001) });
    page.send({ type: 'press', id: 'long-press', data: 'x'.repeat(65), message: 'm' });
    page.send({ type: 'file', id: 'lost-file', file: 'never-uploaded' });
    page.send({ type: 'follow', feed: 'nothing' });
    page.send({ type: 'ping' });
    await page.find('pong');
    expect(page.messages.filter(({ type }) => type === 'refused')).toEqual([
      { type: 'refused', id: 'empty-text', reason: 'malformed' },
      { type: 'refused', id: 'long-text', reason: 'malformed' },
      { type: 'refused', id: 'long-press', reason: 'malformed' },
      { type: 'refused', id: 'lost-file', reason: 'no_such_file' },
    ]);
  });

  it('closes on what no page of ours sends', async () => {
    const { cookie } = await enter();
    const large = connect(cookie);
    await large.find('history');
    large.send(`"${'x'.repeat(300_000)}"`);
    expect(await large.closed).toBe(1009);
    const binary = connect(cookie);
    await binary.find('history');
    binary.socket.send(Buffer.from([1, 2, 3]));
    expect(await binary.closed).toBe(1008);
  });

  it('gives a page that comes back what it missed, from any process, and starts over when its position is of another time', async () => {
    const { cookie, chat } = await enter();
    const other = await startPageService({ database: await test.connect() });
    try {
      for (const text of ['a', 'b', 'c']) await service.say(chat, { text });
      const first = await connect(cookie).find('history');
      const items = first.type === 'history' ? first.items : [];
      const since = items[1]?.sequence ?? 0;
      const back = connect(cookie, { at: other, origin: other.url, since });
      expect(await back.find('history')).toMatchObject({ reset: false, items: [{ body: { text: 'c' } }] });
      await service.say(chat, { text: 'd' });
      expect(await back.find('item')).toMatchObject({ item: { body: { text: 'd' } } });
      const lost = await connect(cookie, { since: 9_999 }).find('history');
      expect(lost).toMatchObject({ reset: true, items: [{}, {}, {}, {}] });
    } finally {
      await other.close();
    }
  });

  it('reads to somebody who has left the staff only what a stranger is told, until they are back (B26)', async () => {
    const { cookie, chat } = await enter();
    const page = connect(cookie);
    await page.find('history');
    await service.say(chat, { text: 'Anna +48 600 700 800' });
    await page.find('item');
    service.strangers.add(chat);
    await service.say(chat, { text: 'You are out' });
    const farewell = { items: [{ body: { text: 'You are out' } }] };
    await vi.waitFor(() => expect(page.messages.at(-1)).toMatchObject({ ...farewell, reset: true }));
    expect(await connect(cookie).find('history')).toMatchObject({ ...farewell, reset: false });
    expect(await connect(cookie, { since: 1 }).find('history')).toMatchObject({ ...farewell, reset: true });
    const late = connect(cookie, { since: 2 });
    await late.find('history');
    await service.say(chat, { text: 'Who are you?' });
    await late.find('item');
    expect(JSON.stringify(late.messages)).not.toContain('Anna');

    service.strangers.delete(chat);
    const back = await connect(cookie).find('history');
    expect(back).toMatchObject({ items: [{ body: { text: 'Anna +48 600 700 800' } }, {}, {}] });
  });

  it('shows a revoked person nothing of a chat that holds no word to strangers (B26)', async () => {
    const { cookie, chat } = await enter();
    await service.say(chat, { text: 'Anna +48 600 700 800' });
    service.strangers.add(chat);
    const page = connect(cookie);
    expect(await page.find('history')).toMatchObject({ items: [] });
    await service.say(chat, { text: 'Who are you?' });
    expect(await page.find('item')).toMatchObject({ item: { body: { text: 'Who are you?' } } });
    expect(JSON.stringify(page.messages)).not.toContain('Anna');
  });

  it('says that the log cannot be read, so that the page comes back later', async () => {
    const { cookie } = await enter();
    const database = await test.connect();
    const broken = await startPageService({ database });
    try {
      await database.close();
      const page = connect(cookie, { at: broken, origin: broken.url });
      await page.find('unavailable', 10_000);
      expect(await page.closed).toBe(1013);
    } finally {
      await broken.close();
    }
  });

  it('forgets a page that has gone', async () => {
    const { cookie, chat } = await enter();
    const page = connect(cookie);
    await page.find('history');
    page.socket.close();
    await page.closed;
    const count = page.messages.length;
    await service.say(chat, { text: 'nobody listens' });
    await sleep(50);
    expect(page.messages).toHaveLength(count);
  });
});
