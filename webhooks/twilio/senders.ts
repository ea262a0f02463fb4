import type { ChannelAbilities, ContactChannel } from '../../src/connector/index.ts';
import { toWhatsappLink } from '../shared/index.ts';

/** What stands in `To` and `From` before an address of WhatsApp. */
export const whatsappPrefix = 'whatsapp:';

/** The part of the API's form that says who sends. */
export type Sender = { From: string } | { MessagingServiceSid: string };

export interface Senders {
  sms?: Sender;
  whatsapp?: Sender;
}

const phoneNumber = /^\+[1-9]\d{6,14}$/;
const messagingService = /^MG\w+$/;
const shortCode = /^\d{3,8}$/;
/** https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id */
const senderName = /^(?=.*[A-Za-z])[A-Za-z0-9 +_&-]{1,11}$/;

/** `+48600700800` is the same number by SMS and by WhatsApp; the latter carries a prefix. */
export function isWhatsapp(address: string): boolean {
  return address.startsWith(whatsappPrefix);
}

/** The address without the prefix of its channel: `rcs:` and `whatsapp:` stand before a number. */
export function toBareAddress(address: string): string {
  return address.slice(address.indexOf(':') + 1);
}

/** At most one sender for SMS and one for WhatsApp, with a comma between. */
export function isSenderList(list: string): boolean {
  const entries = toEntries(list);
  const forWhatsapp = entries.filter(isWhatsapp);
  return (
    forWhatsapp.length <= 1 &&
    entries.length - forWhatsapp.length <= 1 &&
    entries.length > 0 &&
    entries.every((entry) =>
      isWhatsapp(entry)
        ? phoneNumber.test(toBareAddress(entry))
        : [phoneNumber, messagingService, shortCode, senderName].some((shape) => shape.test(entry)),
    )
  );
}

/**
 * Who sends by which channel. A number of one's own may be one of WhatsApp too, and a Messaging Service may hold senders of
 * both, so each of them stands for WhatsApp where no other is named. Pure.
 */
export function toSenders(list: string): Senders {
  const entries = toEntries(list);
  const whatsapp = entries.find(isWhatsapp);
  const sms = entries.find((entry) => !isWhatsapp(entry));
  const senders: Senders = {};
  if (whatsapp) senders.whatsapp = { From: whatsapp };
  if (sms && messagingService.test(sms)) {
    senders.sms = { MessagingServiceSid: sms };
    senders.whatsapp ??= senders.sms;
  } else if (sms) {
    senders.sms = { From: sms };
    if (phoneNumber.test(sms)) senders.whatsapp ??= { From: `${whatsappPrefix}${sms}` };
  }
  return senders;
}

/**
 * Twilio queues what comes faster than its sender may send, and nothing calls a queued message back when a STOP comes: so
 * messages leave no faster than the slowest kind of sender sends them on, a North American number.
 * https://www.twilio.com/docs/api/errors/30001
 */
export function toPace({ sms }: Senders): ChannelAbilities['pace'] {
  const isSlow = sms !== undefined && 'From' in sms && /^\+1\d{10}$/.test(sms.From);
  return { perSecond: isSlow ? 1 : 10, perChatMilliseconds: 1_000 };
}

function toEntries(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * A link that opens the phone's own app with the text written already (RFC 5724, for SMS).
 * A Messaging Service and a name have no number to write to. Pure.
 */
export function toMessageLink(senders: Senders, channel: ContactChannel, text: string): string | undefined {
  const sender = channel === 'sms' ? senders.sms : channel === 'whatsapp' ? senders.whatsapp : undefined;
  if (!sender || !('From' in sender)) return undefined;
  const number = toBareAddress(sender.From);
  if (channel === 'whatsapp') return toWhatsappLink(number, text);
  return phoneNumber.test(number) || shortCode.test(number)
    ? `sms:${number}?body=${encodeURIComponent(text)}`
    : undefined;
}
