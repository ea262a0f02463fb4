import {
  Browsers,
  type ConnectionState,
  makeCacheableSignalKeyStore,
  type UserFacingSocketConfig,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import type { IncomingEvent } from '../../../src/connector/index.ts';
import { type Names, toNames } from '../address.ts';
import { toEvents, toReceipt } from '../messages/to-events.ts';
import { statusOf } from './after-close.ts';
import { createEarlyHearing } from './hear-early.ts';
import type { Session } from './session-store.ts';

/** What of Baileys' socket is used; a test gives its own. */
export type Socket = Pick<
  WASocket,
  | 'ev'
  | 'ws'
  | 'end'
  | 'sendMessage'
  | 'sendPresenceUpdate'
  | 'waitForMessage'
  | 'requestPairingCode'
  | 'signalRepository'
>;
export type MakeSocket = (config: UserFacingSocketConfig) => Socket;

export interface ConnectionOptions {
  makeSocket: MakeSocket;
  logger: NonNullable<UserFacingSocketConfig['logger']>;
  socketUrl?: string;
  session: Session;
  signal: AbortSignal;
  now(): Date;
  /** Stores events; resolves when they are durable, rejects once `signal` has aborted. */
  store(events: readonly IncomingEvent[]): Promise<void>;
  /** A message that is stored, with its chat. */
  onStored(chat: string, message: WAMessage): void;
  /** The socket waits for somebody to scan this. */
  onQr(qr: string, socket: Socket): void;
  /** Messages can be sent; with our own names. */
  onOpen(socket: Socket, self: Names): void;
}

/** How a connection ended. */
export interface Closed {
  status?: number;
  wasOpen: boolean;
}

/** Messages of which it is remembered that they are stored, so that Baileys' second word of them costs nothing. */
const remembered = 500;

/** Opens one connection and works with it until it closes, or `signal` aborts; never rejects. */
export function runConnection(options: ConnectionOptions): Promise<Closed> {
  const { makeSocket, logger, socketUrl, session, signal, now, store, onStored, onQr, onOpen } = options;
  const { creds, keys } = session.state;
  const selfOf = () => toNames(creds.me?.id, creds.me?.lid);
  const stored = new Set<string>();

  const hear = async (message: WAMessage) => {
    const id = `${message.key.remoteJid}/${message.key.participant ?? ''}/${message.key.id}`;
    if (stored.has(id)) return;
    const findPhone = (lid: string) => socket.signalRepository.lidMapping.getPNForLID(lid);
    const events = await toEvents(message, selfOf(), findPhone, now());
    if (events.length > 0) await store(events);
    if (events[0]) onStored(events[0].conversation, message);
    stored.add(id);
    const [oldest] = stored;
    if (stored.size > remembered && oldest) stored.delete(oldest);
  };
  const early = createEarlyHearing(() => ({ id: creds.me?.id ?? '', lid: creds.me?.lid ?? '' }), hear);

  const socket = makeSocket({
    auth: { creds, keys: makeCacheableSignalKeyStore(keys, logger) },
    logger,
    browser: Browsers.ubuntu('Rolochat'),
    // The phone goes on ringing for whoever holds it.
    markOnlineOnConnect: false,
    // What was said before we were there is none of our business.
    syncFullHistory: false,
    shouldSyncHistoryMessage: () => false,
    emitOwnEvents: false,
    generateHighQualityLinkPreview: false,
    shouldIgnoreJid: (jid) => /@(broadcast|newsletter|bot)$/.test(jid),
    makeSignalRepository: early.makeRepository,
    ...(socketUrl && { waWebSocketUrl: socketUrl }),
  });
  early.follow(socket.ws);

  return new Promise((resolve) => {
    let wasOpen = false;
    let isClosed = false;
    let heard = Promise.resolve();
    const close = (status?: number) => {
      if (isClosed) return;
      isClosed = true;
      signal.removeEventListener('abort', hangUp);
      // What Baileys handed over is stored first: the next connection does not get it again.
      heard.finally(() => resolve({ wasOpen, ...(status !== undefined && { status }) }));
    };
    const hangUp = () => {
      Promise.resolve(socket.end(undefined)).catch(() => undefined);
      close();
    };
    const takeUp = (events: () => Promise<unknown>) => {
      heard = heard.then(events).then(
        () => undefined,
        () => undefined,
      );
    };

    socket.ev.on('creds.update', () => {
      // Keys that are used and not written would be lost with the process: without them there is no going on.
      session.saveCreds().catch(hangUp);
    });
    socket.ev.on('connection.update', ({ connection, lastDisconnect, qr }: Partial<ConnectionState>) => {
      if (isClosed) return;
      if (qr) onQr(qr, socket);
      if (connection === 'open') {
        wasOpen = true;
        onOpen(socket, selfOf());
      }
      if (connection === 'close') close(statusOf(lastDisconnect?.error));
    });
    socket.ev.on('messages.upsert', ({ messages }) => {
      for (const message of messages) takeUp(() => hear(message));
    });
    socket.ev.on('messages.update', (updates) => {
      const receipts = updates.flatMap(({ key, update }) => {
        const code = update.messageStubParameters?.[0];
        return toReceipt(key, update.status, typeof code === 'string' ? code : undefined, now()) ?? [];
      });
      if (receipts.length > 0) takeUp(() => store(receipts));
    });
    signal.addEventListener('abort', hangUp, { once: true });
    if (signal.aborted) hangUp();
  });
}
