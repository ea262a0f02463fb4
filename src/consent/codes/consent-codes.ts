import { createHmac, randomInt } from 'node:crypto';
import type { Database, Keys, Transaction } from '../../storage/index.ts';
import { type ConsentCode, consentCodeModel } from './consent-code.model.ts';
import { saysNo } from './says-no.ts';

/** Crockford's alphabet: no letter that is read as a digit (https://www.crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codePattern = /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{4})[-\s]?([0-9A-HJKMNP-TV-Z]{4})(?![0-9A-Z])/gi;
const codeHours = 48;

/** Why a code does not count. */
export type CodeProblem = 'expired' | 'used' | 'other_channel' | 'other_sender' | 'unclear';

export interface ConsentCodes {
  /** Makes a code; it is shown this once, only its digest is kept. */
  create(
    code: Omit<ConsentCode, '_id' | 'createdAt' | 'expiresAt' | 'usedAt' | 'usedBy'>,
    now: Date,
    tx: Transaction,
  ): Promise<{ code: string; expiresAt: Date }>;
  /** The code in a message, where there is one that we made. */
  find(text: string, tx: Transaction): Promise<ConsentCode | null>;
  /** Marks it used, within the transaction that records what it gave. */
  use(code: ConsentCode, address: string, now: Date, tx: Transaction): Promise<void>;
}

export function createConsentCodes(database: Database, keys: Pick<Keys, 'deriveAll'>): ConsentCodes {
  const codes = () => database.collection(consentCodeModel);
  const digestsOf = (code: string) =>
    keys.deriveAll('consent/code').map((key) => createHmac('sha256', key).update(code).digest('base64url'));
  return {
    create: async (code, now, tx) => {
      const text = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
      const expiresAt = new Date(now.getTime() + codeHours * 3_600_000);
      const [_id] = digestsOf(text) as [string];
      await codes().insertOne({ ...code, _id, createdAt: now, expiresAt }, { session: tx });
      return { code: `${text.slice(0, 4)}-${text.slice(4)}`, expiresAt };
    },
    find: async (text, tx) => {
      const candidates = toCodes(text);
      if (candidates.length === 0) return null;
      const ids = candidates.flatMap(digestsOf);
      return codes().findOne({ _id: { $in: ids } }, { session: tx });
    },
    use: async ({ _id }, address, now, tx) => {
      await codes().updateOne({ _id }, { $set: { usedAt: now, usedBy: address } }, { session: tx });
    },
  };
}

/** What may be a code in a text, in its one spelling; a handful at most, so that nobody makes us compute. */
export function toCodes(text: string): string[] {
  const found = [...text.slice(0, 2_000).matchAll(codePattern)].map(([, one = '', two = '']) =>
    `${one}${two}`.toUpperCase(),
  );
  return [...new Set(found)].slice(0, 5);
}

/** Why this sender's message does not make the code count; null when it does. Pure. */
export function problemOfCode(
  code: ConsentCode,
  sender: { channel: string; isContact: boolean; text: string },
  now: Date,
): CodeProblem | null {
  if (code.usedAt) return 'used';
  if (code.expiresAt <= now) return 'expired';
  if (code.channel !== sender.channel) return 'other_channel';
  if (!sender.isContact) return 'other_sender';
  return saysNo(sender.text, code.prepared) ? 'unclear' : null;
}
