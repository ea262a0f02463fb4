import type { ChannelTrouble, Connector, ConnectorCore } from '../../src/connector/index.ts';
import { type Pause, pause as realPause } from '../../webhooks/shared/index.ts';
import { fetchFile } from './incoming/fetch-file.ts';
import { parseUpdate } from './incoming/parse-update.ts';
import { pollUpdates } from './incoming/poll-updates.ts';
import type { BotIdentity } from './incoming/to-input.ts';
import { createUpdateRoute, toWebhookSecrets } from './incoming/update-route.ts';
import { createDelivery } from './outgoing/create-delivery.ts';
import { CAPTION_LIMIT, TEXT_LIMIT } from './outgoing/html.ts';
import { registerBot } from './register-bot.ts';
import type { TelegramEnvironment } from './telegram.ts';
import { createTelegramClient, toTelegramSignal } from './telegram-api.ts';
import { type TelegramProblem, toTrouble } from './telegram-problem.ts';

/** Time as the connector sees it; a test brings its own. */
export interface Clock {
  now(): Date;
  pause: Pause;
}

const realClock: Clock = { now: () => new Date(), pause: realPause };

/** Webhook with `core.publicUrl`, long polling without. Nothing is called before `prepare` or `listen`. */
export function connectTelegram(
  environment: TelegramEnvironment,
  core: ConnectorCore,
  clock: Clock = realClock,
): Connector {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = environment;
  if (token === undefined) throw new Error('Telegram needs TELEGRAM_BOT_TOKEN');
  const { raw, close } = createTelegramClient(token, apiRoot);
  const { log, publicUrl } = core;
  const bot: BotIdentity = {};
  const stopped = new AbortController();
  let introduced = Promise.resolve();
  // Each direction has its own: a bot whose messages leave may hear nothing all the same.
  const troubles: Partial<Record<'updates' | 'messages', ChannelTrouble>> = {};
  const noteCall = (direction: keyof typeof troubles) => (problem: TelegramProblem | null) => {
    troubles[direction] = problem ? toTrouble(problem) : undefined;
  };

  const secrets = toWebhookSecrets(
    environment.TELEGRAM_WEBHOOK_SECRET,
    core.deriveSecret('telegram webhook'),
  );
  const webhook =
    publicUrl === undefined
      ? undefined
      : { url: `${publicUrl.replace(/\/+$/, '')}/webhooks/telegram/update`, secret: secrets.given };

  const connector: Connector = {
    channel: {
      textLimit: TEXT_LIMIT,
      captionLimit: CAPTION_LIMIT,
      edits: true,
      buttons: true,
      asksNumber: true,
      groups: true,
      // A chat's limit (1/s, a group's 20/min) is one over time: bursts pass, and 429 says when they do not.
      pace: { perSecond: 30, perChatMilliseconds: 50 },
    },

    async prepare() {
      introduced = registerBot({ raw, core, bot, webhook, signal: stopped.signal, pause: clock.pause });
    },

    carries: { telegram: (id) => id },
    deliver: createDelivery(raw, log, noteCall('messages')),
    trouble: () => troubles.updates ?? troubles.messages,

    async indicateWork(place, signal) {
      const chat_id = Number(place.chat);
      await raw
        .sendChatAction({ chat_id, action: 'typing' }, toTelegramSignal(signal))
        .catch(() => undefined);
    },

    fetchFile: (file, signal) => fetchFile(raw, { apiRoot, token }, file, signal),

    startLink(parameter) {
      // https://core.telegram.org/bots/features#deep-linking
      if (bot.username === undefined || !/^[\w-]{1,64}$/.test(parameter)) return undefined;
      return `https://t.me/${bot.username}?start=${parameter}`;
    },

    async stop() {
      stopped.abort();
      close();
    },
  };

  if (webhook !== undefined) return { ...connector, routes: [createUpdateRoute(secrets, bot)] };
  return {
    ...connector,
    async listen(sink, signal) {
      // Our own name has to be known before commands that carry it are read.
      const aborted = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.race([introduced, aborted]);
      const toEvents = (update: unknown) => parseUpdate(update, bot, clock.now());
      const onCall = noteCall('updates');
      try {
        await pollUpdates({ raw, toEvents, sink, signal, log, pause: clock.pause, onCall });
      } finally {
        // Another process asks from now on.
        onCall(null);
      }
    },
  };
}
