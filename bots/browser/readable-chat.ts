import type { ConnectorCore, MailboxItem } from '../../src/connector/index.ts';
import { chatBox } from './chat.ts';
import type { BotItem, ChatItem } from './page/protocol.ts';

/** Items a page that comes for the first time is given. */
const historyLimit = 300;

export interface Readable {
  /** Items after the position asked for, oldest first; all there are with `reset`. */
  items: MailboxItem[];
  /** What the page has is not what it may have. */
  reset: boolean;
  /** Sequence from which on the chat is to be watched. */
  position: number;
}

/** What a browser may read of its chat at this moment. */
export interface ReadableChat {
  read(browser: string, since: number): Promise<Readable>;
  /** Whether the browser may have this file of its chat. */
  mayHave(browser: string, file: string): Promise<boolean>;
}

/**
 * A browser whose person has been revoked, or that was taken off a person, keeps its cookie: it reads on from the last answer that
 * was meant for staff, which is nothing of the contacts. Who comes back reads all of it again.
 */
export function createReadableChat({
  mailboxes,
  isStaff,
}: Pick<ConnectorCore, 'mailboxes' | 'isStaff'>): ReadableChat {
  const readAsStranger = async (browser: string) => {
    const all = await mailboxes.since(chatBox(browser), 0, historyLimit);
    const last = all.findLastIndex(({ body }) => isForStaff(toChatItem(body)));
    return { all, items: all.slice(last + 1) };
  };

  return {
    read: async (browser, since) => {
      if (!(await isStaff({ scheme: 'browser', value: browser }))) {
        const { all, items } = await readAsStranger(browser);
        const position = all.at(-1)?.sequence ?? 0;
        const reset = since > 0 && (items.length < all.length || position < since);
        return { items: items.filter(({ sequence }) => reset || sequence > since), reset, position };
      }
      const box = chatBox(browser);
      const items = await mailboxes.since(box, since, historyLimit);
      const position = items.at(-1)?.sequence ?? since;
      if (since === 0 || items.length > 0) return { items, reset: false, position };
      const [newest] = await mailboxes.since(box, 0, 1);
      if ((newest?.sequence ?? 0) >= since) return { items, reset: false, position };
      const all = await mailboxes.since(box, 0, historyLimit);
      return { items: all, reset: true, position: all.at(-1)?.sequence ?? 0 };
    },
    mayHave: async (browser, file) => {
      if (await isStaff({ scheme: 'browser', value: browser })) return true;
      const { items } = await readAsStranger(browser);
      return items.some(({ body }) => {
        const item = toChatItem(body);
        return item.from !== 'press' && item.file?.id === file;
      });
    },
  };
}

export function isForStaff(item: ChatItem): boolean {
  return item.from === 'bot' && !item.forStrangers;
}

export function isForStrangers(item: ChatItem): item is BotItem {
  return item.from === 'bot' && item.forStrangers === true;
}

export function toChatItem(body: MailboxItem['body']): ChatItem {
  return body as unknown as ChatItem;
}
