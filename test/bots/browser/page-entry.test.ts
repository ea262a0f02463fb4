import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import {
  entryOf,
  type PageService,
  pageKey,
  startPageService,
} from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

describe('the way into the browser page', () => {
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

  const enter = async (headers: Record<string, string> = {}) => {
    const response = await fetch(entryOf(service), { redirect: 'manual', headers });
    return { response, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(service.url + path, { redirect: 'manual', headers });

  it('takes the key for a cookie that scripts and other sites do not get, and leaves the key out of the address', async () => {
    const { response, cookie } = await enter();
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const attributes = response.headers.get('set-cookie') ?? '';
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(attributes).toContain(attribute);
    expect(attributes).not.toContain('Secure');
    const page = await get('/', { cookie });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Kowalski &#38; Sons');
    expect((await get('/session', { cookie })).status).toBe(204);
  });

  it('sends a policy that lets nothing foreign and nothing inline run', async () => {
    const { cookie } = await enter();
    const policy = (await get('/', { cookie })).headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    const html = await (await get('/', { cookie })).text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style="| on\w+=/);
  });

  it('says politely that it is locked, in the language of the reader', async () => {
    const titles = {
      en: 'This page is locked',
      fr: 'Cette page est fermée',
      'pl-PL,pl;q=0.9': 'Ta strona jest zamknięta',
    };
    for (const [language, title] of Object.entries(titles)) {
      const response = await get('/', { 'accept-language': language });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain(title);
    }
  });

  it('gives nothing of the chat without the cookie', async () => {
    expect((await get('/session')).status).toBe(401);
    expect((await get('/files/0123456789')).status).toBe(401);
    expect((await fetch(`${service.url}/files`, { method: 'POST', body: new FormData() })).status).toBe(401);
    const forged = (await enter()).cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await get('/session', { cookie: forged })).status).toBe(401);
    const another = (await enter()).cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`);
    expect((await get('/session', { cookie: another })).status).toBe(401);
  });

  it('gives every browser an identity of its own, and keeps it when the key is shown again', async () => {
    const idOf = (cookie: string) => cookie.split('=')[1]?.split('.')[0];
    const first = await enter();
    const second = await enter();
    expect(idOf(first.cookie)).not.toBe(idOf(second.cookie));
    expect(idOf((await enter({ cookie: first.cookie })).cookie)).toBe(idOf(first.cookie));
  });

  it('shuts every browser out when the key changes, and knows it again with the new key', async () => {
    const { cookie } = await enter();
    const changed = await startPageService({
      database: test.database,
      environment: { BROWSER_KEY: 'another key' },
    });
    try {
      const at = (path: string) => fetch(changed.url + path, { redirect: 'manual', headers: { cookie } });
      expect((await at('/')).status).toBe(401);
      const back = await at('/?key=another+key');
      expect(back.status).toBe(303);
      expect(back.headers.get('set-cookie')?.split('.')[0]).toBe(cookie.split('.')[0]);
    } finally {
      await changed.close();
    }
  });

  it('lets browsers in by either key while SECRET_KEY is rotated, and by the new one alone after', async () => {
    const during = (secretKeys: string[]) =>
      startPageService({ database: test.database, environment: { BROWSER_KEY: undefined }, secretKeys });
    const keyOf = ({ connector }: PageService) => connector.announce?.('')[0]?.split('key=')[1] ?? '';
    const [before, rotating, after] = [
      await during(['the-old-secret-key']),
      await during(['the-new-secret-key', 'the-old-secret-key']),
      await during(['the-new-secret-key']),
    ];
    try {
      const open = (service: PageService, path: string, cookie = '') =>
        fetch(service.url + path, { redirect: 'manual', headers: { cookie } });
      const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const old = cookieOf(await open(before, `/?key=${keyOf(before)}`));
      expect(keyOf(rotating)).toBe(keyOf(after));
      expect(keyOf(rotating)).not.toBe(keyOf(before));

      // The printed link of before opens too, and who comes back in time stays in with the old key gone.
      expect((await open(rotating, `/?key=${keyOf(before)}`)).status).toBe(303);
      const visit = await open(rotating, '/', old);
      expect(visit.status).toBe(200);
      const renewed = cookieOf(visit);
      expect(renewed.split('.')[0]).toBe(old.split('.')[0]);
      expect((await open(after, '/', renewed)).status).toBe(200);

      expect((await open(after, '/', old)).status).toBe(401);
      expect((await open(after, `/?key=${keyOf(before)}`)).status).toBe(401);
    } finally {
      for (const service of [before, rotating, after]) await service.close();
    }
  });

  it('marks the cookie secure behind https, and reloads once for those who come by a link from elsewhere', async () => {
    const secure = await startPageService({ database: test.database, publicUrl: 'https://book.example' });
    try {
      const response = await fetch(entryOf(secure), { redirect: 'manual' });
      expect(response.headers.get('set-cookie')).toContain('Secure');
      const foreign = await fetch(secure.url, { headers: { 'sec-fetch-site': 'cross-site' } });
      expect(await foreign.text()).toContain('content="0;url=/"');
      const own = await fetch(secure.url, { headers: { 'sec-fetch-site': 'same-origin' } });
      expect(await own.text()).not.toContain('content="0;url=/"');
    } finally {
      await secure.close();
    }
  });

  it('serves its own files only, to be kept for good, and texts in three languages', async () => {
    const { cookie } = await enter();
    const html = await (await get('/', { cookie })).text();
    const style = /href="(\/page\/[\w-]+\/page\.css)"/.exec(html)?.[1] ?? '';
    const response = await get(style);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toContain('text/css');
    const folder = style.replace('page.css', '');
    for (const name of ['page.html', 'tsconfig.json', 'main.ts', '..%2f..%2fpackage.json', 'constructor'])
      expect((await get(folder + name)).status).toBe(404);
    for (const language of ['en', 'fr', 'pl']) {
      const response = await get(`${folder}texts.${language}.json`);
      const texts = (await response.json()) as { language: string; texts: Record<string, string> };
      expect(texts.language).toBe(language);
      expect(Object.values(texts.texts).every((text) => typeof text === 'string' && text !== '')).toBe(true);
    }
    expect((await get(`${folder}texts.de.json`)).status).toBe(404);
  });

  it('keeps the key and the cookie out of the log', async () => {
    await get('/?key=a-wrong-guess');
    const { cookie } = await enter();
    const lines = service.logged.join('\n');
    for (const secret of [pageKey, 'a-wrong-guess', cookie.split('=')[1] ?? ''])
      expect(lines).not.toContain(secret);
    expect(lines).toContain('wrong key');
  });

  it('stops guessing after ten wrong keys, without shutting out who is in or has the key', async () => {
    const { cookie } = await enter();
    const answers: number[] = [];
    for (let guess = 0; guess < 12; guess++) answers.push((await get(`/?key=guess-${guess}`)).status);
    expect(answers).toContain(401);
    expect(answers.slice(-2)).toEqual([429, 429]);
    const late = await get('/?key=one-more-guess', { 'accept-language': 'pl' });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late.text()).toContain('Za dużo prób');
    expect((await get('/', { cookie })).status).toBe(200);
    expect((await enter()).response.status).toBe(303);
  });
});
