import type { ChannelTrouble, DeliveryError, FailureMeaning } from '../../src/connector/index.ts';

/** What one of Meta's codes means to us. */
export interface ErrorMeaning {
  /** What becomes of the message. */
  code: Extract<
    DeliveryError['code'],
    'rate_limited' | 'deferred' | 'suspended' | 'unreachable' | 'rejected'
  >;
  /** Of a limit: whom it holds up, and the milliseconds after which it is worth trying again. */
  holds?: { whom: 'pair' | 'number'; milliseconds: number };
  /** What it says of the address beyond this message. */
  meaning?: FailureMeaning;
  /** Why the message was not taken, where staff can do something about it. */
  reason?: 'window_closed';
  /** What is amiss on our side, and stays so until an owner mends it. */
  trouble?: ChannelTrouble;
}

const refused: ErrorMeaning = { code: 'rejected' };
const outage: ErrorMeaning = { code: 'unreachable' };
const token: ErrorMeaning = { code: 'suspended', trouble: 'token_refused' };
const blocked: ErrorMeaning = { code: 'suspended', trouble: 'account_blocked' };
const unregistered: ErrorMeaning = { code: 'suspended', trouble: 'number_unregistered' };
const limit = (whom: 'pair' | 'number', milliseconds: number): ErrorMeaning => ({
  code: 'rate_limited',
  holds: { whom, milliseconds },
});

/** https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const meanings = new Map<number, ErrorMeaning>([
  // Who we are: the token, its permissions.
  [0, token],
  [3, token],
  [10, token],
  [190, token],
  [131_005, token],
  // What we may: policy, payment, the number itself.
  [368, blocked],
  [131_031, blocked],
  [131_042, { code: 'suspended', trouble: 'payment_missing' }],
  [33, unregistered],
  [131_037, unregistered],
  [131_045, unregistered],
  [133_010, unregistered],
  // How much: calls of the app, of the account, of the number, what many blocked, and one pair of numbers.
  [4, limit('number', 60_000)],
  [80_007, limit('number', 60_000)],
  [130_429, limit('number', 1_000)],
  [131_048, limit('number', 60_000)],
  [131_056, limit('pair', 6_000)],
  // Meta's own trouble, in whatever status it is told. While it maintains something nothing is taken; else nobody knows.
  [131_057, { code: 'deferred' }],
  [133_004, { code: 'deferred' }],
  [1, outage],
  [2, outage],
  [131_000, outage],
  [131_016, outage],
  // Whom: no WhatsApp on that number, or one too old; offers stopped in WhatsApp itself.
  [131_026, { code: 'rejected', meaning: 'undeliverable' }],
  [131_050, { code: 'rejected', meaning: 'marketing_opted_out' }],
  // When: 24 hours after the other side last wrote only templates are taken.
  [131_047, { code: 'rejected', reason: 'window_closed' }],
  // Held back by Meta for reasons of its own, for now: experiments, too many offers to one person, a country.
  [130_472, refused],
  [130_497, refused],
  [131_049, refused],
  // What: words, parameters, templates, files.
  [100, refused],
  [131_008, refused],
  [131_009, refused],
  [131_021, refused],
  [131_030, refused],
  [131_051, refused],
  [131_052, refused],
  [131_053, refused],
  [132_000, refused],
  [132_001, refused],
  [132_005, refused],
  [132_007, refused],
  [132_012, refused],
  [132_015, refused],
  [132_016, refused],
]);

/** Undefined for a code that stands nowhere. Permissions have a hundred codes of their own. */
export function meaningOf(code: number | undefined): ErrorMeaning | undefined {
  if (code === undefined) return undefined;
  return code >= 200 && code <= 299 ? token : meanings.get(code);
}

/** What codes say of an address; undefined where none does. */
export function toMeaning(...codes: readonly (number | undefined)[]): FailureMeaning | undefined {
  for (const code of codes) {
    const meaning = meaningOf(code)?.meaning;
    if (meaning) return meaning;
  }
  return undefined;
}
