/** The newest message of each chat that came to this process: what is read, and what need not be quoted. */
export interface LatestMessages {
  note(chat: string, id: string, at: Date): void;
  of(chat: string): string | undefined;
}

const remembered = 2_000;

export function createLatestMessages(): LatestMessages {
  const latest = new Map<string, { id: string; at: Date }>();
  return {
    note: (chat, id, at) => {
      const known = latest.get(chat);
      // They may come in another order than they were written.
      if (known && known.at > at) return;
      latest.delete(chat);
      latest.set(chat, { id, at });
      const [oldest] = latest.keys();
      if (latest.size > remembered && oldest !== undefined) latest.delete(oldest);
    },
    of: (chat) => latest.get(chat)?.id,
  };
}
