import { z } from 'zod';
import { DeliveryError, type Departure, type Reply } from '../../src/connector/index.ts';
import { toMeaning } from './error-meanings.ts';
import { isWhatsapp, type Senders } from './senders.ts';

/** Characters of one message: https://www.twilio.com/docs/api/errors/21617 */
export const textLimit = 1_600;

export interface Account {
  sid: string;
  token: string;
  apiRoot: string;
  senders: Senders;
  /** Where Twilio reports what became of a message; absent when it cannot reach us. */
  statusUrl?: string;
}

const Accepted = z.object({ sid: z.string().min(1) });
const Refused = z.object({ code: z.number() });

/** The sender's queue is full: https://www.twilio.com/docs/api/errors/21611 */
const queueFull = 21_611;

/** `deliver` of the contract: one call, and no second try behind the outbox's back. Throws DeliveryError. */
export async function sendMessage(
  { sid, token, apiRoot, senders, statusUrl }: Account,
  { to, reply, signal }: Pick<Departure, 'to' | 'reply' | 'signal'>,
): Promise<{ ref?: string }> {
  const form = new URLSearchParams({
    To: toAddress(to.chat),
    ...toSender(senders, to.chat),
    Body: toBody(reply),
    ...(statusUrl && { StatusCallback: statusUrl }),
  });
  const response = await call(`${apiRoot}/2010-04-01/Accounts/${encodeURIComponent(sid)}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` },
    body: form,
    redirect: 'error',
    signal,
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toDeliveryError(response, Refused.safeParse(answer).data?.code);
  // It is taken all the same when the answer breaks off; only its receipts will find nobody.
  return { ref: Accepted.safeParse(answer).data?.sid };
}

async function call(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    // The error itself goes no further: it may hold the address with the account.
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    throw new DeliveryError('unreachable', `Twilio was not reached (${cause?.code ?? name ?? 'unknown'})`);
  }
}

function toDeliveryError({ status, headers }: Response, code: number | undefined): DeliveryError {
  // Twilio's own words quote the number.
  const message = `Twilio answered ${status}${code === undefined ? '' : ` with code ${code}`}`;
  if (status === 429 || code === queueFull)
    return new DeliveryError('rate_limited', message, toPause(headers));
  if (status >= 500 || status === 408) return new DeliveryError('unreachable', message);
  return new DeliveryError('rejected', message, {
    meaning: toMeaning(code),
    ...(status === 401 && { reason: accessRefused }),
  });
}

const accessRefused = 'access_refused';

/** Whether Twilio takes our account or its token for wrong: https://www.twilio.com/docs/api/errors/20003 */
export function isAccessRefused(error: unknown): boolean {
  return error instanceof DeliveryError && error.options.reason === accessRefused;
}

/** Of `Retry-After`, in seconds; without it the pauses grow from try to try, so that a long hold-up loses nothing. */
function toPause(headers: Headers): { retryAfter?: number } {
  const given = headers.get('retry-after') ?? '';
  return /^[1-9]\d{0,5}$/.test(given) ? { retryAfter: Number(given) * 1_000 } : {};
}

/** `+48600700800` by SMS, `whatsapp:+48600700800` by WhatsApp. */
function toAddress(chat: string): string {
  if (/^(\+[1-9]\d{6,14}|whatsapp:(\+[1-9]\d{6,14}|[A-Z]{2}\.[\w.-]{1,128}))$/.test(chat)) return chat;
  throw new DeliveryError('rejected', 'No address of SMS or WhatsApp');
}

function toSender({ sms, whatsapp }: Senders, chat: string) {
  const sender = isWhatsapp(chat) ? whatsapp : sms;
  if (sender) return sender;
  throw new DeliveryError(
    'rejected',
    `TWILIO_FROM has no sender for ${isWhatsapp(chat) ? 'WhatsApp' : 'SMS'}`,
  );
}

/** Text and nothing else, whole: what does not fit is refused, never shortened or dropped. */
function toBody({ title, text, choices, file, picture, location }: Reply): string {
  if (choices?.length || file || picture || location)
    throw new DeliveryError('rejected', 'Twilio is given text only');
  const body = title ? `${title}\n${text}`.trim() : text;
  if (body.trim() === '') throw new DeliveryError('rejected', 'The message is empty');
  if (body.length > textLimit)
    throw new DeliveryError('rejected', `The message is over ${textLimit} characters`);
  return body;
}
