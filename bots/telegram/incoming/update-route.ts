import { createHash, timingSafeEqual } from 'node:crypto';
import { MalformedError, SignatureError, type WebhookRoute } from '../../../src/connector/index.ts';
import { parseUpdate } from './parse-update.ts';
import type { BotIdentity } from './to-input.ts';
import { updateShape } from './update.ts';

/** https://core.telegram.org/bots/api#setwebhook */
const HEADER = 'x-telegram-bot-api-secret-token';

export interface WebhookSecrets {
  /** What setWebhook hands to Telegram. */
  given: string;
  /** What a delivery may carry; more than one during a rotation. */
  accepted: readonly string[];
}

/**
 * `configured`: one secret, or two with a comma between, the new one first. Telegram takes letters, digits, `_` and `-`
 * only: of another secret it is handed the digest.
 */
export function toWebhookSecrets(configured: string | undefined, derived: Buffer): WebhookSecrets {
  const listed = (configured ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  if (listed.length === 0) listed.push(derived.toString('base64url'));
  const written = listed.map((secret) =>
    /^[\w-]{1,256}$/.test(secret) ? secret : createHash('sha256').update(secret).digest('base64url'),
  );
  return { given: written[0] as string, accepted: [...new Set([...listed, ...written])] };
}

/** `POST /webhooks/telegram/update`; the answer is a bare 200. */
export function createUpdateRoute(secrets: WebhookSecrets, bot: BotIdentity): WebhookRoute {
  const accepted = secrets.accepted.map((secret) => toDigest(Buffer.from(secret)));
  return {
    action: 'update',
    method: 'POST',
    describe: 'An update of the Telegram Bot API',
    body: updateShape,
    proof: [HEADER],
    verify({ headers }) {
      const header = headers[HEADER];
      if (typeof header !== 'string') throw new SignatureError('No secret token');
      // Digests have one length whatever was sent; Node reads header bytes as Latin-1.
      const digest = toDigest(Buffer.from(header, 'latin1'));
      const matches = accepted.filter((one) => timingSafeEqual(one, digest));
      if (matches.length === 0) throw new SignatureError('Another secret token');
    },
    parse({ body }, now) {
      let update: unknown;
      try {
        update = JSON.parse(body.toString('utf8'));
      } catch {
        throw new MalformedError('Not JSON');
      }
      return parseUpdate(update, bot, now);
    },
  };
}

function toDigest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
