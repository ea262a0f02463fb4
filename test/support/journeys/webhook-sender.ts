import { setTimeout as sleep } from 'node:timers/promises';
import type { TelegramApi } from '../stand-ins/telegram-api.ts';

export interface WebhookSender {
  /** To be handed to `openChat` in the place of the stand-in: what people do is delivered instead of queued. */
  api: TelegramApi;
  /** Resolves when every update has been acknowledged. */
  acknowledged(): Promise<void>;
  /** Answers other than 200 and connections that failed. */
  readonly refused: { status: number; retryAfter: string | null }[];
}

/**
 * Delivers updates by webhook as Telegram does: in order within a chat, side by side across chats, each again until somebody
 * answers 2xx. `choose` gives the address of this try.
 */
export function createWebhookSender(api: TelegramApi, secret: string, choose: () => string): WebhookSender {
  const tails = new Map<number, Promise<void>>();
  const refused: WebhookSender['refused'] = [];
  let updateId = 5_000;

  const deliver = async (update: object) => {
    for (let pause = 50; ; pause = Math.min(2 * pause, 1_000)) {
      const response = await fetch(`${choose()}/webhooks/telegram/update`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(20_000),
      }).catch(() => null);
      await response?.arrayBuffer().catch(() => undefined);
      if (response?.ok) return;
      refused.push({
        status: response?.status ?? 0,
        retryAfter: response?.headers.get('retry-after') ?? null,
      });
      await sleep(pause);
    }
  };
  const push = <Update extends object>(update: Update) => {
    updateId += 1;
    const numbered = { update_id: updateId, ...update };
    const { message, callback_query: press } = update as {
      message?: { chat: { id: number } };
      callback_query?: { from: { id: number } };
    };
    const chat = message?.chat.id ?? press?.from.id ?? 0;
    tails.set(
      chat,
      (tails.get(chat) ?? Promise.resolve()).then(() => deliver(numbered)),
    );
    return numbered;
  };
  return {
    api: { ...api, push },
    acknowledged: async () => {
      await Promise.all(tails.values());
    },
    refused,
  };
}
