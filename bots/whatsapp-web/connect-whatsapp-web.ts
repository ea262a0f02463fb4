import { makeWASocket } from '@whiskeysockets/baileys';
import { toString as toQrText } from 'qrcode';
import {
  type Connector,
  type ConnectorCore,
  DeliveryError,
  type Departure,
} from '../../src/connector/index.ts';
import { type Pause, pause as realPause, toWhatsappLink } from '../../webhooks/shared/index.ts';
import { toChat, toJid } from './address.ts';
import { holdLine } from './line/hold-line.ts';
import { createLinkBoard } from './line/link-board.ts';
import { silenceLibsignal, toQuietLogger } from './line/quiet-libraries.ts';
import { createRelay } from './line/relay.ts';
import type { MakeSocket, Socket } from './line/run-connection.ts';
import { fetchMedia } from './messages/media-ref.ts';
import { createRecall } from './messages/recall.ts';
import { captionLimit, textLimit } from './messages/render.ts';
import { sendReply } from './messages/send-reply.ts';
import type { WhatsappWebEnvironment } from './whatsapp-web.ts';

/** What a test brings instead of Baileys' socket, the clock and the media server. */
export interface Outside {
  makeSocket: MakeSocket;
  now(): Date;
  pause: Pause;
  mediaHost?: string;
}

const realOutside: Outside = {
  makeSocket: (config) => makeWASocket(config),
  now: () => new Date(),
  pause: realPause,
};

/** Nothing is connected before `listen`, which the core runs in one process at a time; the others send through that one. */
export function connectWhatsappWeb(
  environment: WhatsappWebEnvironment,
  core: ConnectorCore,
  { makeSocket, now, pause, mediaHost }: Outside = realOutside,
): Connector {
  const { log, mailboxes } = core;
  silenceLibsignal();
  const board = createLinkBoard(mailboxes);
  const relay = createRelay(mailboxes, now);
  const recall = createRecall();
  /** Our own number, once it is known. */
  let account: string | undefined;
  let stopFollowing = () => {};
  let isHolding = false;
  let socket: Socket | null = null;
  let waiting: (() => void)[] = [];

  const onSocket = (next: Socket | null) => {
    socket = next;
    if (!next) return;
    for (const go of waiting) go();
    waiting = [];
  };
  /** The socket as soon as it is open again. */
  const openSocket = (signal: AbortSignal) =>
    new Promise<Socket>((resolve, reject) => {
      const look = () => {
        if (socket) resolve(socket);
        else if (signal.aborted) reject(new DeliveryError('unreachable', 'WhatsApp Web is not connected'));
        else waiting.push(look);
      };
      signal.addEventListener('abort', look, { once: true });
      look();
    });
  const toLink = (said: string) => account && toWhatsappLink(account, said);
  const sendHere = async (departure: Departure) =>
    sendReply(await openSocket(departure.signal), departure, recall.quoteFor(departure));

  return {
    channel: {
      textLimit,
      captionLimit,
      edits: false,
      buttons: false,
      groups: true,
      // An account of a person's own, at a person's speed: what is faster gets it restricted (B21).
      pace: { perSecond: 0.5, perChatMilliseconds: 3_000 },
    },
    carries: { whatsapp: toChat },
    habits: { whatsapp: { windowHours: null, repliesOnly: true } },
    link: {
      state: board.read,
      askForCode: (phone) => board.ask({ ask: 'code', phone }),
      reconnect: () => board.ask({ ask: 'reconnect' }),
    },

    async prepare() {
      const state = await board.read();
      account = state.account;
      stopFollowing = board.follow((next) => {
        account = next.account ?? account;
      });
    },

    startLink: (parameter) => toLink(`/start ${parameter}`),
    messageLink: (channel, said) => (channel === 'whatsapp' ? toLink(said) : undefined),

    async listen(sink, signal, vault) {
      isHolding = true;
      const stopServing = await relay.serve(sendHere);
      try {
        await holdLine({
          makeSocket,
          now,
          pause,
          vault,
          sink,
          signal,
          board,
          log,
          onSocket,
          onStored: recall.note,
          logger: toQuietLogger(log),
          socketUrl: environment.WHATSAPP_WEB_SOCKET_URL,
          importFolder: environment.WHATSAPP_WEB_IMPORT,
          print: core.print,
          showQr: (qr) => {
            toQrText(qr, { type: 'terminal', small: true }).then(core.print, () => undefined);
          },
        });
      } finally {
        isHolding = false;
        stopServing();
      }
    },

    deliver: (departure) => (isHolding ? sendHere(departure) : relay.send(departure)),

    async indicateWork(place) {
      const jid = toJid(place);
      if (jid) await socket?.sendPresenceUpdate('composing', jid).catch(() => undefined);
    },

    fetchFile: (file, signal) => fetchMedia(file, signal, mediaHost),

    async stop() {
      stopFollowing();
    },
  };
}
