import type { TelegramApi } from '../stand-ins/telegram-api.ts';

export interface TelegramPerson {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

/** Updates as Telegram makes them of what `person` does in the chat with the bot; each is queued and returned. */
export function createTelegramPerson(api: TelegramApi, person: TelegramPerson) {
  const from = { is_bot: false, ...person };
  const chat = { id: person.id, type: 'private', first_name: person.first_name };
  const message = (content: object, kind: 'message' | 'edited_message' = 'message') => {
    api.writable.add(person.id);
    const date = Math.floor(Date.now() / 1000);
    return api.push({ [kind]: { message_id: api.nextMessageId(), date, chat, from, ...content } });
  };
  const pressed = (data: string, message_id: number, text?: string) => {
    const id = `press-${api.nextMessageId()}`;
    api.openPresses.add(id);
    const date = Math.floor(Date.now() / 1000);
    return api.push({
      callback_query: { id, from, chat_instance: '1', data, message: { message_id, date, chat, text } },
    });
  };
  return {
    message,
    say: (text: string) => message({ text }),
    /** Changes the words of a message of theirs. */
    edit: (text: string) => message({ text, edit_date: Math.floor(Date.now() / 1000) }, 'edited_message'),
    share: (contact: object) => message({ contact }),
    sendFile(name: string, content: Buffer, mime: string) {
      const file_id = `documents/${api.nextMessageId()}`;
      api.files.set(file_id, content);
      const document = {
        file_id,
        file_unique_id: file_id,
        file_name: name,
        mime_type: mime,
        file_size: content.length,
      };
      return message({ document });
    },
    /** Presses the newest button that reads `label`. Throws when there is none. */
    press(label: string | RegExp) {
      const reads = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
      const messages = api.chat(person.id);
      const shown = messages.findLast(({ markup }) =>
        markup?.inline_keyboard.flat().some(({ text }) => reads(text)),
      );
      const button = shown?.markup?.inline_keyboard.flat().find(({ text }) => reads(text));
      if (shown === undefined || button?.callback_data === undefined) throw new Error(`No button ${label}`);
      return pressed(button.callback_data, shown.id, shown.text);
    },
    /** Presses a button that carries `data` on a message of long ago. */
    pressData: (data: string, messageId: number) => pressed(data, messageId),
    query(query: string, offset = '') {
      const id = `query-${api.nextMessageId()}`;
      api.askedQueries.add(id);
      return api.push({ inline_query: { id, from, query, offset } });
    },
    /** Blocks the bot, or lets it in again. */
    member(status: 'kicked' | 'member') {
      if (status === 'kicked') api.blocked.add(person.id);
      else api.blocked.delete(person.id);
      const user = { id: 42, is_bot: true, first_name: 'Rolochat' };
      const before = status === 'kicked' ? 'member' : 'kicked';
      return api.push({
        my_chat_member: {
          chat,
          from,
          date: Math.floor(Date.now() / 1000),
          old_chat_member: { user, status: before },
          new_chat_member: { user, status },
        },
      });
    },
    messages: () => api.chat(person.id),
  };
}
