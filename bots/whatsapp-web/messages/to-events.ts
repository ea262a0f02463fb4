import { areJidsSameUser, type proto, type WAMessage } from '@whiskeysockets/baileys';
import type { IncomingEvent, Input, ReceiptState, Turn } from '../../../src/connector/index.ts';
import { isGroup, type Names, toChat, toIdentity, toNames } from '../address.ts';
import { contextOf, editedKeyOf, editOf, toInputs } from './to-inputs.ts';

/** Who we are on WhatsApp, under both names. */
export type Self = Names;

/** Finds the number behind a privacy id; null while WhatsApp has not told it. */
export type FindPhone = (lid: string) => Promise<string | null>;

/**
 * What one message tells; `[]` when it is not for us: our own, a status, a broadcast, a channel, or talk of a group that
 * neither calls nor answers us.
 */
export async function toEvents(
  message: WAMessage,
  self: Self,
  findPhone: FindPhone,
  now: Date,
): Promise<IncomingEvent[]> {
  const { key, pushName } = message;
  if (!key?.id || key.fromMe || message.broadcast) return [];
  const group = isGroup(key.remoteJid) ? key.remoteJid : undefined;
  const given = group
    ? toNames(key.participantAlt, key.participant)
    : toNames(key.remoteJidAlt, key.remoteJid);
  const names = await complete(given, findPhone);
  const identity = toIdentity(names);
  if (!identity) return [];
  const edit = editOf(message.message);
  if (edit && group) return [];
  const inputs = toInputs(edit ?? message.message).flatMap((input) =>
    group ? (toGroupInput(input, message.message, self) ?? []) : input,
  );
  const chat = group ?? toChat(identity.value);
  const edited = editedKeyOf(message.message);
  const at = toDate(message.messageTimestamp, now);
  const who: Turn['who'] = { identity };
  // Under which they may be known from before WhatsApp told the number.
  if (names.phone && names.lid) who.otherIdentity = { scheme: 'whatsapp', value: names.lid };
  if (pushName?.trim()) who.name = pushName.trim();
  return inputs.map((input, index) => ({
    type: 'turn',
    key: `${chat}:${key.id}${index === 0 ? '' : `:${index}`}`,
    conversation: chat,
    at,
    turn: {
      who,
      where: { channel: 'whatsapp-web', chat, kind: group ? 'group' : 'private' },
      at,
      input,
      ...(edit && { isEdit: true as const }),
      ...(edited && { edits: { key: `${chat}:${edited}` } }),
    },
  }));
}

async function complete(names: Names, findPhone: FindPhone): Promise<Names> {
  if (names.phone || !names.lid) return names;
  const phone = toNames(await findPhone(names.lid)).phone;
  return phone ? { ...names, phone } : names;
}

/** In a group only what is meant for us: a command, a number of the menu, our name, an answer to us. */
function toGroupInput(input: Input, message: proto.IMessage | null | undefined, self: Self): Input | null {
  const context = contextOf(message);
  const ours = [self.phone && `${self.phone}@s.whatsapp.net`, self.lid].filter((jid) => jid !== undefined);
  const isUs = (jid: string | null | undefined) => ours.some((own) => areJidsSameUser(own, jid ?? undefined));
  const isAnswer = isUs(context?.participant);
  if (input.kind !== 'text') return isAnswer ? input : null;
  const isCalled = (context?.mentionedJid ?? []).some(isUs);
  const isMeant =
    isAnswer || isCalled || /^\s*\/\w/.test(input.text) || /^\s*#?\d{1,2}\s*[.)]?\s*$/.test(input.text);
  if (!isMeant) return null;
  // Our name is written as `@` and digits, in front as a rule.
  return isCalled ? { ...input, text: input.text.replace(/^\s*@\d{5,20}[\s,:]*/, '') } : input;
}

const receiptStates = new Map<number, ReceiptState>([
  [0, 'failed'],
  [2, 'sent'],
  [3, 'delivered'],
  [4, 'read'],
  [5, 'read'],
]);

/** What WhatsApp says of a message of ours; null where it says nothing new. */
export function toReceipt(
  key: WAMessage['key'],
  status: number | null | undefined,
  code: string | undefined,
  now: Date,
): IncomingEvent | null {
  const state = receiptStates.get(status ?? -1);
  if (!key.id || !key.fromMe || !state || isGroup(key.remoteJid)) return null;
  const names = toNames(key.remoteJidAlt, key.remoteJid);
  const identity = toIdentity(names);
  if (!identity) return null;
  return {
    type: 'message.receipt',
    key: `${key.id}:${state}`,
    conversation: toChat(identity.value),
    at: now,
    ref: key.id,
    state,
    ...(state === 'failed' && code && { code }),
  };
}

/** Seconds since 1970, as a number or a wide one. */
function toDate(seconds: WAMessage['messageTimestamp'], now: Date): Date {
  const at = new Date(Number(seconds ?? Number.NaN) * 1_000);
  return Number.isNaN(at.getTime()) || at.getTime() <= 0 ? now : at;
}
