import { z } from 'zod';
import { DeliveryError, type Departure, type Reply } from '../../src/connector/index.ts';
import { toRecipient } from './address.ts';
import { toMeaning } from './error-meanings.ts';

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages; what sets a title off comes on top. */
const bodyLimit = 4_096;
export const textLimit = bodyLimit - 4;

const apiVersion = 'v24.0';

export interface Account {
  accessToken: string;
  phoneNumberId: string;
  apiRoot: string;
}

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });
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

/** `deliver` of the contract: one call, and no second try behind the outbox's back. Throws DeliveryError. */
export async function sendMessage(
  { accessToken, phoneNumberId, apiRoot }: Account,
  { to, reply, signal }: Pick<Departure, 'to' | 'reply' | 'signal'>,
): Promise<{ ref?: string }> {
  const body = toBody(reply);
  // A press that was acknowledged without a word: there is no spinner here that would have to stop.
  if (body === null) return {};
  const recipient = toRecipient(to.chat);
  if (!recipient) throw new DeliveryError('rejected', 'No address of WhatsApp');
  const response = await call(`${apiRoot}/${apiVersion}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipient,
      type: 'text',
      text: { body, preview_url: false },
    }),
    redirect: 'error',
    signal,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toDeliveryError(response, Refused.safeParse(answer).data?.error.code);
  // It is taken all the same when the answer breaks off; only its receipts will find nobody.
  return { ref: Accepted.safeParse(answer).data?.messages[0].id };
}

async function call(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    // The error itself goes no further: it may hold the call with the token.
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    throw new DeliveryError('unreachable', `WhatsApp was not reached (${cause?.code ?? name ?? 'unknown'})`);
  }
}

function toDeliveryError({ status, headers }: Response, code: number | undefined): DeliveryError {
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

/** Null when there is nothing to be said. What does not fit, or is no text, is refused, never shortened or dropped. */
function toBody({
  title,
  text,
  choices,
  file,
  picture,
  location,
  acknowledges,
  results,
}: Reply): string | null {
  if (results) return null;
  if (choices?.length || file || picture) throw new DeliveryError('rejected', 'WhatsApp is given text only');
  const place = location && [location.title, `${location.latitude}, ${location.longitude}`].filter(Boolean);
  const said = [title && toHeading(title), text, place?.join('\n')].filter((part) => part?.trim());
  const body = said.join('\n').trim();
  if (body === '') {
    if (acknowledges) return acknowledges.toast?.trim() || null;
    throw new DeliveryError('rejected', 'The message is empty');
  }
  if (body.length > bodyLimit)
    throw new DeliveryError('rejected', `The message is over ${bodyLimit} characters`);
  return body;
}

/** In bold, where nothing in it would end the bold early. */
function toHeading(title: string): string {
  const line = title.trim();
  return /[*\n]/.test(line) || line === '' ? line : `*${line}*`;
}
