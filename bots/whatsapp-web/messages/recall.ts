import type { WAMessage } from '@whiskeysockets/baileys';
import type { Departure } from '../../../src/connector/index.ts';

/** Messages that can still be quoted. */
export interface Recall {
  note(chat: string, message: WAMessage): void;
  /**
   * What an answer quotes: in a group the message it answers, between two only when more was said since, so that it shows
   * what is meant.
   */
  quoteFor(departure: Pick<Departure, 'to' | 'answers'>): WAMessage | undefined;
}

const remembered = 500;

export function createRecall(): Recall {
  const messages = new Map<string, WAMessage>();
  const newest = new Map<string, string>();
  return {
    note: (chat, message) => {
      const id = message.key.id;
      if (!id) return;
      messages.set(`${chat}:${id}`, message);
      newest.delete(chat);
      newest.set(chat, id);
      for (const map of [messages, newest]) {
        const [oldest] = map.keys();
        if (map.size > remembered && oldest !== undefined) map.delete(oldest);
      }
    },
    quoteFor: ({ to, answers }) => {
      const [source, chat, id] = answers?.split(':') ?? [];
      if (source !== to.channel || chat !== to.chat) return undefined;
      if (to.kind === 'private' && newest.get(chat) === id) return undefined;
      return messages.get(`${chat}:${id}`);
    },
  };
}
