import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWhatsAppServer } from '@openclaw/crabline';
import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys';
import { silenceLibsignal } from '../../../bots/whatsapp-web/line/quiet-libraries.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import type { TranscriptPerson } from '../journeys/transcript.ts';
import { numberOf } from '../people/whatsapp-person.ts';
import type { TestService } from '../start-service.ts';

/** A message that reached WhatsApp from us, opened by the server with the recipient's keys. */
export interface SentMessage {
  id: string;
  /** Digits of the recipient. */
  to: string;
  /** Undefined for what is no text. */
  text?: string;
}

export type WhatsappWebServer = Awaited<ReturnType<typeof startWhatsappWebServer>>;

const ownNumber = '48732123456';

/** A server of WhatsApp Web's protocol, real encryption included, with a linked session in a folder to be taken over. */
export async function startWhatsappWebServer() {
  silenceLibsignal();
  const folder = await mkdtemp(join(tmpdir(), 'whatsapp-web-'));
  const session = join(folder, 'session');
  const adminToken = randomBytes(16).toString('hex');
  const sent: SentMessage[] = [];
  /** Tags of everything the client sent, in order. */
  const stanzas: string[] = [];
  const start = (port?: number, accessToken?: string) =>
    startWhatsAppServer({
      adminToken,
      ...(port !== undefined && { port }),
      ...(accessToken && { accessToken }),
      selfJid: `${ownNumber}@s.whatsapp.net`,
      recorderPath: join(folder, 'traffic.jsonl'),
      maxPendingInboundMessages: 1_000,
      onEvent: (event) => {
        const { body, accepted } = event as { body?: unknown; accepted?: boolean };
        const node = body as {
          tag?: string;
          attrs?: { id?: string; to?: string };
          key?: { id: string; remoteJid: string };
          message?: { conversation: string };
        };
        if (!accepted) {
          if (node?.tag) stanzas.push(node.tag);
          return;
        }
        const jid = node.key?.remoteJid ?? node.attrs?.to ?? '';
        sent.push({
          id: node.key?.id ?? node.attrs?.id ?? '',
          to: jid.replace(/[:@].*$/, ''),
          ...(node.message && { text: node.message.conversation }),
        });
      },
    });
  let server = await start();
  const { baileysWebSocketUrl } = server.manifest.endpoints;
  const port = Number(new URL(server.manifest.baseUrl).port);

  const creds = initAuthCreds();
  creds.me = { id: `${ownNumber}:7@s.whatsapp.net`, lid: `${ownNumber}:7@lid`, name: 'Shop' };
  creds.registered = true;
  await mkdir(session);
  await writeFile(join(session, 'creds.json'), JSON.stringify(creds, BufferJSON.replacer));

  /** Sends a message to us as somebody with WhatsApp; `chat` is a group's id. */
  const say = async (
    from: string,
    text: string,
    options: { id?: string; name?: string; chat?: string } = {},
  ) => {
    const { id = randomBytes(10).toString('hex').toUpperCase(), name = 'Somebody', chat } = options;
    const jid = from.includes('@') ? from : `${from}@s.whatsapp.net`;
    const response = await fetch(server.manifest.endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
      body: JSON.stringify({
        chatJid: chat ?? jid,
        senderJid: jid,
        text,
        messageId: id,
        pushName: name,
      }),
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}: ${await response.text()}`);
    return id;
  };

  return {
    ownNumber,
    session,
    sent,
    stanzas,
    environment: {
      WHATSAPP_WEB: 'on',
      WHATSAPP_WEB_SOCKET_URL: baileysWebSocketUrl,
      WHATSAPP_WEB_IMPORT: session,
    },
    say,
    /** Breaks every connection and comes back at the same address. */
    restart: async () => {
      const { accessToken } = server.manifest;
      await server.close();
      server = await start(port, accessToken);
    },
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody with WhatsApp, who writes to the linked account; each turn resolves with the texts that it brought. */
export function createWebPerson(
  server: WhatsappWebServer,
  service: Pick<TestService, 'settled' | 'database'>,
  number: string,
  name = 'Olga',
) {
  let read = 0;
  const heard = async (): Promise<string[]> => {
    await service.settled();
    const mine = server.sent.filter(({ to }) => to === number);
    const fresh = mine.slice(read);
    read = mine.length;
    return fresh.map(({ text }) => text ?? '(no text)');
  };
  return {
    number,
    heard,
    say: async (text: string, id?: string) => {
      const message = await server.say(number, text, { name, ...(id && { id }) });
      await untilStored(service, message);
      return heard();
    },
  };
}

/** Resolves when a message has become a delivery. */
export async function untilStored({ database }: Pick<TestService, 'database'>, message: string) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const stored = await database
      .model(deliveryModel)
      .find({ source: 'whatsapp-web' })
      .select({ _id: 1 })
      .lean();
    if (stored.some(({ _id }) => String(_id).endsWith(`:${message}`))) return;
    if (Date.now() > deadline) throw new Error('The message was not stored');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The same person as transcripts hold them: a label is pressed by its number. */
export function toTranscriptPerson(person: ReturnType<typeof createWebPerson>): TranscriptPerson {
  const read: string[] = [];
  const say = async (text: string, wanted: RegExp): Promise<string> => {
    const answers = await person.say(text);
    read.push(...answers);
    const found = answers.findLast((answer) => wanted.test(answer));
    if (found === undefined) throw new Error(`No ${wanted} in\n${answers.join('\n---\n')}`);
    return found;
  };
  return { say, press: async (label, wanted) => say(numberOf(read, label), wanted) };
}
