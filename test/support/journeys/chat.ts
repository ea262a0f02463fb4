import { createTelegramPerson } from '../people/telegram-person.ts';
import type { ShownMessage, TelegramApi } from '../stand-ins/telegram-api.ts';
import { until } from './until.ts';

export type Chat = ReturnType<typeof openChat>;

/**
 * A person at the stand-in who waits for what they want to read, however often the service dies meanwhile: `say` and
 * `press` resolve with the first message, new or changed since, that fits.
 */
export function openChat(api: TelegramApi, id: number, language = 'en', name = 'Olga') {
  const person = createTelegramPerson(api, { id, first_name: name, language_code: language });
  const read = ({ text, caption, markup }: ShownMessage) =>
    [text ?? caption ?? '', ...(markup?.inline_keyboard.flat() ?? []).map((button) => button.text)].join(
      '\n',
    );

  const expecting = (act: () => void, wanted: RegExp) => {
    const before = new Map(api.chat(id).map((message) => [message.id, message.edits]));
    act();
    return until(`${wanted}; the chat ends with ${api.chat(id).slice(-2).map(read).join(' | ')}`, () =>
      api.chat(id).find((message) => before.get(message.id) !== message.edits && wanted.test(read(message))),
    ).catch((error: Error) => {
      throw new Error(`${error.message}\nnow: ${api.chat(id).slice(-3).map(read).join('\n---\n')}`);
    });
  };
  return {
    id,
    person,
    say: (text: string, wanted: RegExp) => expecting(() => void person.say(text), wanted),
    press: (label: string | RegExp, wanted: RegExp) => expecting(() => void person.press(label), wanted),
    messages: () => api.chat(id),
    texts: () => api.chat(id).map(read),
  };
}
