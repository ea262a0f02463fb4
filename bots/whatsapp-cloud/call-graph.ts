import { z } from 'zod';
import { DeliveryError } from '../../src/connector/index.ts';
import { meaningOf } from './error-meanings.ts';

export const apiVersion = 'v24.0';

export interface Account {
  accessToken: string;
  phoneNumberId: string;
  apiRoot: string;
}

const Refused = z.object({ error: z.object({ code: z.number() }) });

/** No connection came about, so nothing was taken. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Throws DeliveryError when there is no answer. */
export async function call(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    // The error itself goes no further: it may hold the call with the token.
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    const code = cause?.code ?? '';
    throw new DeliveryError(
      unconnected.has(code) ? 'deferred' : 'unreachable',
      `WhatsApp was not reached (${code || (name ?? 'unknown')})`,
    );
  }
}

/** Meta's code in what Graph answered. */
export function toErrorCode(answer: unknown): number | undefined {
  return Refused.safeParse(answer).data?.error.code;
}

/** Why Graph refused, of its answer and the JSON in it. */
export function toFailure({ status, headers }: Response, answer: unknown): DeliveryError {
  const code = toErrorCode(answer);
  // Meta's own words may quote the number.
  const message = `WhatsApp answered ${status}${code === undefined ? '' : ` with code ${code}`}`;
  const known = meaningOf(code);
  if (known?.holds || status === 429) {
    const pause = known?.holds?.milliseconds ?? 1_000;
    const retryAfter = Math.max(pause, toMilliseconds(headers.get('retry-after')));
    return new DeliveryError('rate_limited', message, { retryAfter });
  }
  // A status of the server's own counts for more than what it says of us, unless it says that nothing was taken.
  if ((status >= 500 || status === 408) && known?.code !== 'deferred' && !known?.trouble)
    return new DeliveryError('unreachable', message);
  const { meaning, reason, trouble } = known ?? {};
  return new DeliveryError(known?.code ?? 'rejected', message, {
    ...(meaning && { meaning }),
    ...(reason && { reason }),
    ...(trouble && { trouble }),
  });
}

function toMilliseconds(seconds: string | null): number {
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1_000 : 0;
}
