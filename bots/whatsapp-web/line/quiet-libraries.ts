import type { UserFacingSocketConfig } from '@whiskeysockets/baileys';
import type { ConnectorLog } from '../../../src/connector/index.ts';

type Logger = NonNullable<UserFacingSocketConfig['logger']>;

/** Sentences without a digit: Baileys puts addresses and whole nodes into others. */
const harmless = /^[A-Za-z ,'-]{1,80}$/;

/** Baileys' log, of which only what cannot name anybody goes on. */
export function toQuietLogger(log: ConnectorLog): Logger {
  const nothing = () => undefined;
  const logger: Logger = {
    level: 'error',
    child: () => logger,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: (data, message) => {
      const said = typeof data === 'string' ? data : message;
      if (said && harmless.test(said)) log.warn({ problem: said }, 'WhatsApp Web complains');
    },
  };
  return logger;
}

/** What libsignal writes to the terminal by itself, sessions with their private keys among it. */
const libsignal =
  /^(Closing session|Opening session|Removing old closed session|Session already (closed|open)|Closing open session|Failed to decrypt message with any|Session error|Decrypted message with closed|Migrating session to|V1 session storage|WARNING: Expected pubkey|Unhandled bucket type)/;

let isSilenced = false;

/** Keeps libsignal's sentences off the terminal; everything else goes there as before. */
export function silenceLibsignal(): void {
  if (isSilenced) return;
  isSilenced = true;
  for (const name of ['log', 'info', 'warn', 'error'] as const) {
    // biome-ignore lint/suspicious/noConsole: it is the library's way out that is closed here.
    const write = console[name].bind(console);
    console[name] = (...said: unknown[]) => {
      if (typeof said[0] !== 'string' || !libsignal.test(said[0])) write(...said);
    };
  }
}
