import type { TelegramApi } from '../stand-ins/telegram-api.ts';
import type { TelegramPerson } from './telegram-person.ts';

/** A group on Telegram in which the bot sits; its chat id is below zero. */
export function createGroupChat(api: TelegramApi, id: number) {
  const chat = { id, type: 'supergroup', title: 'A group' };
  const date = 1_790_000_000;
  api.writable.add(id);
  return {
    id,
    messages: () => api.chat(id),
    say: (person: TelegramPerson, text: string) =>
      api.push({
        message: { message_id: api.nextMessageId(), date, chat, from: { is_bot: false, ...person }, text },
      }),
    /** Makes it a supergroup under another number: Telegram says so in both chats, whose order nobody knows. */
    move(person: TelegramPerson, to: number, order: 'old first' | 'new first') {
      const from = { is_bot: false, ...person };
      api.writable.add(to);
      api.moved.set(id, to);
      const last = { chat, migrate_to_chat_id: to };
      const first = { chat: { ...chat, id: to }, migrate_from_chat_id: id };
      for (const content of order === 'old first' ? [last, first] : [first, last])
        api.push({ message: { message_id: api.nextMessageId(), date, from, ...content } });
    },
    /** Presses the newest button that reads `label`. Throws when there is none. */
    press(person: TelegramPerson, label: string) {
      const shown = api
        .chat(id)
        .findLast(({ markup }) => markup?.inline_keyboard.flat().some(({ text }) => text === label));
      const data = shown?.markup?.inline_keyboard.flat().find(({ text }) => text === label)?.callback_data;
      if (!shown || data === undefined) throw new Error(`No button ${label}`);
      const press = `press-${api.nextMessageId()}`;
      api.openPresses.add(press);
      return api.push({
        callback_query: {
          id: press,
          from: { is_bot: false, ...person },
          chat_instance: '1',
          data,
          message: { message_id: shown.id, date, chat, text: shown.text },
        },
      });
    },
  };
}
