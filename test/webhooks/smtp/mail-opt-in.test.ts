import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel, consentRecordModel, personModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { events } from '../../../webhooks/events/index.ts';
import { smtp } from '../../../webhooks/smtp/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { toEventRequest } from '../../support/signatures/sign-event.ts';
import { type MailServer, startMailServer } from '../../support/stand-ins/mail-server.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let server: MailServer;
let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  server = await startMailServer();
  const { uri } = await seedContacts([
    { firstName: 'Anna', mails: [{ address: 'anna@example.com' }] },
    { firstName: 'Ewa', mails: [{ address: 'ewa@example.com' }] },
    { firstName: 'Iga', mails: [{ address: 'iga@example.com' }, { address: 'iga@work.example.com' }] },
    { firstName: 'Jan', mails: [{ address: 'desk@example.com' }] },
    { firstName: 'Ola', mails: [{ address: 'desk@example.com' }] },
  ]);
  service = await startTestService({
    uri,
    now,
    environment: {
      BUSINESS_NAME: 'Flora',
      SMTP_URL: server.url,
      MAIL_FROM: 'hello@flora.example',
      EVENTS_SECRET: secret,
    },
    webhooks: [smtp, events],
  });
  owner = await service.owner();
});
afterAll(async () => {
  await service.close();
  await server.stop();
  expect(service.logged.join('\n')).not.toMatch(/example\.com|s3cret/);
});

let told = 0;
async function tell(type: string, email: string) {
  const body = { type, timestamp: now().toISOString(), data: { contact: { email } } };
  const request = toEventRequest({ id: `evt_${++told}`, body, secret, at: now() });
  const answer = await fetch(`${service.address}${request.url}`, {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: new Uint8Array(request.body),
  });
  expect(answer.status).toBe(200);
  await service.settled();
}
const addressOf = async (value: string) =>
  (await service.database
    .model(addressModel)
    .findOne({ 'ref.value': value })
    .lean<Address | null>()) as Address;
const mailsTo = (address: string) =>
  server.mails.filter(({ to }) => JSON.stringify(to ?? '').includes(address)).map(({ text = '' }) => text);
const linkIn = (text = '') => /http\S+\/p\/\S+/.exec(text)?.[0] ?? '';
const show = async (url: string) => (await fetch(url)).text();
async function press(url: string, act: string, question = ''): Promise<string> {
  const body = new URLSearchParams({ act, ...(question && { question }) });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  expect(answer.status).toBe(303);
  await service.settled();
  return show(new URL(answer.headers.get('location') ?? '', url).href);
}
const questionIn = (page: string) => /name="question" value="([^"]+)"/.exec(page)?.[1] ?? '';

describe('a wish for advertising by mail', () => {
  it('is asked back at the address, and counts with a press on the page of the mail, never with a look at it (B16)', async () => {
    await tell('campaign.subscribed', 'anna@example.com');
    await tell('campaign.subscribed', 'anna@example.com');
    const [mail, ...others] = mailsTo('anna@example.com');
    expect(others).toEqual([]);
    expect(mail).toMatch(/May we send them\? Please say so by November 25, 2026[\s\S]+Answer here:\s+http/);
    expect(server.mails.at(-1)?.subject).toBe('Flora: please confirm');
    expect((await addressOf('anna@example.com')).states).toMatchObject({
      'email/marketing': { state: 'pending' },
      'email/service': { state: 'pending' },
    });
    const url = linkIn(mail);
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(url, { method });
    const page = await show(url);
    expect(page).toContain('May we send them?');
    expect((await addressOf('anna@example.com')).states['email/marketing']?.state).toBe('pending');

    expect(await press(url, 'confirm', questionIn(page))).toContain('Thank you, noted');
    const { states, questions, chain } = await addressOf('anna@example.com');
    expect(states).toMatchObject({
      'email/marketing': { state: 'granted' },
      'email/service': { state: 'granted' },
    });
    expect(questions).toEqual([]);
    const records = await service.database
      .collection(consentRecordModel)
      .find({ chain: chain?.id })
      .toArray();
    expect(records.map(({ action, method }) => `${action} ${method}`)).toEqual([
      'asked provider',
      'granted double-opt-in',
    ]);
    // A press more, and a link that is shared later, change nothing.
    expect(await press(url, 'confirm', questionIn(page))).toContain('answered already');
    expect((await addressOf('anna@example.com')).chain).toEqual(chain);
    expect(buttonsOf(await owner.say('Anna')).join()).toContain('✍️ e-mail');
  });

  it('is nothing once the contact says No, or nothing, within its time (B16)', async () => {
    await tell('campaign.subscribed', 'no@example.com');
    const url = linkIn(mailsTo('no@example.com')[0]);
    expect(await press(url, 'decline', questionIn(await show(url)))).toContain('nothing is switched on');
    expect((await addressOf('no@example.com')).states['email/marketing']?.state).toBe('unknown');

    await tell('campaign.subscribed', 'late@example.com');
    const late = linkIn(mailsTo('late@example.com')[0]);
    const question = questionIn(await show(late));
    seconds += 49 * 3_600;
    expect(await show(late)).not.toContain('May we send them?');
    expect(await press(late, 'confirm', question)).toContain('its time is over');
    expect((await addressOf('late@example.com')).states['email/marketing']?.state).toBe('pending');
  });

  it('is asked in the language of the address, in all three (B16)', async () => {
    for (const [language, words] of [
      ['fr', 'Pouvons-nous le faire'],
      ['pl', 'Czy możemy?'],
      ['en', 'May we send them?'],
    ] as const) {
      const email = `${language}@example.com`;
      await tell('campaign.unsubscribed', email);
      await service.database
        .model(addressModel)
        .updateOne({ 'ref.value': email }, { $set: { language }, $unset: { 'states.email/marketing': 1 } });
      await tell('campaign.subscribed', email);
      expect(mailsTo(email).join()).toContain(words);
      const page = await show(linkIn(mailsTo(email)[0]));
      expect(page).toContain(`<p class="text" lang="${language}">`);
    }
  });

  it('is not asked against a withdrawal (B16, M17)', async () => {
    await tell('campaign.unsubscribed', 'zofia@example.com');
    await tell('campaign.subscribed', 'zofia@example.com');
    expect(mailsTo('zofia@example.com')).toEqual([]);
    expect((await addressOf('zofia@example.com')).states['email/marketing']?.state).toBe('withdrawn');
  });

  it('is neither asked nor counts for another address of whoever has ended advertising (B16, M17, Q33)', async () => {
    await tell('campaign.unsubscribed', 'iga@example.com');
    await tell('campaign.subscribed', 'iga@work.example.com');
    expect(mailsTo('iga@work.example.com')).toEqual([]);
    expect((await addressOf('iga@work.example.com'))?.states['email/marketing']).toBeUndefined();
  });

  it('opens nothing that was closed since it was asked (B16)', async () => {
    await tell('campaign.subscribed', 'since@example.com');
    const url = linkIn(mailsTo('since@example.com')[0]);
    const question = questionIn(await show(url));
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    await press(url, 'confirm', question);
    expect((await addressOf('since@example.com')).states['email/marketing']?.state).toBe('withdrawn');
  });

  it('is that of the address alone where several share it (B10, B16)', async () => {
    await tell('campaign.subscribed', 'desk@example.com');
    const url = linkIn(mailsTo('desk@example.com')[0]);
    await press(url, 'confirm', questionIn(await show(url)));
    const { states } = await addressOf('desk@example.com');
    expect(states['email/marketing']?.state).toBe('granted');
    const persons = await service.database
      .model(personModel)
      .find({ 'states.email/marketing': { $exists: true } })
      .lean();
    const names = await Promise.all(
      persons.map(
        async ({ _id }) => (await service.database.model(contactModel).findById(_id).lean())?.firstName,
      ),
    );
    expect(names).not.toContain('Jan');
    expect(names).not.toContain('Ola');
  });

  it('that staff heard of in person is confirmed from the open address before it counts (B16, F055, F057)', async () => {
    const agree = async (line: RegExp, how: string) => {
      await owner.say('/channels Ewa');
      await owner.press(line);
      await owner.press('✅ They agreed');
      await owner.press(how);
      return owner.press(/Skip/);
    };
    await agree(/^e-mail/, 'spoken');
    const said = textOf(await agree(/advertising/, 'spoken'));
    expect(said).toContain('until then nothing is open');
    expect(said).toContain('answer awaited until');
    await service.settled();
    const url = linkIn(mailsTo('ewa@example.com')[0]);
    await press(url, 'confirm', questionIn(await show(url)));
    await owner.say('/channels Ewa');
    expect(textOf(await owner.press(/advertising/))).toContain('confirmed by the contact');
  });
});

describe('a named consent', () => {
  it('is asked for by mail where the mail is open, once, and given with its text by a press on the page (M09, F128, F131)', async () => {
    const anna = async () => {
      await owner.say('/consents Anna');
      return owner.press('1');
    };
    await owner.say('/consents');
    await owner.press('➕ New consent');
    await owner.say('Photos');
    await owner.press('on consent');
    await owner.press('No advertising');
    await owner.say('You may show pictures of my garden.');
    await owner.press(/Skip/);
    await owner.press(/Skip/);
    // Of an address that two share nobody answers for one of them.
    await owner.say('/consents Jan');
    expect(buttonsOf(await owner.press('1'))).not.toContain('❔ Ask by e-mail');
    await anna();
    const asked = await owner.press('❔ Ask by e-mail');
    expect(textOf(asked)).toContain('do you agree to “Photos”?');
    await owner.press('📤 Send');
    await service.settled();
    const mail = mailsTo('anna@example.com').at(-1);
    expect(mail).toContain('You may show pictures of my garden.');
    expect(buttonsOf(await anna())).not.toContain('❔ Ask by e-mail');
    const url = linkIn(mail);
    const page = await show(url);
    expect(page).toContain('You may show pictures of my garden.');
    await press(url, 'confirm', questionIn(page));
    expect(textOf(await anna())).toContain('✓ Photos');
    const [given] = await service.database
      .collection(consentRecordModel)
      .find({ method: 'double-opt-in', 'text.version': 1, action: 'granted' })
      .toArray();
    expect(given?.text).toMatchObject({ language: 'en' });
  });
});

describe('a STOP on the page of a mail address', () => {
  it('is confirmed by one mail, which leads back to the page (B13, M26)', async () => {
    const before = mailsTo('ewa@example.com').length;
    const url = linkIn(mailsTo('ewa@example.com')[0]);
    await press(url, 'stop');
    await press(url, 'stop');
    const [confirmation, ...more] = mailsTo('ewa@example.com').slice(before);
    expect(more).toEqual([]);
    expect(confirmation).toContain('you get no more messages at this address');
    expect(await show(linkIn(confirmation))).toContain('Flora');
    expect(buttonsOf(await owner.say('Ewa')).join()).not.toContain('✍️');
  });

  it('pressed by a mail service is confirmed by nothing (RFC 8058)', async () => {
    const before = mailsTo('anna@example.com').length;
    const url = linkIn(mailsTo('anna@example.com')[0]);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    await service.settled();
    expect(mailsTo('anna@example.com')).toHaveLength(before);
    expect((await addressOf('anna@example.com')).states['email/marketing']?.state).toBe('withdrawn');
  });
});
