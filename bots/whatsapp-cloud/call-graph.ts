import { z } from 'zod';
import { DeliveryError } from '../../src/connector/index.ts';
import { toMeaning } from './error-meanings.ts';

export const apiVersion = 'v24.0';

export interface Account {
  accessToken: string;
  phoneNumberId: string;
  apiRoot: string;
}

const Refused = z.object({ error: z.object({ code: z.number() }) });

/**
 * Limits, with the milliseconds after which it is worth trying again: calls of the app, of the account, of the number, and
 * of one pair of numbers. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
 */
const limits = new Map<number, number>([
  [4, 60_000],
  [80_007, 60_000],
  [130_429, 1_000],
  [131_048, 60_000],
  [131_056, 6_000],
]);

/** Meta's own trouble, in whatever status it is told: unknown, out of service, overloaded, being maintained. */
const outages = new Set([1, 2, 131_000, 131_016, 131_057, 133_004]);

/** Throws DeliveryError when there is no answer. */
export async function call(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    // The error itself goes no further: it may hold the call with the token.
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    throw new DeliveryError('unreachable', `WhatsApp was not reached (${cause?.code ?? name ?? 'unknown'})`);
  }
}

/** Why Graph refused, of its answer and the JSON in it. */
export function toFailure({ status, headers }: Response, answer: unknown): DeliveryError {
  const code = Refused.safeParse(answer).data?.error.code;
  // Meta's own words may quote the number.
  const message = `WhatsApp answered ${status}${code === undefined ? '' : ` with code ${code}`}`;
  const pause = code === undefined ? undefined : limits.get(code);
  if (pause !== undefined || status === 429) {
    const retryAfter = Math.max(pause ?? 1_000, toMilliseconds(headers.get('retry-after')));
    return new DeliveryError('rate_limited', message, { retryAfter });
  }
  if (status >= 500 || status === 408 || (code !== undefined && outages.has(code)))
    return new DeliveryError('unreachable', message);
  return new DeliveryError('rejected', message, { meaning: toMeaning(code) });
}

function toMilliseconds(seconds: string | null): number {
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1_000 : 0;
}
