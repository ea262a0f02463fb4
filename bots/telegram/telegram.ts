import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';

export const telegramEnvironment = z.object({
  /** From BotFather. */
  TELEGRAM_BOT_TOKEN: z.string().trim().min(1).optional(),
  /** What deliveries carry in their header; two, comma-separated, during a rotation. Derived when not set. */
  TELEGRAM_WEBHOOK_SECRET: z.string().trim().min(1).optional(),
  /** Another server of the same API: one's own, or a stand-in. */
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/ })
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
});

export type TelegramEnvironment = z.infer<typeof telegramEnvironment>;

export const telegram = defineConnector({
  id: 'telegram',
  environment: telegramEnvironment,
  requires: ['TELEGRAM_BOT_TOKEN'],
  secrets: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'],
  async connect(environment, core) {
    // The client is loaded only where the channel is on: it costs memory and time at the start.
    const { connectTelegram } = await import('./connect-telegram.ts');
    return connectTelegram(environment, core);
  },
});
