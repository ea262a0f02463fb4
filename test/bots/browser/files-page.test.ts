import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DeliveryError, type TurnEvent } from '../../../src/connector/index.ts';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import { hasChromium, launchChromium, openPage } from '../../support/browser/open-page.ts';
import { entryOf, type PageService, startPageService } from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

let test: TestDatabase;
let service: PageService;

beforeAll(async () => {
  test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
  service = await startPageService({ database: test.database });
});
afterAll(async () => {
  await service.close();
  await test.close();
});

/** A PNG of one dark pixel. */
function tinyPng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 40]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

describe('files over HTTP', () => {
  const enter = async () => {
    const response = await fetch(entryOf(service), { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { cookie, browser: cookie.split('=')[1]?.split('.')[0] ?? '' };
  };
  const post = (cookie: string, content: Buffer, name = 'list.csv', headers: Record<string, string> = {}) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)], { type: 'text/csv' }), name);
    return fetch(`${service.url}/files`, {
      method: 'POST',
      body,
      headers: { cookie, origin: service.url, ...headers },
    });
  };

  it('keeps a file of many chunks byte for byte, for its own browser alone', async () => {
    const { cookie, browser } = await enter();
    const content = randomBytes(9 * 1024 * 1024);
    const response = await post(cookie, content, 'zażółć "list".csv');
    expect(response.status).toBe(201);
    const file = (await response.json()) as { id: string; name: string; size: number };
    expect(file).toMatchObject({ name: 'zażółć "list".csv', size: content.length, mime: 'text/csv' });

    const download = await fetch(`${service.url}/files/${file.id}`, { headers: { cookie } });
    expect(Buffer.compare(Buffer.from(await download.arrayBuffer()), content)).toBe(0);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''za%C5%BC/);
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');

    const other = await enter();
    expect(
      (await fetch(`${service.url}/files/${file.id}`, { headers: { cookie: other.cookie } })).status,
    ).toBe(404);
    const fetched = await service.connector.fetchFile?.(
      { ref: `${browser}/${file.id}` },
      AbortSignal.timeout(5_000),
    );
    expect(fetched && Buffer.compare(Buffer.from(fetched), content)).toBe(0);
  });

  it('gives no file of the staff to somebody who has left it, nor out of what the browser keeps (B26)', async () => {
    const { cookie, browser } = await enter();
    const file = { name: 'evidence.html', mime: 'text/html', content: Buffer.from('Anna') };
    const reference = await service.say(browser, { text: 'The evidence', file });
    const download = (headers: Record<string, string> = {}) =>
      fetch(`${service.url}/files/${reference}-file`, { headers: { cookie, ...headers } });
    const first = await download();
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const kept = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await download(kept)).status).toBe(304);

    service.strangers.add(browser);
    expect([(await download()).status, (await download(kept)).status]).toEqual([404, 404]);
    service.strangers.delete(browser);
    expect((await download()).status).toBe(200);
  });

  it('takes an empty file as what it is', async () => {
    const { cookie } = await enter();
    const { id } = (await (await post(cookie, Buffer.alloc(0))).json()) as { id: string };
    const download = await fetch(`${service.url}/files/${id}`, { headers: { cookie } });
    expect([download.status, await download.text()]).toEqual([200, '']);
  });

  it('refuses a file over 20 MB with a sentence, and one from another site', async () => {
    const { cookie } = await enter();
    const large = await post(cookie, Buffer.alloc(20 * 1024 * 1024 + 1), 'large.bin', {
      'accept-language': 'fr',
    });
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({
      error: 'too_large',
      text: 'Ce fichier est trop grand. La limite est de 20 Mo.',
    });
    expect((await post(cookie, Buffer.from('x'), 'x', { origin: 'https://evil.example' })).status).toBe(401);
    const plain = await fetch(`${service.url}/files`, {
      method: 'POST',
      body: 'x',
      headers: { cookie, origin: service.url, 'content-type': 'text/plain' },
    });
    expect(plain.status).toBe(400);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', '--b\r\n'],
    [
      'that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="list.csv"\r\n\r\nhalf',
    ],
    ['without a file', 'multipart/form-data; boundary=b', '--b--\r\n'],
  ])('answers an upload %s as a bad request', async (_what, type, body) => {
    const { cookie } = await enter();
    const response = await fetch(`${service.url}/files`, {
      method: 'POST',
      body,
      headers: { cookie, origin: service.url, 'content-type': type },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'bad_request' });
  });

  it('says that a file is gone when nobody has it', async () => {
    const missing = service.connector.fetchFile?.({ ref: 'nobody/nothing' }, AbortSignal.timeout(5_000));
    await expect(missing).rejects.toThrow(DeliveryError);
    await expect(missing).rejects.toMatchObject({ code: 'gone', retryable: false });
  });

  it('keeps the newest hundred files of a browser', async () => {
    const { cookie } = await enter();
    const ids: string[] = [];
    for (let index = 0; index < 103; index++) {
      const { id } = (await (await post(cookie, Buffer.from(`${index}`))).json()) as { id: string };
      ids.push(id);
    }
    const status = async (id = '') =>
      (await fetch(`${service.url}/files/${id}`, { headers: { cookie } })).status;
    expect(await status(ids[0])).toBe(404);
    expect(await status(ids[3])).toBe(200);
    expect(await status(ids.at(-1))).toBe(200);
  });
});

describe.skipIf(!hasChromium)('files in the chat page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const turnsOf = (chat: string) =>
    service.events.filter(
      (event): event is TurnEvent => event.type === 'turn' && event.conversation === chat,
    );

  it('sends a chosen file with the text beside it, and the bot can read it', async () => {
    const { page, context, chat, complaints } = await openPage(browser, service);
    await page
      .locator('#file')
      .setInputFiles({ name: 'anna.vcf', mimeType: 'text/vcard', buffer: Buffer.from('BEGIN:VCARD') });
    await page.getByText('anna.vcf').waitFor();
    await page.getByRole('combobox').fill('from the fair');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Download anna\.vcf/ }).waitFor();
    await vi.waitFor(() => expect(turnsOf(chat)).toHaveLength(1));
    const { input } = turnsOf(chat)[0]?.turn ?? {};
    expect(input).toMatchObject({
      kind: 'file',
      caption: 'from the fair',
      file: { name: 'anna.vcf', mime: 'text/vcard', size: 11 },
    });
    if (input?.kind !== 'file') return;
    const content = await service.connector.fetchFile?.(input.file, AbortSignal.timeout(2_000));
    expect(Buffer.from(content ?? []).toString()).toBe('BEGIN:VCARD');
    await vi.waitFor(async () => expect(await page.locator('.bubble.waiting').count()).toBe(0));
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** Drops or pastes a file of `size` bytes onto the page, as the browser itself does. */
  const offer = (page: Page, kind: 'drop' | 'paste', name: string, size = 5) =>
    page.evaluate(
      ([how, title, bytes]) => {
        // biome-ignore lint/suspicious/noExplicitAny: the browser's types are not those of the tests
        const view = globalThis as any;
        const data = new view.DataTransfer();
        data.items.add(new view.File([new Uint8Array(bytes)], title, { type: 'text/plain' }));
        const settings = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
        const event =
          how === 'drop' ? new view.DragEvent(how, settings) : new view.ClipboardEvent(how, settings);
        view.document.getElementById('message').dispatchEvent(event);
      },
      [kind, name, size] as const,
    );

  it('takes a file that is dropped or pasted, and lets one change one’s mind', async () => {
    const { page, context } = await openPage(browser, service);
    for (const kind of ['drop', 'paste'] as const) {
      await offer(page, kind, `${kind}.txt`);
      await page.getByText(`${kind}.txt`).waitFor();
    }
    await page.getByRole('button', { name: 'Remove drop.txt' }).click();
    expect(await page.locator('#staged li').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Download paste\.txt/ }).waitFor();
    expect(await page.locator('#staged').isHidden()).toBe(true);
    await context.close();
  });

  it('shows a picture of the bot and hands over its file', async () => {
    const { page, context, chat, complaints } = await openPage(browser, service);
    const png = tinyPng();
    await service.say(chat, {
      title: 'Scan me',
      text: '',
      picture: { name: 'code.png', mime: 'image/png', content: png },
    });
    await service.say(chat, {
      text: 'Your export',
      file: { name: 'contacts.csv', mime: 'text/csv', content: Buffer.from('name\nAnna') },
    });
    const image = page.getByRole('img', { name: 'Scan me' });
    await image.waitFor();
    await vi.waitFor(async () =>
      expect(await page.evaluate('document.querySelector(".picture img").naturalWidth')).toBe(1),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Download contacts\.csv/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('contacts.csv');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says so at once when a file is too large, and after a failure lets one try again', async () => {
    const { page, context, chat } = await openPage(browser, service, { locale: 'fr-FR' });
    const send = async (name: string, size: number) => {
      await offer(page, 'drop', name, size);
      await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    };
    await send('large.bin', 20 * 1024 * 1024 + 1);
    await page.getByText('Ce fichier est trop grand. La limite est de 20 Mo.').waitFor();
    await page.route('**/files', (route) => route.abort());
    await send('note.txt', 5);
    await page.getByText('note.txt n’a pas pu être envoyé.').waitFor();
    await page.unroute('**/files');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await vi.waitFor(() => expect(turnsOf(chat)).toHaveLength(1));
    await context.close();
  });
});
