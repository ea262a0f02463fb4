import { z } from 'zod';

/**
 * The part of an update that is read, https://core.telegram.org/bots/api#update. Everything but the number is
 * forgiving: an update in a shape of tomorrow must not be refused, or Telegram would send it for a day.
 */
const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const id = z.number().int();

const user = z.object({
  id,
  is_bot: maybe(z.boolean()),
  first_name: maybe(z.string()),
  last_name: maybe(z.string()),
  username: maybe(z.string()),
  language_code: maybe(z.string()),
});

const chat = z.object({ id, type: z.string() });

const file = z.object({
  file_id: z.string(),
  file_name: maybe(z.string()),
  mime_type: maybe(z.string()),
  file_size: maybe(z.number()),
});

const photo = z.object({
  file_id: z.string(),
  width: maybe(z.number()),
  height: maybe(z.number()),
  file_size: maybe(z.number()),
});

const contact = z.object({
  phone_number: maybe(z.string()),
  first_name: maybe(z.string()),
  last_name: maybe(z.string()),
  user_id: maybe(id),
  vcard: maybe(z.string()),
});

const message = z.looseObject({
  message_id: id,
  date: maybe(z.number()),
  edit_date: maybe(z.number()),
  chat,
  from: maybe(user),
  migrate_to_chat_id: maybe(id),
  migrate_from_chat_id: maybe(id),
  sender_chat: maybe(z.looseObject({})),
  via_bot: maybe(user),
  text: maybe(z.string()),
  reply_to_message: maybe(z.object({ message_id: z.int(), chat: z.object({ id: z.int() }) })),
  caption: maybe(z.string()),
  contact: maybe(contact),
  document: maybe(file),
  animation: maybe(z.looseObject({})),
  photo: maybe(z.array(photo)),
  location: maybe(z.object({ latitude: z.number(), longitude: z.number() })),
});

const press = z.object({
  id: z.string(),
  from: user,
  data: maybe(z.string()),
  inline_message_id: maybe(z.string()),
  message: maybe(z.object({ message_id: id, chat })),
});

const query = z.object({ id: z.string(), from: user, query: z.string(), offset: z.string().catch('') });

const memberState = z.object({ status: z.string(), is_member: maybe(z.boolean()) });

const membership = z.object({
  chat,
  from: user,
  date: maybe(z.number()),
  old_chat_member: maybe(memberState),
  new_chat_member: memberState,
});

export const updateShape = z.object({
  update_id: id,
  message: maybe(message),
  edited_message: maybe(message),
  callback_query: maybe(press),
  inline_query: maybe(query),
  my_chat_member: maybe(membership),
});

export type Update = z.infer<typeof updateShape>;
export type Message = z.infer<typeof message>;
export type User = z.infer<typeof user>;
export type Chat = z.infer<typeof chat>;
export type MemberState = z.infer<typeof memberState>;
export type TelegramContact = z.infer<typeof contact>;

/** What Telegram is asked to send; anything else would only cost traffic. */
export const wantedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;
