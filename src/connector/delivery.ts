import type { Language } from '../locales/index.ts';
import type { FailureMeaning } from './event.ts';
import type { Reply } from './reply.ts';
import type { ChannelTrouble } from './standing.ts';
import type { Place } from './turn.ts';

/** `window_closed`: free text is taken no more. `access_refused`: the other side takes our key for wrong. */
export type FailureReason = 'window_closed' | 'access_refused';

/**
 * Why a delivery to a channel failed. `retryable`: the same call may succeed later, after `retryAfter` milliseconds
 * where the channel says so. `gone`: the other side cannot be reached any more (blocked the bot, no such chat).
 * `rate_limited`, `deferred`: it took nothing for now, and that is certain. `suspended`: it takes nothing of ours at all until an
 * owner mends something. `expired`: what it answers or edits is no longer there; nothing is lost by dropping it. `meaning`: what
 * the refusal says about the address beyond this message.
 */
export class DeliveryError extends Error {
  constructor(
    readonly code:
      | 'rate_limited'
      | 'unreachable'
      | 'deferred'
      | 'suspended'
      | 'rejected'
      | 'gone'
      | 'expired',
    message: string,
    readonly options: {
      retryAfter?: number;
      cause?: unknown;
      meaning?: FailureMeaning;
      /** Why, where staff can do something about it. */
      reason?: FailureReason;
      /** What an owner has to mend. */
      trouble?: ChannelTrouble;
    } = {},
  ) {
    super(message, { cause: options.cause });
  }
  get retryable(): boolean {
    return ['rate_limited', 'unreachable', 'deferred', 'suspended'].includes(this.code);
  }
}

/** One message on its way out. Staff channels get `reply`, contact channels `text`. */
export interface Departure {
  /** The outbox entry's id: an idempotency key where the provider takes one. */
  id: string;
  to: Place;
  reply: Reply;
  /** The delivery that caused it, as `source:key`. */
  answers?: string;
  /** Where the channel links it: the address of the contact's own page, and the language we write to them in. */
  page?: { url: string; language: string };
  /** Of a staff member who reads it, for words of the channel's own. */
  language?: Language;
  /** Aborted at the deadline; the connector hands it to its HTTP call. */
  signal: AbortSignal;
}

export class FileTooLargeError extends Error {
  readonly code = 'file_too_large';
  readonly retryable = false;
  constructor(readonly limit: number) {
    super(`The file is larger than ${limit} bytes`);
  }
}
