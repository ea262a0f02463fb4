import type { Input, SharedContact } from '../../../src/connector/index.ts';
import { toRef } from '../message-ref.ts';
import type { Message, TelegramContact } from './update.ts';

/** Who the bot is; both unknown until getMe has answered. */
export interface BotIdentity {
  id?: number;
  username?: string;
}

/** Content that people send and we cannot read, by Telegram's own field names. */
const unreadable = [
  'animation',
  'audio',
  'checklist',
  'dice',
  'game',
  'giveaway',
  'invoice',
  'paid_media',
  'poll',
  'sticker',
  'story',
  'video',
  'video_note',
  'voice',
];

/** What Telegram itself writes into a private chat. */
const service = [
  'boost_added',
  'chat_background_set',
  'chat_shared',
  'connected_website',
  'gift',
  'message_auto_delete_timer_changed',
  'passport_data',
  'pinned_message',
  'proximity_alert_triggered',
  'refunded_payment',
  'successful_payment',
  'unique_gift',
  'users_shared',
  'web_app_data',
  'write_access_allowed',
];

/** What a message says; null when there is nothing to react to (a service message, another bot's command). */
export function toInput(message: Message, kind: 'private' | 'group', bot: BotIdentity): Input | null {
  // The card somebody put into the chat by our own inline answer: to read it again would be talking to ourselves.
  if (message.via_bot && isOurs(message.via_bot, bot)) return null;
  const { text, contact, document, photo, location } = message;
  if (text !== undefined) return withQuote(toText(text, kind, bot), message);
  if (contact !== undefined) return { kind: 'contact', contact: toContact(contact) };
  if (document !== undefined && message.animation === undefined) {
    const file = toFile(document.file_id, document.file_name, document.mime_type, document.file_size);
    return withCaption({ kind: 'file', file }, message.caption);
  }
  const largest = photo?.reduce((best, size) => (area(size) > area(best) ? size : best), photo[0] as Size);
  if (largest !== undefined) {
    const file = toFile(largest.file_id, undefined, 'image/jpeg', largest.file_size);
    return withCaption({ kind: 'file', file }, message.caption);
  }
  // A venue carries its location beside it.
  if (location !== undefined) return { kind: 'location', ...location };
  // In a group it was not meant for us.
  if (kind === 'group' || service.some((field) => field in message)) return null;
  const what = unreadable.find((field) => field in message) ?? 'message';
  return withCaption({ kind: 'unsupported', what }, message.caption);
}

type Size = NonNullable<Message['photo']>[number];

function area(size: Size): number {
  return (size.width ?? 0) * (size.height ?? 0);
}

function isOurs(sender: { id: number; username?: string }, bot: BotIdentity): boolean {
  return (
    sender.id === bot.id || (bot.username !== undefined && sameName(sender.username ?? '', bot.username))
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Takes our own name off (`/find@our_bot Anna`, `@our_bot Anna`); null for a command to another bot. */
function toText(text: string, kind: 'private' | 'group', bot: BotIdentity): Input | null {
  const [, command, addressee] = /^(\/\w{1,64})@(\w{1,64})(?=\s|$)/.exec(text) ?? [];
  if (command !== undefined && addressee !== undefined) {
    const rest = text.slice(command.length + addressee.length + 1);
    // Until our name is known a command in a group counts as ours: Telegram hands on few others.
    if (bot.username === undefined ? kind === 'group' : sameName(addressee, bot.username)) {
      return { kind: 'text', text: command + rest };
    }
    return kind === 'group' ? null : { kind: 'text', text };
  }
  const mention = kind === 'group' && bot.username ? /^\s*@(\w{1,64})[\s,:]+(?=\S)/.exec(text) : null;
  if (mention?.[1] !== undefined && sameName(mention[1], bot.username as string)) {
    return { kind: 'text', text: text.slice(mention[0].length) };
  }
  return { kind: 'text', text };
}

function withQuote(input: Input | null, { reply_to_message: answered }: Message): Input | null {
  if (input?.kind !== 'text' || !answered) return input;
  return { ...input, quotes: toRef({ chat: answered.chat.id, message: answered.message_id }) };
}

function withCaption(input: Input & { kind: 'file' | 'unsupported' }, caption: string | undefined): Input {
  if (caption) input.caption = caption;
  return input;
}

function toFile(ref: string, name?: string, mime?: string, size?: number) {
  return { ref, ...(name && { name }), ...(mime && { mime }), ...(size !== undefined && { size }) };
}

function toContact(shared: TelegramContact): SharedContact {
  const contact: SharedContact = {};
  const phone = shared.phone_number?.trim();
  if (phone) contact.phone = withPlus(phone, shared);
  if (shared.first_name) contact.firstName = shared.first_name;
  if (shared.last_name) contact.lastName = shared.last_name;
  if (shared.vcard) contact.vcard = shared.vcard;
  if (shared.user_id !== undefined) contact.userId = String(shared.user_id);
  return contact;
}

/**
 * Telegram leaves the plus out of international numbers. Those of its users always are international; one from an
 * address book may be national, which shows in its length or in the vCard.
 */
function withPlus(phone: string, shared: TelegramContact): string {
  if (!/^[1-9]\d{5,14}$/.test(phone)) return phone;
  const written = shared.vcard?.replace(/[^\d+\n]/g, '').includes(`+${phone}`);
  return shared.user_id !== undefined || written || phone.length >= 11 ? `+${phone}` : phone;
}
