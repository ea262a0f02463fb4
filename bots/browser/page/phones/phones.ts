/** One line on a simulated phone. */
export interface PhoneLine {
  id: string;
  kind: 'received' | 'written';
  channel: 'sms' | 'whatsapp' | 'viber';
  text: string;
  isRead?: boolean;
  at: Date;
}

export interface Phone {
  number: string;
  /** Oldest first. */
  lines: PhoneLine[];
  unread: number;
}

/** What the feed of phones says, see the simulator. */
export type PhoneNews =
  | { type: 'phone'; number: string; isRemoved: boolean }
  | { type: 'message'; number: string; at: string; message: Omit<PhoneLine, 'at'> };

export interface Phones {
  take(news: PhoneNews): void;
  find(number: string): Phone | undefined;
  /** Those with the newest lines first. */
  all(): Phone[];
  clear(): void;
}

/** The phones as the feed tells of them; told twice is the same as once. */
export function createPhones(): Phones {
  const phones = new Map<string, Map<string, PhoneLine>>();

  const toPhone = (number: string, lines: Map<string, PhoneLine>): Phone => {
    const sorted = [...lines.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
    return { number, lines: sorted, unread: sorted.filter(({ isRead }) => isRead === false).length };
  };

  return {
    take: (news) => {
      if (news.type === 'message') {
        phones.get(news.number)?.set(news.message.id, { ...news.message, at: new Date(news.at) });
      } else if (news.isRemoved) phones.delete(news.number);
      else if (!phones.has(news.number)) phones.set(news.number, new Map());
    },
    find: (number) => {
      const lines = phones.get(number);
      return lines && toPhone(number, lines);
    },
    all: () => {
      const newest = ({ lines }: Phone) => lines.at(-1)?.at.getTime() ?? 0;
      return [...phones]
        .map(([number, lines]) => toPhone(number, lines))
        .sort((a, b) => newest(b) - newest(a));
    },
    clear: () => phones.clear(),
  };
}
