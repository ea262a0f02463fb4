import { onTestFinished } from 'vitest';
import { type Clock, connectTelegram } from '../../../bots/telegram/connect-telegram.ts';
import { type TelegramEnvironment, telegramEnvironment } from '../../../bots/telegram/telegram.ts';
import type { ConnectorCore, Departure, Reply } from '../../../src/connector/index.ts';
import { createTestCore } from '../../support/connector-core.ts';
import { startTelegramApi } from '../../support/stand-ins/telegram-api.ts';

export interface ConnectOptions {
  core?: Partial<ConnectorCore>;
  environment?: Record<string, string>;
}

/** The connector against a stand-in of its own; both end with the test. Pauses end at once and are noted. */
export async function connected({ core: options, environment = {} }: ConnectOptions = {}) {
  const api = await startTelegramApi();
  const core = createTestCore(options);
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => new Date('2026-11-22T12:00:00Z'),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
  const read: TelegramEnvironment = telegramEnvironment.parse({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    ...environment,
  });
  const connector = connectTelegram(read, core, clock);
  onTestFinished(async () => {
    await connector.stop?.();
    await api.stop();
  });
  let departures = 0;
  /** Delivers `reply` to the chat of person 7, who has spoken to the bot. */
  const deliver = (reply: Partial<Reply>, departure: Partial<Departure> = {}) => {
    departures += 1;
    return connector.deliver?.({
      id: `departure-${departures}`,
      to: { channel: 'telegram', chat: '7', kind: 'private' },
      reply: { text: '', ...reply },
      signal: new AbortController().signal,
      ...departure,
    });
  };
  api.writable.add(7);
  return { api, core, connector, deliver, pauses };
}

/** The error a promise ends with. Throws when it does not. */
export async function failureOf(promise: Promise<unknown> | undefined): Promise<Error & { code?: string }> {
  const outcome = await promise?.then(
    () => null,
    (error: Error) => error,
  );
  if (!outcome) throw new Error('It did not fail');
  return outcome;
}
