import type { ConnectorCore } from '../../src/connector/index.ts';
import { type Pause, toDelay } from '../../webhooks/shared/index.ts';
import type { BotIdentity } from './incoming/to-input.ts';
import { wantedUpdates } from './incoming/update.ts';
import { toLine } from './outgoing/html.ts';
import type { RawTelegram } from './telegram-api.ts';
import { toTelegramSignal } from './telegram-api.ts';
import { toProblem } from './telegram-problem.ts';

export interface Registration {
  raw: RawTelegram;
  core: Pick<ConnectorCore, 'log' | 'commandMenu'>;
  /** Filled in once Telegram has said who we are. */
  bot: BotIdentity;
  webhook?: { url: string; secret: string };
  signal: AbortSignal;
  pause: Pause;
}

const COMMAND_LIMIT = 100;
const DESCRIPTION_LIMIT = 256;
const LONGEST_PAUSE = 300_000;

/**
 * Makes us known to Telegram: who we are, where updates go, which commands the menu shows. Everything is tried until
 * it holds; nothing waits for it. The promise resolves after the first answer to the question who we are.
 */
export function registerBot({ raw, core, bot, webhook, signal, pause }: Registration): Promise<void> {
  const abort = toTelegramSignal(signal);

  /** One step, again and again until it is done; `tried` hears of each attempt. */
  async function insist(step: string, attempt: () => Promise<unknown>, tried?: () => void): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        await attempt();
        tried?.();
        return;
      } catch (error) {
        if (signal.aborted) break;
        tried?.();
        const problem = toProblem(error);
        core.log.warn({ step, kind: problem.kind, problem: problem.message }, 'Telegram: tried again later');
        await pause(problem.retryAfter ?? toDelay(failures, 1000, LONGEST_PAUSE), signal);
      }
    }
    tried?.();
  }

  if (webhook !== undefined) {
    const { url, secret } = webhook;
    void insist('webhook', () =>
      raw.setWebhook({ url, secret_token: secret, allowed_updates: wantedUpdates }, abort),
    );
  }
  void insist('commands', () => setCommands(raw, core.commandMenu(), signal));
  return new Promise((resolve) => {
    void insist(
      'identity',
      async () => {
        const me = await raw.getMe(abort);
        bot.id = me.id;
        bot.username = me.username;
      },
      resolve,
    );
  });
}

/** The menu of each language, and the first one (English, where there is one) for everybody else. */
async function setCommands(
  raw: RawTelegram,
  menu: ReturnType<ConnectorCore['commandMenu']>,
  signal: AbortSignal,
): Promise<void> {
  const fallback = menu.find(({ language }) => language === 'en') ?? menu[0];
  if (fallback === undefined) return;
  const menus = [{ commands: fallback.commands }, ...menu.map((one) => ({ ...one }))];
  for (const one of menus) {
    const commands = one.commands
      .filter(({ command }) => /^[a-z0-9_]{1,32}$/.test(command))
      .slice(0, COMMAND_LIMIT)
      .map(({ command, description }) => ({ command, description: toLine(description, DESCRIPTION_LIMIT) }));
    const language = 'language' in one ? { language_code: one.language as 'en' } : {};
    await raw.setMyCommands({ commands, ...language }, toTelegramSignal(signal));
  }
}
