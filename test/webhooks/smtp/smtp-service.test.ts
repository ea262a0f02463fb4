import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxModel } from '../../../src/messaging/index.ts';
import { smtp } from '../../../webhooks/smtp/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { type MailServer, startMailServer } from '../../support/stand-ins/mail-server.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

describe('the service with a mail server', () => {
  let server: MailServer;
  let service: TestService;
  let owner: TestPerson;
  const ids: Record<string, string> = {};
  /** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);
  beforeAll(async () => {
    server = await startMailServer();
    const { uri, contacts } = await seedContacts(
      ['Anna', 'Ewa', 'Jan', 'Iga'].map((firstName) => ({
        firstName,
        mails: [{ address: `${firstName.toLowerCase()}@example.com` }],
      })),
    );
    for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
    service = await startTestService({
      uri,
      now,
      environment: {
        BUSINESS_NAME: 'Flora',
        SMTP_URL: server.url,
        MAIL_FROM: 'hello@flora.example',
      },
      webhooks: [smtp],
    });
    owner = await service.owner();
  });
  afterAll(async () => {
    await service.close();
    await server.stop();
    expect(service.logged.join('\n')).not.toMatch(/example\.com|s3cret/);
  });

  const card = (name: string) => owner.pressData(`c.card.${ids[name]}`);
  async function agree(name: string) {
    await owner.pressData(`c.channels.${ids[name]}`);
    await owner.press(/^e-mail/);
    await owner.press('✅ They agreed');
    await owner.press('spoken');
    return owner.press(/Skip/);
  }
  async function write(name: string, text: string, subject?: string) {
    await owner.say(`/email ${name}: ${text}`);
    if (subject) await owner.say(subject);
    else await owner.press(/Skip/);
    const said = await owner.press('📤 Send');
    await service.settled();
    return said;
  }
  /** The page that the newest mail links. */
  function linked(): string {
    const [url = ''] = /http\S+\/p\/\S+/.exec(server.mails.at(-1)?.text ?? '') ?? [];
    expect(url.startsWith(`${service.address}/p/`)).toBe(true);
    return url;
  }

  it('offers to write to an address only while its flag is on (F046, F047)', async () => {
    expect(buttonsOf(await card('Anna')).join()).not.toContain('✍️');
    expect(textOf(await owner.say('/email Anna: tulips'))).toContain('channel is closed');
    await agree('Anna');
    expect(buttonsOf(await card('Anna')).join()).toContain('✍️ e-mail');
  });

  it('writes to contacts in their language, who change it and leave by what the mail carries, in all three (M26, F047)', async () => {
    await write('Anna', 'Tulips are here', 'Tulips');
    expect(server.mails).toMatchObject([{ subject: 'Tulips', from: { value: [{ name: 'Flora' }] } }]);
    expect(server.mails[0]?.text).toContain('Tulips are here');
    for (const [language, footer] of [
      ['fr', 'Ce que Flora peut vous envoyer'],
      ['pl', 'Co Flora może do Ciebie wysyłać'],
      ['en', 'What Flora may send you'],
    ] as const) {
      const body = new URLSearchParams({ act: 'save', writeIn: language });
      expect((await fetch(linked(), { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
      await write('Anna', `Tulips ${language}`);
      expect(server.mails.at(-1)?.text).toContain(footer);
    }
    const page = linked();
    for (const method of ['GET', 'HEAD']) expect((await fetch(page, { method })).status).toBe(200);
    expect(buttonsOf(await card('Anna')).join()).toContain('✍️ e-mail');
    const body = new URLSearchParams({ act: 'stop' });
    await fetch(page, { method: 'POST', body, redirect: 'manual' });
    expect(buttonsOf(await card('Anna')).join()).not.toContain('✍️');
  });

  it('ends advertising by one click, however a mail service sends it, also from an old mail (M26)', async () => {
    await agree('Iga');
    await write('Iga', 'Roses');
    const page = linked();
    const shown = await (await fetch(page)).text();
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)?.[1] ?? '';
    const wish = new URLSearchParams({ act: 'save', whose: field('whose'), mark: field('mark') });
    for (const name of ['offered', 'on']) wish.append(name, 'email/marketing');
    await fetch(page, { method: 'POST', body: wish, redirect: 'manual' });
    const switchedOn = async () => (await (await fetch(page)).text()).split('Now: on').length - 1;
    expect(await switchedOn()).toBe(2);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), form]) {
      const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' });
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Flora')]);
    }
    expect(await switchedOn()).toBe(1);
  });

  it('sends nothing whose flag went off between writing and sending (F047)', async () => {
    await agree('Ewa');
    const before = server.mails.length;
    await write('Ewa', 'first');
    const body = new URLSearchParams({ act: 'stop' });
    const page = linked();
    await owner.say('/email Ewa: second');
    await owner.press(/Skip/);
    await fetch(page, { method: 'POST', body, redirect: 'manual' });
    expect(textOf(await owner.press('📤 Send'))).toContain('channel is closed');
    await service.settled();
    // What left since is the first mail, and the confirmation of the STOP.
    const left = server.mails.slice(before).map(({ text = '' }) => text.split('\n')[0]);
    expect(left).toEqual(['first', expect.stringContaining('you get no more messages')]);
  });

  it('tells whoever looks after a contact what it changed on its page, once for what came together (M26)', async () => {
    await service.notify();
    await service.settled();
    seconds += 120;
    await service.notify();
    await service.settled();
    await owner.heard();
    const page = linked();
    for (const language of ['fr', 'pl', 'en']) {
      const body = new URLSearchParams({ act: 'save', writeIn: language });
      await fetch(page, { method: 'POST', body, redirect: 'manual' });
    }
    await service.notify();
    expect(textOf(await owner.heard())).not.toContain('changed what we may send');
    seconds += 120;
    await service.notify();
    await service.notify();
    const [notice, ...others] = await owner.heard();
    expect(others).toEqual([]);
    expect(textOf([notice].flatMap((one) => one ?? []))).toContain('Ewa changed what we may send');
    expect(buttonsOf([notice].flatMap((one) => one ?? []))).toContain('Open the card');
  });

  it('closes an address that its server does not know, and says so on the card (B15)', async () => {
    await agree('Jan');
    server.faults.set('jan@example.com', { code: 550, text: '5.1.1 unknown' });
    await write('Jan', 'hello');
    expect(textOf(await card('Jan'))).toContain('e-mail ⚠️');
    expect(buttonsOf(await card('Jan')).join()).not.toContain('✍️');
    const entry = await service.database.model(outboxModel).findOne({ reasons: 'undeliverable' }).lean();
    expect(entry).toMatchObject({ state: 'failed', place: { channel: 'smtp' } });
  });
});
