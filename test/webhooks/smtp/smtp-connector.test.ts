import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connector, DeliveryError, Departure } from '../../../src/connector/index.ts';
import { smtp } from '../../../webhooks/smtp/index.ts';
import { createTestCore } from '../../support/connector-core.ts';
import { type MailServer, startMailServer } from '../../support/stand-ins/mail-server.ts';

const url = 'https://contacts.example/p/abcdefghijklmnopqrstuvwxyz012345';
const open: Connector[] = [];
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  for (const connector of open.splice(0)) await connector.stop?.();
  await server.stop();
});

async function connect(address = server.url): Promise<Connector> {
  const environment = smtp.environment.parse({
    SMTP_URL: address,
    MAIL_FROM: 'Studio Flora <hello@flora.example>',
  });
  const connector = await smtp.connect(environment, createTestCore({ businessName: 'Flora' }));
  open.push(connector);
  return connector;
}
function departure(chat: string, changes: Partial<Departure> = {}): Departure {
  return {
    id: 'entry1',
    to: { channel: 'smtp', chat, kind: 'private' },
    reply: { text: 'Żółte tulipany już są.' },
    page: { url, language: 'pl' },
    signal: AbortSignal.timeout(5_000),
    ...changes,
  };
}
async function failureOf(sending: Promise<unknown> | undefined) {
  const error = (await sending?.then(
    () => null,
    (thrown: unknown) => thrown,
  )) as DeliveryError | null;
  return { code: error?.code, meaning: error?.options.meaning };
}

describe('the mail connector', () => {
  it.each([
    ['en', 'What Flora may send you'],
    ['fr', 'Ce que Flora peut vous envoyer'],
    ['pl', 'Co Flora może do Ciebie wysyłać'],
  ])(
    'sends a mail with its way out, as a link for people and as one click for mail services, in %s (M26)',
    async (language, footer) => {
      const connector = await connect();
      const sent = await connector.deliver?.(departure('anna@example.com', { page: { url, language } }));
      const [mail] = server.mails;
      expect(sent).toEqual({ ref: '<entry1@flora.example>' });
      expect(mail).toMatchObject({
        messageId: '<entry1@flora.example>',
        from: { value: [{ name: 'Studio Flora', address: 'hello@flora.example' }] },
        to: { value: [{ address: 'anna@example.com' }] },
      });
      expect(mail?.subject).toContain('Flora');
      expect(mail?.text).toContain('Żółte tulipany już są.\n\n-- \n');
      expect(mail?.text).toContain(footer);
      expect(mail?.text).toContain(url);
      const lines = mail?.headerLines.map(({ line }) => line.replace(/\s+/g, ' '));
      expect(lines).toContain(`List-Unsubscribe: <${url}>`);
      expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    },
  );

  it('promises no one click where the page has no https address, and sends nothing without a way out', async () => {
    const connector = await connect();
    const page = { url: url.replace('https', 'http'), language: 'en' };
    await connector.deliver?.(departure('anna@example.com', { page }));
    expect(server.mails[0]?.headers.has('list-unsubscribe-post')).toBe(false);
    expect(server.mails[0]?.text).toContain(page.url);
    expect(await failureOf(connector.deliver?.(departure('a@example.com', { page: undefined })))).toEqual({
      code: 'rejected',
      meaning: undefined,
    });
  });

  it('keeps a subject to one line, whatever stands in it', async () => {
    const connector = await connect();
    await connector.deliver?.(
      departure('anna@example.com', { reply: { title: 'Tulipany\r\nBcc: eve@example.com', text: 'x' } }),
    );
    expect(server.mails[0]?.subject).toBe('Tulipany Bcc: eve@example.com');
    expect(server.mails[0]?.bcc).toBeUndefined();
  });

  it('sends many mails over few connections', async () => {
    const connector = await connect();
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        connector.deliver?.(departure(`a${at}@example.com`, { id: `entry${at}` })),
      ),
    );
    expect(server.mails).toHaveLength(12);
    expect(server.connections()).toBeLessThanOrEqual(3);
  });

  it.each([
    [{ code: 550 }, 'gone', 'undeliverable'],
    [{ code: 550, text: '5.1.1 no such user' }, 'gone', 'undeliverable'],
    [{ code: 550, text: '5.7.1 relaying denied' }, 'rejected', undefined],
    [{ code: 554, text: '5.7.1 spam', at: 'data' }, 'rejected', undefined],
    [{ code: 450 }, 'deferred', undefined],
    [{ code: 452, text: '4.2.2 mailbox full', at: 'data' }, 'deferred', undefined],
  ] as const)('reads %j as %s (B15)', async (fault, code, meaning) => {
    const connector = await connect();
    server.faults.set('anna@example.com', fault);
    expect(await failureOf(connector.deliver?.(departure('anna@example.com')))).toEqual({ code, meaning });
    await connector.deliver?.(departure('ewa@example.com', { id: 'entry2' }));
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    ['before the text', 'rcpt', 'deferred'],
    ['with the text half taken', 'data', 'unreachable'],
  ] as const)('lets go of a server that falls silent %s', async (_when, hang, code) => {
    const connector = await connect();
    server.faults.set('anna@example.com', { hang });
    const signal = AbortSignal.timeout(300);
    expect(await failureOf(connector.deliver?.(departure('anna@example.com', { signal })))).toEqual({
      code,
      meaning: undefined,
    });
    await connector.deliver?.(departure('ewa@example.com', { id: 'entry2' }));
    expect(server.mails).toHaveLength(1);
  });

  it('waits with mails while the server is away, or takes its password no more', async () => {
    const wrong = await connect(server.url.replace(server.password, 'other'));
    expect(await failureOf(wrong.deliver?.(departure('anna@example.com')))).toMatchObject({
      code: 'deferred',
    });
    const away = await connect('smtp://127.0.0.1:9');
    expect(await failureOf(away.deliver?.(departure('anna@example.com')))).toMatchObject({
      code: 'deferred',
    });
  });

  it.each([
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'mail.example:587'],
    ['MAIL_FROM', 'Studio Flora'],
    ['MAIL_FROM', 'a@flora.example, b@flora.example'],
  ])('takes no %s like %j', (name, value) => {
    expect(smtp.environment.safeParse({ [name]: value }).success).toBe(false);
  });
});
