import { EventEmitter } from 'node:events';
import type { AnyMessageContent, proto, WAMessage } from '@whiskeysockets/baileys';
import type { MakeSocket, Socket } from '../../../bots/whatsapp-web/line/run-connection.ts';

/** What was sent over a stand-in's socket. */
export interface SentContent {
  jid: string;
  content: AnyMessageContent;
  id: string;
  /** The message it answers, where it shows it. */
  quoted?: WAMessage;
}

export type SocketStand = ReturnType<typeof createSocketStand>;

/**
 * Baileys' socket with nobody behind it: a test says what WhatsApp would, and sees what WhatsApp would be told. For what no
 * server can play: linking, groups, media, the account's end.
 */
export function createSocketStand() {
  const sockets: FakeSocket[] = [];
  /** Digits by privacy id, as Baileys has learned them. */
  const numbers = new Map<string, string>();
  /** What WhatsApp answers to a message; `null`: nothing. */
  const answers: { next: { attrs: { error?: string } } | null }[] = [];
  const waiting: { count: number; go(): void }[] = [];

  const makeSocket: MakeSocket = (config) => {
    const socket = createFakeSocket(config.auth.creds as { me?: object }, numbers, answers);
    sockets.push(socket);
    for (const one of waiting.filter(({ count }) => sockets.length >= count)) one.go();
    return socket.socket;
  };

  return {
    makeSocket,
    sockets,
    numbers,
    /** The answer to the next message alone. */
    answerNext: (next: { attrs: { error?: string } } | null) => void answers.push({ next }),
    /** Resolves with the socket of the `count`th connection. */
    connection: async (count: number): Promise<FakeSocket> => {
      if (sockets.length < count) await new Promise<void>((go) => waiting.push({ count, go }));
      return sockets[count - 1] as FakeSocket;
    },
  };
}

export type FakeSocket = ReturnType<typeof createFakeSocket>;

function createFakeSocket(
  creds: { me?: object },
  numbers: ReadonlyMap<string, string>,
  answers: { next: { attrs: { error?: string } } | null }[],
) {
  const ev = new EventEmitter();
  const sent: SentContent[] = [];
  const presence: string[] = [];
  const codes: string[] = [];
  let isEnded = false;

  const socket = {
    ev,
    ws: new EventEmitter(),
    end: async () => {
      isEnded = true;
    },
    sendMessage: async (
      jid: string,
      content: AnyMessageContent,
      { messageId, quoted }: { messageId: string; quoted?: WAMessage },
    ) => {
      sent.push({ jid, content, id: messageId, ...(quoted && { quoted }) });
      return undefined;
    },
    sendPresenceUpdate: async (type: string, jid: string) => {
      presence.push(`${type} ${jid}`);
    },
    waitForMessage: async () => {
      const given = answers.shift();
      return given ? (given.next ?? undefined) : { attrs: {} };
    },
    requestPairingCode: async (phone: string) => {
      codes.push(phone);
      return 'ABCD1234';
    },
    signalRepository: {
      lidMapping: { getPNForLID: async (lid: string) => numbers.get(lid) ?? null },
    },
  } as unknown as Socket;

  return {
    socket,
    sent,
    presence,
    codes,
    isEnded: () => isEnded,
    showQr: (qr: string) => void ev.emit('connection.update', { qr }),
    /** Linked and connected, as the account that owns this number. */
    open: (number = '48732123456') => {
      creds.me = { id: `${number}:7@s.whatsapp.net`, lid: `9${number}:7@lid` };
      ev.emit('creds.update', {});
      ev.emit('connection.update', { connection: 'open' });
    },
    close: (statusCode?: number) => {
      const error = statusCode === undefined ? undefined : { output: { statusCode } };
      ev.emit('connection.update', { connection: 'close', lastDisconnect: { error, date: new Date() } });
    },
    hear: (...messages: WAMessage[]) => void ev.emit('messages.upsert', { messages, type: 'notify' }),
    update: (key: WAMessage['key'], update: Partial<WAMessage>) =>
      void ev.emit('messages.update', [{ key, update }]),
  };
}

/** A message as Baileys hands it over; from a private chat unless the key says otherwise. */
export function toWaMessage(
  message: proto.IMessage,
  key: Partial<WAMessage['key']> = {},
  of: Partial<WAMessage> = {},
): WAMessage {
  return {
    key: { remoteJid: '48500100200@s.whatsapp.net', fromMe: false, id: '3EB0AAAABBBBCCCC', ...key },
    messageTimestamp: 1_795_000_000,
    pushName: 'Olga',
    message,
    ...of,
  } as WAMessage;
}
