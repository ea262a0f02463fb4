import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Api } from 'grammy';

export type RawTelegram = Api['raw'];

/** grammY's client alone: no bot loop, no retry behind the outbox's back. */
export interface TelegramClient {
  raw: RawTelegram;
  /** Closes its connections, also those in use. */
  close(): void;
}

/** Longer than any call we wait for; the callers' own signals end theirs earlier. */
const TIMEOUT_SECONDS = 90;

export function createTelegramClient(token: string, apiRoot: string): TelegramClient {
  // Compression costs more than it saves on bodies of this size, and kept connections cut the tail (measured).
  const agent = apiRoot.startsWith('https:')
    ? new HttpsAgent({ keepAlive: true })
    : new HttpAgent({ keepAlive: true });
  const baseFetchConfig = { agent, compress: false } as object;
  const api = new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_SECONDS, baseFetchConfig });
  return { raw: api.raw, close: () => agent.destroy() };
}

type TelegramSignal = Parameters<RawTelegram['getMe']>[0];

/** grammY types its signals by an older package; at run time it takes Node's. */
export function toTelegramSignal(signal: AbortSignal): TelegramSignal {
  return signal as unknown as TelegramSignal;
}
