import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Connector, IncomingEvent } from '../../../src/connector/index.ts';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import { simulator } from '../../../webhooks/simulator/index.ts';
import { entryOf, type PageService, startPageService } from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

describe('the simulated phone network', () => {
  let test: TestDatabase;
  let service: PageService;
  let cookie: string;

  beforeAll(async () => {
    test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
    service = await startPageService({ database: test.database, others: [simulator] });
    const entry = await fetch(entryOf(service), { redirect: 'manual' });
    cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    await service.close();
    await test.close();
  });

  const request = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/simulator/phones${path}`, {
      method,
      headers: {
        cookie,
        origin: service.url,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
  const network = () => service.connectors.find(({ id }) => id === 'simulator')?.connector as Connector;
  const send = (chat: string, text: string, id: string) =>
    network().deliver?.({
      id,
      to: { channel: 'simulator', chat, kind: 'private' },
      reply: { text },
      signal: AbortSignal.timeout(2_000),
    });
  const eventsOf = (type: IncomingEvent['type']) => service.events.filter((event) => event.type === type);
  const screenOf = async (number: string) =>
    (await service.core.mailboxes.since(`phone:${number}`, 0, 100)).map(({ body }) => body);

  it('gives a message to the phone, and the receipt of it comes in by signed HTTP (M28)', async () => {
    expect(await send('sms:+48600700800', 'Good morning', 'out-1')).toEqual({ ref: 'out-1' });
    expect(await screenOf('+48600700800')).toMatchObject([
      { kind: 'received', channel: 'sms', text: 'Good morning' },
    ]);
    await vi.waitFor(() =>
      expect(eventsOf('message.receipt')).toMatchObject([
        { ref: 'out-1', state: 'delivered', conversation: '+48600700800' },
      ]),
    );
  });

  it('puts a departure that is repeated on the screen once', async () => {
    await send('sms:+48600700801', 'Once', 'out-2');
    await send('sms:+48600700801', 'Once', 'out-2');
    expect(await screenOf('+48600700801')).toHaveLength(1);
  });

  it('says that a message was read when the phone shows it, once', async () => {
    await send('viber:+48600700802', 'Look', 'out-3');
    for (let round = 0; round < 2; round++)
      expect((await request('POST', '/%2B48600700802/read', { ids: ['out-3', 'nothing'] })).status).toBe(204);
    const read = () =>
      eventsOf('message.receipt').filter(
        (event) => event.type === 'message.receipt' && event.state === 'read',
      );
    await vi.waitFor(() => expect(read()).toMatchObject([{ ref: 'out-3' }]));
    expect(await screenOf('+48600700802')).toMatchObject([{ isRead: true }]);
  });

  it('lets a phone write by any of the three, through the same road as any provider, once however often it is tried', async () => {
    const number = (await (await request('POST', '', { number: '0048 600-700-803' })).json()) as {
      number: string;
    };
    expect(number).toEqual({ number: '+48600700803' });
    for (const [channel, scheme] of Object.entries({ sms: 'tel', whatsapp: 'whatsapp', viber: 'viber' })) {
      const message = { id: `written-by-${channel}`, channel, text: 'STOP' };
      for (let round = 0; round < 2; round++)
        expect((await request('POST', '/%2B48600700803/messages', message)).status).toBe(202);
      expect(eventsOf('message.received').at(-1)).toMatchObject({
        channel,
        from: { scheme, value: '+48600700803' },
        text: 'STOP',
      });
    }
    expect(eventsOf('message.received')).toHaveLength(3);
    expect(await screenOf('+48600700803')).toHaveLength(3);
  });

  it('tells the phone when the service cannot take its message now', async () => {
    service.isAway = true;
    const message = { id: 'tried-twice', channel: 'sms', text: 'Hello?' };
    expect((await request('POST', '/%2B48600700804/messages', message)).status).toBe(503);
    service.isAway = false;
    expect((await request('POST', '/%2B48600700804/messages', message)).status).toBe(202);
    expect(await screenOf('+48600700804')).toHaveLength(1);
  });

  it('opens its phones to nobody without the page, and to no other site', async () => {
    const phone = { number: '+48600700805' };
    expect((await request('POST', '', phone, { cookie: '' })).status).toBe(401);
    expect((await request('POST', '', phone, { origin: 'https://evil.example' })).status).toBe(401);
    expect((await request('POST', '', { number: 'anna' })).status).toBe(400);
    expect(
      (await request('POST', '/%2B48600700800/messages', { id: 'short', channel: 'fax', text: '' })).status,
    ).toBe(400);
    expect((await request('DELETE', '/anna')).status).toBe(404);
  });

  it('keeps its phones over a restart, and forgets one that is removed', async () => {
    const again = await startPageService({ database: test.database, others: [simulator] });
    try {
      const seen: Record<string, unknown>[] = [];
      const stop = again.core.mailboxes.watch('simulator-phones', ({ body }) => seen.push(body), 0);
      await vi.waitFor(() => expect(seen).toContainEqual({ number: '+48600700803', isRemoved: false }));
      expect((await request('DELETE', '/%2B48600700803')).status).toBe(204);
      await vi.waitFor(() => expect(seen).toContainEqual({ number: '+48600700803', isRemoved: true }));
      stop();
      expect(await screenOf('+48600700803')).toEqual([]);
      await send('sms:+48600700803', 'Back again', 'out-9');
      expect(await screenOf('+48600700803')).toHaveLength(1);
    } finally {
      await again.close();
    }
  });

  it('writes no number and no text into the log', () => {
    const log = service.logged.join('\n');
    for (const personal of ['600700', 'Good morning', 'Hello?']) expect(log).not.toContain(personal);
  });
});
