import { z } from 'zod';
import { DeliveryError, type Departure, type Reply } from '../../src/connector/index.ts';
import { toRecipient } from './address.ts';
import { type Account, apiVersion, call, toFailure } from './call-graph.ts';

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages; what sets a title off comes on top. */
const bodyLimit = 4_096;
export const textLimit = bodyLimit - 4;

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })], z.unknown()) });
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
  if (!response.ok) throw toFailure(response, answer);
  // It is taken all the same when the answer breaks off; only its receipts will find nobody.
  return { ref: Accepted.safeParse(answer).data?.messages[0].id };
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
