import type { Mailboxes, MailboxItem } from '../../src/connector/index.ts';
import type { PhoneMessage } from './accept-departure.ts';

/** One line on a phone's screen. */
export interface ShownMessage {
  id: string;
  kind: 'received' | 'written';
  channel: PhoneMessage['channel'];
  text: string;
  isRead?: boolean;
}

export interface Phone {
  number: string;
  isRemoved: boolean;
}

export interface PhoneBook {
  add(number: string): Promise<void>;
  remove(number: string): Promise<void>;
  receive(id: string, message: PhoneMessage): Promise<void>;
  write(id: string, message: PhoneMessage): Promise<void>;
  /** Marks messages as shown; gives those that were not before. */
  read(number: string, ids: readonly string[]): Promise<string[]>;
  watchPhones(listener: (phone: Phone) => void): () => void;
  watchMessages(number: string, listener: (message: ShownMessage, at: Date) => void): () => void;
}

const phonesBox = 'simulator-phones';
const boxOf = (number: string) => `phone:${number}`;

/** Phones and what is on them, in mailboxes: they survive a restart, and every process sees them. */
export function createPhoneBook(mailboxes: Mailboxes): PhoneBook {
  const add = async (number: string) => {
    const body = { number, isRemoved: false };
    const item = await mailboxes.append(phonesBox, number, body);
    if (item.body.isRemoved) await mailboxes.replace(phonesBox, number, body);
  };
  const put = (key: string, number: string, message: ShownMessage) =>
    mailboxes.append(boxOf(number), key, { ...message });

  return {
    add,
    remove: async (number) => {
      await mailboxes.replace(phonesBox, number, { number, isRemoved: true });
      await mailboxes.remove(boxOf(number));
    },
    receive: async (id, { number, channel, text }) => {
      await add(number);
      await put(`in:${id}`, number, { id, kind: 'received', channel, text, isRead: false });
    },
    write: async (id, { number, channel, text }) => {
      await add(number);
      await put(`out:${id}`, number, { id, kind: 'written', channel, text });
    },
    read: async (number, ids) => {
      const wanted = new Set(ids);
      const items = await mailboxes.since(boxOf(number), 0, Number.POSITIVE_INFINITY);
      const unread = items
        .map(toMessage)
        .filter(({ id, kind, isRead }) => kind === 'received' && !isRead && wanted.has(id));
      for (const message of unread)
        await mailboxes.replace(boxOf(number), `in:${message.id}`, { ...message, isRead: true });
      return unread.map(({ id }) => id);
    },
    watchPhones: (listener) =>
      mailboxes.watch(phonesBox, ({ body }) => listener(body as unknown as Phone), 0),
    watchMessages: (number, listener) =>
      mailboxes.watch(boxOf(number), (item) => listener(toMessage(item), item.at), 0),
  };
}

function toMessage({ body }: MailboxItem): ShownMessage {
  return body as unknown as ShownMessage;
}
