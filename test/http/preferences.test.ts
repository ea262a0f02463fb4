import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Address,
  addressModel,
  consentOpeningModel,
  consentRecordModel,
  definitionModel,
  personModel,
  preferenceLinkModel,
} from '../../src/consent/index.ts';
import { deliveryModel } from '../../src/intake/index.ts';
import { outboxModel } from '../../src/messaging/index.ts';
import type { ContactPhone } from '../support/people/contact-phone.ts';
import { seedContacts } from '../support/seed-contacts.ts';
import { startTestService, type TestService } from '../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+486007011${String(last).padStart(2, '0')}` });

let service: TestService;
/** A second a look: of two words of one second the withdrawal counts. */
let seconds = 0;
let days = 0;
const now = () => new Date(Date.UTC(2026, 10, 22 + days, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Kowalski', phones: [number(1)] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(2)] },
    { firstName: 'Ola', lastName: 'Lis', phones: [number(3)] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty & Co' } });
});
afterAll(() => service.close());
beforeEach(() => {
  days = 0;
});

const phones = new Map<number, ContactPhone>();
const phone = (last: number): ContactPhone => {
  const known = phones.get(last) ?? service.phone(number(last).e164);
  phones.set(last, known);
  return known;
};
const tokens: string[] = [];
/** The link of a MY DATA answer. */
const linkOf = async (last: number): Promise<string> => {
  const [answer = ''] = await phone(last).write('MY DATA');
  const [, link = '', token = ''] = /(http:\S+\/p\/([\w-]{32}))$/.exec(answer) ?? [];
  expect(link).not.toBe('');
  tokens.push(token);
  return link;
};
const look = (link: string, headers: Record<string, string> = {}) => fetch(link, { headers });

interface Form {
  fields: [string, string][];
  buttons: string[];
}
/** What a browser without scripts would send of a page. */
const formOf = (page: string): Form => ({
  fields: [...page.matchAll(/<input type="(hidden|checkbox)" name="(\w+)" value="([^"]*)"( checked)?>/g)]
    .filter(([, type, , , checked]) => type === 'hidden' || checked)
    .map(([, , name = '', value = '']) => [name, value]),
  buttons: [...page.matchAll(/<button [^>]*name="act" value="(\w+)"/g)].map(([, value = '']) => value),
});
const post = (link: string, fields: [string, string][], multipart = false) => {
  const form = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return fetch(link, { method: 'POST', body: form, redirect: 'manual' });
};
/** Presses a button as a reader does: with what the page has shown, and the switches they have moved. */
const press = async (
  link: string,
  act: string,
  { on = [], off = [], page }: { on?: string[]; off?: string[]; page?: string } = {},
) => {
  const { fields, buttons } = formOf(page ?? (await (await look(link)).text()));
  expect(buttons).toContain(act);
  const kept = fields.filter(([name, value]) => name !== 'on' || !off.includes(value));
  const answer = await post(link, [...kept, ...on.map((key): [string, string] => ['on', key]), ['act', act]]);
  expect(answer.status).toBe(303);
  return (await look(new URL(answer.headers.get('location') ?? '', link).href)).text();
};
const addressOf = async (last: number): Promise<Address> => {
  const all = await service.database.model(addressModel).find().lean<Address[]>();
  const found = all.find(({ ref }) => ref?.value === number(last).e164);
  if (!found) throw new Error('Nobody has spoken of that number');
  return found;
};
const stateOf = async (last: number, key: string) => (await addressOf(last)).states[key]?.state;
const snapshot = async () =>
  JSON.stringify(
    await Promise.all(
      [addressModel, personModel, preferenceLinkModel, consentRecordModel, consentOpeningModel].map((model) =>
        service.database
          .model(model as typeof addressModel)
          .find()
          .lean(),
      ),
    ),
  ).replaceAll(/"seal":\d+,?/g, '');

describe("a contact's own page", () => {
  it('says in three languages how the address stands, and shows it masked (M26)', async () => {
    const link = await linkOf(10);
    const answer = await look(link, { 'accept-language': 'pl' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<html lang="pl">');
    expect(page).toContain('Kwiaty &amp; Co: co możemy wysyłać');
    expect(page).toContain('+48 ••• ••• •10');
    expect(page).not.toContain(number(10).e164.slice(3));
    expect(await (await look(`${link}?language=fr`)).text()).toContain('Publicité et offres');
    expect(await (await look(link)).text()).toContain('Advertising and offers');
  });

  it('is in the language we write to them in where their browser names none of ours (M26)', async () => {
    const [, link = ''] = /(http:\S+)$/.exec((await phone(20).write('MES DONNÉES'))[0] ?? '') ?? [];
    expect(await (await look(link, { 'accept-language': 'de-DE' })).text()).toContain('<html lang="fr">');
    expect(await (await look(link, { 'accept-language': 'pl' })).text()).toContain('<html lang="pl">');
  });

  it('is described in the OpenAPI document', async () => {
    const { paths } = (await (await look(`${service.address}/docs/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { requestBody?: { content: object } }>>;
    };
    expect(Object.keys(paths['/p/{token}'] ?? {}).sort()).toEqual(['get', 'post']);
    const content = JSON.stringify(paths['/p/{token}']?.post?.requestBody?.content);
    expect(content).toContain('application/x-www-form-urlencoded');
    expect(content).toContain('One-Click');
  });

  it('is kept by no cache, found by no search, told to no site, and runs nothing (M26)', async () => {
    const { headers } = await look(await linkOf(10));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('changes nothing when it is only looked at, by GET or HEAD (M26)', async () => {
    const link = await linkOf(10);
    await service.settled();
    const before = await snapshot();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(`${link}?done=stopped&act=stop`, { method })).status).toBe(200);
    expect(await snapshot()).toBe(before);
  });

  it('takes what was switched on and off, with the proof of what was shown (M26, B17)', async () => {
    const link = await linkOf(11);
    const page = await press(link, 'save', { on: ['sms/service', 'sms/marketing'] });
    expect(page).toContain('Saved.');
    expect(await stateOf(11, 'sms/service')).toBe('granted');
    expect(await stateOf(11, 'sms/marketing')).toBe('granted');
    await press(link, 'save', { off: ['sms/marketing'] });
    expect(await stateOf(11, 'sms/service')).toBe('granted');
    expect(await stateOf(11, 'sms/marketing')).toBe('withdrawn');

    const chain = (await addressOf(11)).chain?.id;
    const records = await service.database.model(consentRecordModel).find({ chain }).lean();
    expect(records.map(({ action, method }) => `${action} by ${method}`)).toEqual([
      'granted by preference-page',
      'withdrawn by preference-page',
    ]);
    expect(records[0]?.text).toMatchObject({ id: 'preference-page', language: 'en' });
    expect(JSON.stringify(records)).not.toContain('127.0.0.1');
    const [opening] = await service.database.model(consentOpeningModel).find({ chain }).lean();
    expect(opening?.values.ip?.value).toBe('127.0.0.1');
    expect(opening?.values.userAgent?.value).toBe('node');
    expect(opening?.values.question?.value).toContain('SMS: Advertising and offers');
  });

  it('is a later word than a STOP, and a STOP is a later one than the page (Q34)', async () => {
    const link = await linkOf(12);
    await phone(12).write('STOP');
    await press(link, 'save', { on: ['sms/service'] });
    expect(await stateOf(12, 'sms/service')).toBe('granted');
    await phone(12).write('STOP');
    expect(await stateOf(12, 'sms/service')).toBe('withdrawn');
  });

  it('opens nothing by an old form, and still closes by one (M26)', async () => {
    const link = await linkOf(13);
    const old = await (await look(link)).text();
    await press(link, 'save', { on: ['sms/service', 'whatsapp/service'], page: old });
    const open = await (await look(link)).text();
    await phone(13).write('STOP');
    expect(await press(link, 'save', { on: ['sms/service'], page: old })).toContain('Something had changed');
    expect(await stateOf(13, 'sms/service')).toBe('withdrawn');
    await press(link, 'save', { off: ['whatsapp/service'], page: open });
    expect(await stateOf(13, 'sms/service')).toBe('withdrawn');
    expect(await stateOf(13, 'whatsapp/service')).toBe('withdrawn');
  });

  it('pauses, ends the pause, and stops everything (M19, M26)', async () => {
    const link = await linkOf(14);
    await press(link, 'save', { on: ['sms/service', 'viber/marketing'] });
    expect(await press(link, 'pause', { off: ['viber/marketing'] })).toMatch(
      /Silent until December 22, 2026/,
    );
    expect(await stateOf(14, 'viber/marketing')).toBe('withdrawn');
    expect((await addressOf(14)).facts.sms?.pausedUntil).toBeInstanceOf(Date);
    expect(await press(link, 'resume')).not.toContain('Silent until');
    expect((await addressOf(14)).facts.sms?.pausedUntil).toBeUndefined();
    expect(await press(link, 'stop')).toContain('nothing more will be sent');
    const { states } = await addressOf(14);
    for (const key of ['sms/service', 'sms/marketing', 'whatsapp/service', 'viber/marketing', 'voice/call'])
      expect([key, states[key]?.state]).toEqual([key, 'withdrawn']);
  });

  it('sets the language that we write in (M26)', async () => {
    const link = await linkOf(15);
    const { fields } = formOf(await (await look(link)).text());
    await post(link, [...fields, ['writeIn', 'fr'], ['act', 'save']]);
    expect(await (await look(link)).text()).toContain('<html lang="fr">');
    expect((await phone(15).write('CHANNELS'))[0]).toContain('Pour changer');
  });

  it('shows named consents with their text, and what has changed in it since (M26)', async () => {
    const texts = { en: 'We send <b>news</b> once a month.', pl: 'Wysyłamy nowości raz w miesiącu.' };
    await service.database.transaction((tx) =>
      service.database.collection(definitionModel).insertOne(
        {
          _id: 'news',
          name: 'Newsletter',
          legalBasis: 'consent',
          isMarketing: true,
          versions: [{ version: 1, texts, since: now() }],
        },
        { session: tx },
      ),
    );
    const link = await linkOf(2);
    expect(await (await look(`${link}?language=pl`)).text()).toContain('Wysyłamy nowości raz w miesiącu.');
    await press(link, 'save', { on: ['named:news'] });
    const personOf = async () =>
      (await service.database.model(personModel).find().lean()).find(({ states }) => states['named:news']);
    expect((await personOf())?.states['named:news']).toMatchObject({ state: 'granted', version: 1 });
    await service.database
      .collection(definitionModel)
      .updateOne(
        { _id: 'news' },
        { $set: { versions: [1, 2].map((version) => ({ version, texts, since: now() })) } },
      );
    const page = await (await look(link)).text();
    expect(page).toContain('The text has changed since you agreed.');
    expect(page).toContain('We send &lt;b&gt;news&lt;/b&gt; once a month.');
    const { fields } = formOf(page);
    await post(link, [...fields, ['renewed', 'named:news'], ['act', 'save']]);
    expect((await personOf())?.states['named:news']).toMatchObject({ state: 'granted', version: 2 });
    await press(link, 'stop');
    expect((await personOf())?.states['named:news']?.state).toBe('withdrawn');
  });

  it('tells nothing of the people who share a number (M26, B10)', async () => {
    const link = await linkOf(1);
    const page = await (await look(link)).text();
    expect(page).toContain('Several people use this address');
    expect(page).not.toMatch(/Anna|Jan|Kowalsk|Newsletter/);
    await post(link, [
      ...formOf(page).fields,
      ['offered', 'named:news'],
      ['on', 'named:news'],
      ['act', 'save'],
    ]);
    const persons = await service.database.model(personModel).find().lean();
    expect(persons.filter(({ states }) => states['named:news']?.state === 'granted')).toEqual([]);
  });
});

describe('one click (RFC 8058)', () => {
  it.each([
    ['urlencoded', 20, false],
    ['multipart', 21, true],
  ])(
    'ends advertising by a form that is %s, at once and as often as it comes (M26)',
    async (_name, last, multipart) => {
      const link = await linkOf(last);
      await press(link, 'save', { on: ['sms/service', 'sms/marketing'] });
      const click = () => post(link, [['List-Unsubscribe', 'One-Click']], multipart);
      const answer = await click();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await stateOf(last, 'sms/marketing')).toBe('withdrawn');
      expect(await stateOf(last, 'sms/service')).toBe('granted');
      const before = (await addressOf(last)).chain;
      expect((await click()).status).toBe(200);
      expect((await addressOf(last)).chain).toEqual(before);
    },
  );

  it('leads out by a link that has ended, which opens no page any more (M26)', async () => {
    const link = await linkOf(22);
    await press(link, 'save', { on: ['sms/marketing'] });
    days = 31;
    expect((await look(link)).status).toBe(404);
    expect((await post(link, [['act', 'stop']])).status).toBe(404);
    expect((await post(link, [['List-Unsubscribe', 'One-Click']])).status).toBe(200);
    expect(await stateOf(22, 'sms/marketing')).toBe('withdrawn');
  });
});

describe('links to the page', () => {
  it('end with the third that is asked for after them (M26)', async () => {
    const first = await linkOf(30);
    const second = await linkOf(30);
    await linkOf(30);
    expect((await look(first)).status).toBe(200);
    await linkOf(30);
    expect((await look(first)).status).toBe(404);
    expect((await look(second)).status).toBe(200);
  });

  it('say nothing when they are wrong, in the language of the reader (M26)', async () => {
    const answer = await look(`${service.address}/p/${'x'.repeat(32)}`, { 'accept-language': 'fr-CA' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Cette page n'existe pas".replace("'", '&#39;'));
    expect((await look(`${service.address}/p/short`)).status).toBe(404);
    const bad = await post(await linkOf(31), [['act', 'destroy']]);
    expect(bad.status).toBe(400);
  });

  it('are kept as digests, and stand in no log (M26)', async () => {
    await service.settled();
    const stored = JSON.stringify([
      await service.database.model(preferenceLinkModel).find().lean(),
      await service.database.model(outboxModel).find().lean(),
      await service.database.model(deliveryModel).find().lean(),
      await service.database.model(consentOpeningModel).find().lean(),
    ]);
    expect(tokens.length).toBeGreaterThan(10);
    for (const token of tokens) {
      expect(stored).not.toContain(token);
      expect(service.logged.join('')).not.toContain(token);
    }
  });

  it('can be guessed thirty times a minute, while those that are right go on (M26)', async () => {
    const link = await linkOf(32);
    const statuses: number[] = [];
    for (let tries = 0; tries < 32; tries += 1)
      statuses.push((await look(`${service.address}/p/${String(tries).padStart(32, 'y')}`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await look(link)).status).toBe(200);
    expect((await press(link, 'stop')).length).toBeGreaterThan(0);
  });
});
