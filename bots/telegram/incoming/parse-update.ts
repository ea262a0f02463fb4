import { type IncomingEvent, type Input, MalformedError, type Turn } from '../../../src/connector/index.ts';
import { toRef } from '../message-ref.ts';
import { type BotIdentity, toInput } from './to-input.ts';
import { type Chat, type MemberState, type Message, type Update, type User, updateShape } from './update.ts';

/**
 * What one update tells; `[]` when it holds nothing for us. `bot` is who we are on Telegram, empty until known.
 * `now` dates what Telegram does not date (presses, queries). Throws MalformedError when it is no update at all.
 */
export function parseUpdate(raw: unknown, bot: BotIdentity, now: Date): IncomingEvent[] {
  const read = updateShape.safeParse(raw);
  if (!read.success) throw new MalformedError('Not a Telegram update');
  const update = read.data;
  const moved = update.message && toMoved(update.message, update.update_id, now);
  if (moved) return [moved];
  const said = toSaid(update, bot, now);
  if (said === null || said.from.is_bot) return [];
  const turn: Turn = { who: toPerson(said.from), where: said.where, at: said.at, input: said.input };
  if (update.edited_message) {
    turn.isEdit = true;
    turn.edits = { at: toDate(update.edited_message.date, now) };
  }
  return [
    {
      type: 'turn',
      key: String(update.update_id),
      conversation: said.conversation ?? said.where.chat,
      order: update.update_id,
      at: said.at,
      turn,
    },
  ];
}

interface Said {
  from: User;
  where: Turn['where'];
  at: Date;
  input: Input;
  conversation?: string;
}

function toSaid(update: Update, bot: BotIdentity, now: Date): Said | null {
  const {
    message,
    edited_message: edited,
    callback_query: press,
    inline_query: query,
    my_chat_member: membership,
  } = update;
  if (message?.from !== undefined) {
    const where = toPlace(message.chat);
    // A message in the name of a chat (an anonymous administrator, the linked channel) has nobody behind it.
    if (where === null || message.sender_chat !== undefined) return null;
    const input = toInput(message, where.kind, bot);
    return input && { from: message.from, where, at: toDate(message.date, now), input };
  }
  if (edited?.from !== undefined) {
    const where = toPlace(edited.chat);
    if (where?.kind !== 'private') return null;
    const input = toInput(edited, where.kind, bot);
    // A live place is edited at every step.
    const hasWords = input?.kind === 'text' || (input && 'caption' in input);
    return hasWords ? { from: edited.from, where, at: toDate(edited.edit_date, now), input } : null;
  }
  if (press !== undefined) {
    const where = press.message ? toPlace(press.message.chat) : privatePlace(press.from);
    if (where === null || press.data === undefined) return null;
    // A private chat is its person's alone: whatever says otherwise is no press of ours to answer there.
    if (where.kind === 'private' && where.chat !== String(press.from.id)) return null;
    const ref = press.message
      ? toRef({ chat: press.message.chat.id, message: press.message.message_id })
      : press.inline_message_id && toRef({ inline: press.inline_message_id });
    const input: Input = { kind: 'press', data: press.data, pressId: press.id };
    if (ref !== undefined) input.message = ref;
    return { from: press.from, where, at: now, input };
  }
  if (query !== undefined) {
    const input: Input = { kind: 'query', queryId: query.id, query: query.query, offset: query.offset };
    // A look-up must not wait behind a chat's slow work, and each next letter overtakes the last.
    const conversation = `inline:${query.from.id}`;
    return { from: query.from, where: privatePlace(query.from), at: now, input, conversation };
  }
  if (membership !== undefined) {
    const where = toPlace(membership.chat);
    const present = isPresent(membership.new_chat_member);
    const before = membership.old_chat_member && isPresent(membership.old_chat_member);
    if (where === null || before === present) return null;
    const at = toDate(membership.date, now);
    return { from: membership.from, where, at, input: { kind: 'membership', present } };
  }
  return null;
}

/**
 * A group that became a supergroup goes on under another number; Telegram says so in the old chat and in the new one, in
 * whoever's name (https://core.telegram.org/bots/api#message, migrate_to_chat_id).
 */
function toMoved(message: Message, update: number, now: Date): IncomingEvent | null {
  const { chat, migrate_to_chat_id: next, migrate_from_chat_id: last } = message;
  if (next === undefined && last === undefined) return null;
  return {
    type: 'chat.moved',
    key: String(update),
    conversation: String(chat.id),
    order: update,
    at: toDate(message.date, now),
    from: String(last ?? chat.id),
    to: String(next ?? chat.id),
  };
}

function isPresent(state: MemberState): boolean {
  if (state.status === 'restricted') return state.is_member !== false;
  return ['member', 'administrator', 'creator'].includes(state.status);
}

/** Null for channels: nobody can be answered there. */
function toPlace(chat: Chat): Turn['where'] | null {
  if (chat.type === 'private') return { channel: 'telegram', chat: String(chat.id), kind: 'private' };
  if (chat.type === 'group' || chat.type === 'supergroup') {
    return { channel: 'telegram', chat: String(chat.id), kind: 'group' };
  }
  return null;
}

function privatePlace(from: User): Turn['where'] {
  return { channel: 'telegram', chat: String(from.id), kind: 'private' };
}

function toPerson(from: User): Turn['who'] {
  const who: Turn['who'] = { identity: { scheme: 'telegram', value: String(from.id) } };
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ').trim();
  if (name) who.name = name;
  if (from.username) who.username = from.username;
  if (from.language_code) who.language = from.language_code;
  return who;
}

function toDate(seconds: number | undefined, now: Date): Date {
  const at = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(at.getTime()) ? now : at;
}
