import {
  type Identity,
  type IncomingEvent,
  MalformedError,
  type ReceiptState,
  type Turn,
} from '../../src/connector/index.ts';
import { toPerson, toRecipient } from './address.ts';
import { toMeaning } from './error-meanings.ts';
import { type Message, type NotificationValue, notificationShape } from './notification.ts';
import { toInputs } from './to-inputs.ts';

/** `deleted` and `warning` say nothing of a message's way. */
const receiptStates = new Map<string, ReceiptState>([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

const preferenceStates = new Map<string, 'granted' | 'withdrawn'>([
  ['stop', 'withdrawn'],
  ['resume', 'granted'],
  ['signup', 'granted'],
]);

/**
 * All events of a delivery: there are several entries in one, and several changes, messages and statuses in each. What is
 * about another number of the same account is not ours. Pure; throws MalformedError when it is no notification at all.
 */
export function parseNotification(body: Buffer, phoneNumberId: string, now: Date): IncomingEvent[] {
  const notification = notificationShape.safeParse(toJson(body));
  if (!notification.success) throw new MalformedError('Not a notification of WhatsApp');
  if (notification.data.object !== 'whatsapp_business_account') return [];
  const changes = notification.data.entry.flatMap((entry) => entry?.changes ?? [null]);
  // One that is out of shape costs nothing beside it; where nothing else is, it is said.
  if (changes.length > 0 && changes.every((change) => change === null))
    throw new MalformedError('Nothing in the notification can be read');
  const events = present(changes).flatMap(({ field, value }) => {
    const number = value?.metadata?.phone_number_id;
    if (!value || (number !== undefined && number !== phoneNumberId)) return [];
    if (field === 'messages') return [...toTurns(value, now), ...toReceipts(value, now)];
    return field === 'user_preferences' ? toStatements(value, now) : [];
  });
  // Meta says some things twice in one delivery.
  return [...new Map(events.map((event) => [event.key, event])).values()];
}

/** Our own number, digits alone, which Meta names with everything that comes to it. Pure; undefined where it does not. */
export function findOwnNumber(body: Buffer, phoneNumberId: string): string | undefined {
  const changes = notificationShape
    .safeParse(toJson(body))
    .data?.entry.flatMap((entry) => entry?.changes ?? []);
  const ours = changes?.find((change) => change?.value?.metadata?.phone_number_id === phoneNumberId);
  const digits = ours?.value?.metadata?.display_phone_number?.replace(/\D/g, '') ?? '';
  return toRecipient(digits) ? digits : undefined;
}

function toTurns({ messages, contacts }: NotificationValue, now: Date): IncomingEvent[] {
  return present(messages).flatMap((message) => {
    if (message.type === 'system') return toNumberChange(message, now);
    const id = message.from || message.from_user_id || '';
    const person = toPerson(id);
    if (!person || message.group_id) return [];
    const { identity, where } = person;
    const contact = contacts.find((one) => one?.wa_id === id || one?.user_id === id);
    const at = toDate(message.timestamp, now);
    const who: Turn['who'] = { identity };
    // Under which they may be known from a time when they showed no number.
    const other = toPerson(message.from_user_id || contact?.user_id || '')?.identity;
    if (other && other.value !== identity.value) who.otherIdentity = other;
    const name = contact?.profile?.name?.trim();
    if (name) who.name = name;
    if (contact?.profile?.username) who.username = contact.profile.username;
    const isEdit = message.type === 'edit';
    const said = isEdit ? message.edit?.message : message;
    return (said ? toInputs(message.id, said) : []).map(
      (input, index): IncomingEvent => ({
        type: 'turn',
        key: toMessageKey(message, index),
        conversation: where.chat,
        at,
        turn: { who, where, at, input, ...(isEdit && { isEdit }) },
      }),
    );
  });
}

/** An account goes on under another number. That a telephone was changed, under the same number, is nobody's news. */
function toNumberChange(message: Message, now: Date): IncomingEvent[] {
  const { system, id } = message;
  if (!/^(user|customer)_changed_number$/.test(system?.type ?? '')) return [];
  const from = toPerson(message.from || system?.customer || '');
  const to = toPerson(system?.wa_id || system?.new_wa_id || '');
  const areNumbers = from?.identity.value.startsWith('+') && to?.identity.value.startsWith('+');
  if (!from || !to || !areNumbers || from.identity.value === to.identity.value) return [];
  return [
    {
      type: 'number.changed',
      key: id,
      conversation: from.where.chat,
      at: toDate(message.timestamp, now),
      from: from.identity,
      to: to.identity,
    },
  ];
}

function toMessageKey({ id }: Message, index: number): string {
  return index === 0 ? id : `${id}:${index}`;
}

function toReceipts({ statuses }: NotificationValue, now: Date): IncomingEvent[] {
  return present(statuses).flatMap((status) => {
    const { id, errors, recipient_id, recipient_user_id } = status;
    const state = receiptStates.get(status.status);
    if (!state) return [];
    const [number, own] = [toPerson(recipient_id ?? ''), toPerson(recipient_user_id ?? '')];
    const isBoth = number && own && isNumber(number.identity) && !isNumber(own.identity);
    const codes = state === 'failed' ? present(errors).map(({ code }) => code) : [];
    return [
      {
        type: 'message.receipt',
        key: `${id}:${status.status}`,
        conversation: recipient_id || recipient_user_id || id,
        at: toDate(status.timestamp, now),
        ref: id,
        state,
        ...(isBoth && { account: { number: number.identity, id: own.identity } }),
        code: codes[0]?.toString(),
        meaning: toMeaning(...codes),
      },
    ];
  });
}

/**
 * A switch in WhatsApp itself: it is about offers, and service messages stay as they were. It holds for the account, under its
 * number and under its private id (B07).
 */
function toStatements({ user_preferences }: NotificationValue, now: Date): IncomingEvent[] {
  return present(user_preferences).flatMap((preference) => {
    const { category, value, detail, timestamp } = preference;
    const state = preferenceStates.get(value);
    if (!state || category !== 'marketing_messages') return [];
    const names = new Set([preference.wa_id, preference.user_id]);
    return [...names].flatMap((id): IncomingEvent[] => {
      const person = toPerson(id ?? '');
      if (!person) return [];
      return [
        {
          type: 'consent.stated',
          key: `preference:${id}:${category}:${value}:${timestamp ?? ''}`,
          conversation: person.where.chat,
          at: toDate(timestamp, now),
          from: person.identity,
          channel: 'whatsapp',
          scope: 'marketing',
          state,
          words: [`${category}: ${value}`, detail].filter(Boolean).join(' – ').slice(0, 300),
        },
      ];
    });
  });
}

function isNumber({ value }: Identity): boolean {
  return value.startsWith('+');
}

function present<T>(list: readonly (T | null)[]): T[] {
  return list.filter((one) => one !== null);
}

function toDate(seconds: string | undefined, now: Date): Date {
  return seconds !== undefined && /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1_000) : now;
}

function toJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new MalformedError('The delivery is not JSON');
  }
}
