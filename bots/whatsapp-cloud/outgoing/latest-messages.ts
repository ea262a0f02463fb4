/** The messages that came to this process: the newest of each chat is read and need not be quoted, older ones may be. */
export interface LatestMessages {
  note(chat: string, id: string, at: Date): void;
  of(chat: string): string | undefined;
  /** Whether the message came in that chat; false as well when it is not remembered. */
  isIn(chat: string, id: string): boolean;
}

const remembered = 2_000;

export function createLatestMessages(): LatestMessages {
  const latest = new Map<string, { id: string; at: Date }>();
  const chats = new Map<string, string>();
  const forgetOldest = (map: Map<string, unknown>) => {
    const [oldest] = map.keys();
    if (map.size > remembered && oldest !== undefined) map.delete(oldest);
  };
  return {
    note: (chat, id, at) => {
      chats.set(id, chat);
      forgetOldest(chats);
      const known = latest.get(chat);
      // They may come in another order than they were written.
      if (known && known.at > at) return;
      latest.delete(chat);
      latest.set(chat, { id, at });
      forgetOldest(latest);
    },
    of: (chat) => latest.get(chat)?.id,
    isIn: (chat, id) => chats.get(id) === chat,
  };
}
