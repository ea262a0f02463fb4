import type { WebSocket } from '@fastify/websocket';
import type { ConnectorLog, Mailboxes, MailboxItem, Sink } from '../../src/connector/index.ts';
import { chatBox, type Speaker, takeMessage } from './chat.ts';
import type { Feeds } from './feeds.ts';
import type { FileStore } from './files.ts';
import type { OpenPages } from './open-pages.ts';
import type { LogItem, ServerMessage } from './page/protocol.ts';
import { parseClientMessage } from './parse-client-message.ts';
import { isForStaff, isForStrangers, type ReadableChat, toChatItem } from './readable-chat.ts';

export interface SocketOptions {
  mailboxes: Mailboxes;
  chat: ReadableChat;
  files: FileStore;
  pages: OpenPages;
  feeds: Feeds;
  sink: Sink;
  log: ConnectorLog;
  now(): Date;
}

/** Messages of one page that may wait for the inbox; a page waits for each answer, so more is no page of ours. */
const waitingLimit = 100;
const heartbeatMilliseconds = 30_000;
/** Bytes a page may lag behind before it is cut off; it reconnects and reads what it missed from the log. */
const lagLimit = 8 * 1024 * 1024;

const tryAgainLater = 1013;
const policyViolation = 1008;

/** Serves one open page: its log from `since` on, then live, and what the person does, one after the other. */
export function serveSocket(
  socket: WebSocket,
  speaker: Speaker,
  since: number,
  options: SocketOptions,
): void {
  const { mailboxes, chat, pages, feeds, log } = options;
  const box = chatBox(speaker.browser);
  const stops: (() => void)[] = [];
  let isOpen = true;
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();

  const send = (message: ServerMessage) => {
    if (!isOpen) return;
    if (socket.bufferedAmount > lagLimit) socket.terminate();
    else socket.send(JSON.stringify(message));
  };

  const end = () => {
    isOpen = false;
    for (const stop of stops.splice(0)) stop();
  };
  socket.on('close', end);
  socket.on('error', end);
  stops.push(keepAlive(socket), pages.add(speaker.browser, { send }));

  const cutOff = (error: unknown) => {
    log.warn({ error: nameOf(error) }, 'A chat could not be read');
    send({ type: 'unavailable' });
    socket.close(tryAgainLater);
  };

  /** The page shows what is for staff alone. */
  let showsBook = false;
  const show = (items: readonly MailboxItem[], reset: boolean, names: string[]) => {
    showsBook = (showsBook && !reset) || items.some(({ body }) => isForStaff(toChatItem(body)));
    send({ type: 'history', items: items.map(toLogItem), reset, feeds: names });
  };
  let position = since;
  const onItem = async (item: MailboxItem) => {
    if (item.sequence <= position) return;
    const said = toChatItem(item.body);
    // Somebody has left the staff with the page open: it goes on with what a stranger may read.
    if (showsBook && isForStrangers(said)) {
      const readable = await chat.read(speaker.browser, item.sequence);
      position = Math.max(position, readable.position);
      if (readable.reset) return show(readable.items, true, []);
    }
    showsBook ||= isForStaff(said);
    position = Math.max(position, item.sequence);
    send({ type: 'item', item: toLogItem(item) });
  };

  const begin = async () => {
    const readable = await chat.read(speaker.browser, since);
    if (!isOpen) return;
    showsBook = since > 0;
    position = readable.position;
    show(readable.items, readable.reset, feeds.names());
    let shown = Promise.resolve();
    const onNews = (item: MailboxItem) => {
      shown = shown.then(() => onItem(item)).catch(cutOff);
    };
    stops.push(mailboxes.watch(box, onNews, position));
  };
  begin().catch(cutOff);

  const take = async (text: string) => {
    const message = parseClientMessage(text);
    if (message.type === 'ping') return send({ type: 'pong' });
    if (message.type === 'follow') {
      const { feed } = message;
      const stop = feeds.follow(feed, speaker.browser, {
        onState: (isOpen) => send({ type: 'feed-state', feed, isOpen }),
        onData: (data) => send({ type: 'feed', feed, data }),
      });
      if (stop) stops.push(stop);
      return;
    }
    if (message.type === 'malformed') {
      if (message.id) send({ type: 'refused', id: message.id, reason: 'malformed' });
      return;
    }
    try {
      const reason = await takeMessage(message, speaker, options);
      send(reason ? { type: 'refused', id: message.id, reason } : { type: 'accepted', id: message.id });
    } catch (error) {
      log.warn({ error: nameOf(error) }, 'A message of the page could not be stored');
      send({ type: 'refused', id: message.id, reason: 'unavailable' });
    }
  };

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary || waiting >= waitingLimit) return socket.close(policyViolation);
    waiting += 1;
    last = last
      .then(() => take(data.toString('utf8')))
      .finally(() => {
        waiting -= 1;
      });
  });
}

function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, heartbeatMilliseconds);
  return () => clearInterval(timer);
}

function toLogItem({ sequence, at, body }: MailboxItem): LogItem {
  return { sequence, at: at.toISOString(), body: toChatItem(body) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
