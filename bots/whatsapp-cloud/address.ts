import type { Identity, Place } from '../../src/connector/index.ts';

/** A phone number without its plus, as WhatsApp writes it. */
const number = /^[1-9]\d{6,14}$/;

/**
 * An id that Meta gives a user towards one business: all that is told of those who go by a name instead of a number.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
 */
const scopedId = /^[A-Z]{2}\.[\w.-]{1,140}$/;

/** The side of the contact or staff member; null for what is neither a number nor such an id. */
export function toPerson(id: string): { identity: Identity; where: Place } | null {
  if (!number.test(id) && !scopedId.test(id)) return null;
  return {
    identity: { scheme: 'whatsapp', value: number.test(id) ? `+${id}` : id },
    where: { channel: 'whatsapp-cloud', chat: id, kind: 'private' },
  };
}

/** The chat of an identity. */
export function toChat(value: string): string {
  return value.replace(/^\+/, '');
}

/** The field that names the recipient; in the other one a number or an id is lost without a word. Null = no address. */
export function toRecipient(chat: string): { to: string } | { recipient: string } | null {
  const id = toChat(chat);
  if (number.test(id)) return { to: id };
  return scopedId.test(id) ? { recipient: id } : null;
}
