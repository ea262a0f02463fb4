import type {
  IncomingEvent,
  MessageReceivedEvent,
  ReceiptState,
  WebhookRequest,
} from '../../src/connector/index.ts';
import { toMeaning } from './error-meanings.ts';
import { type ReadParameter, readParameters, readRequired, readSid } from './parameters.ts';
import { toBareAddress } from './senders.ts';

/** States that say something new; `accepted`, `scheduled`, `queued` and `sending` do not. */
const receiptStates = new Map<string, ReceiptState>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

/** What Advanced Opt-Out has already acted on: https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out */
const answeredWords = new Map<string, MessageReceivedEvent['answered']>([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', 'help'],
]);

/**
 * The events of a delivery about a message: https://www.twilio.com/docs/messaging/guides/webhook-request. What it is says its
 * content, not its address, so that two addresses exchanged by mistake do no harm. Pure; throws MalformedError.
 */
export function parseMessage(request: WebhookRequest, now: Date): IncomingEvent[] {
  const read = readParameters(request);
  const sid = readSid(read, 'MessageSid');
  const status = (read('MessageStatus') ?? read('SmsStatus'))?.toLowerCase();
  const isOurs = status !== undefined && status !== 'received' && status !== 'receiving';
  return isOurs ? toReceipt(read, sid, status, now) : toMessage(read, sid, now);
}

function toMessage(read: ReadParameter, sid: string, now: Date): IncomingEvent[] {
  const address = readRequired(read, 'From');
  const to = toBareAddress(readRequired(read, 'To'));
  const sender = toSender(address);
  if (!sender) return [];
  return [
    {
      type: 'message.received',
      key: `message:${sid}`,
      conversation: sender.from.value,
      at: now,
      ...sender,
      to,
      // A picture alone comes without a word.
      text: read('Body') ?? '',
      // Of WhatsApp alone.
      quotes: read('OriginalRepliedMessageSid') || undefined,
      name: read('ProfileName')?.trim() || undefined,
      answered: answeredWords.get(read('OptOutType')?.toUpperCase() ?? ''),
    },
  ];
}

function toReceipt(read: ReadParameter, sid: string, status: string, now: Date): IncomingEvent[] {
  const state = receiptStates.get(status);
  if (!state) return [];
  const code = state === 'failed' ? read('ErrorCode') || undefined : undefined;
  return [
    {
      type: 'message.receipt',
      key: `status:${sid}:${status}`,
      conversation: toBareAddress(readRequired(read, 'To')),
      at: now,
      ref: sid,
      state,
      code,
      meaning: toMeaning(code),
    },
  ];
}

/**
 * Null for what is no contact: a short code, a service's name, another messenger. RCS takes the place of SMS for the same
 * number, and a STOP by it must count. Newer accounts of WhatsApp may have an id in place of a number.
 */
function toSender(address: string): Pick<MessageReceivedEvent, 'channel' | 'from'> | null {
  const value = toBareAddress(address);
  const isNumber = /^\+[1-9]\d{6,14}$/.test(value);
  const scheme = address.slice(0, address.length - value.length);
  if ((scheme === '' || scheme === 'rcs:') && isNumber)
    return { channel: 'sms', from: { scheme: 'tel', value } };
  if (scheme === 'whatsapp:' && (isNumber || /^[A-Z]{2}\.[\w.-]{1,128}$/.test(value)))
    return { channel: 'whatsapp', from: { scheme: 'whatsapp', value } };
  return null;
}
