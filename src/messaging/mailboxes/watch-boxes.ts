import type { MailboxItem } from '../../connector/index.ts';

interface Watcher {
  box: string;
  /** Sequence up to which the listener has everything; unknown until the box was looked at. */
  position?: number;
  listener(item: MailboxItem): void;
  /** Items of this process that came before the position was known or while earlier ones were fetched. */
  early: MailboxItem[];
  fetching: boolean;
  /** A newer sequence was seen while fetching: once more. */
  again: boolean;
}

export interface BoxReader {
  /** Sequence of the newest item by box; boxes that never had one are missing. */
  readLast(boxes: readonly string[]): Promise<Map<string, number>>;
  readSince(box: string, sequence: number): Promise<MailboxItem[]>;
}

export interface BoxWatch {
  watch(box: string, listener: (item: MailboxItem) => void, after?: number): () => void;
  /** An item this process has just committed. */
  tell(box: string, item: MailboxItem): void;
  stop(): void;
}

/** How often the heads of watched boxes are compared; what other processes append is seen within this, in milliseconds. */
export const lookMilliseconds = 400;

/**
 * Keeps listeners at the end of their boxes. Sequences of a box have no gap when they are handed out, so an item that does
 * not follow the last one means that another process wrote in between, and the box is read. Heads are polled rather than
 * streamed: one look-up by `_id` for all watched boxes, none when nobody watches, and nothing to resume.
 */
export function createBoxWatch(reader: BoxReader, onError: (error: unknown) => void): BoxWatch {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  const hand = (watcher: Watcher, items: readonly MailboxItem[], upTo = 0) => {
    for (const item of items) {
      if (!watchers.has(watcher)) return;
      if (item.sequence <= (watcher.position ?? 0)) continue;
      watcher.position = item.sequence;
      try {
        watcher.listener(item);
      } catch (error) {
        onError(error);
      }
    }
    watcher.position = Math.max(watcher.position ?? 0, upTo);
  };

  /** Hands over early items as long as each follows the one before. */
  const handEarly = (watcher: Watcher) => {
    const early = watcher.early.sort((a, b) => a.sequence - b.sequence);
    while (early[0] && early[0].sequence <= (watcher.position ?? 0) + 1)
      hand(watcher, [early.shift() as MailboxItem]);
  };

  const fetch = async (watcher: Watcher, last: number) => {
    if (watcher.fetching) {
      watcher.again = true;
      return;
    }
    watcher.fetching = true;
    try {
      // `last` was read before the items: all up to it are among them, or gone.
      hand(watcher, await reader.readSince(watcher.box, watcher.position ?? 0), last);
      handEarly(watcher);
    } catch (error) {
      onError(error);
    } finally {
      watcher.fetching = false;
    }
    if (!watcher.again || !watchers.has(watcher)) return;
    watcher.again = false;
    await fetch(watcher, 0);
  };

  const look = async () => {
    if (looking || watchers.size === 0) return;
    looking = true;
    try {
      const observed = [...watchers];
      const lasts = await reader.readLast([...new Set(observed.map(({ box }) => box))]);
      for (const watcher of observed) {
        const last = lasts.get(watcher.box) ?? 0;
        if (watcher.position === undefined) {
          const first = Math.min(...watcher.early.map(({ sequence }) => sequence - 1), last);
          watcher.position = first;
          handEarly(watcher);
        }
        if (last > watcher.position) fetch(watcher, last).catch(onError);
      }
    } catch (error) {
      onError(error);
    } finally {
      looking = false;
    }
  };

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    watch: (box, listener, after) => {
      const watcher: Watcher = { box, listener, position: after, early: [], fetching: false, again: false };
      watchers.add(watcher);
      timer ??= setInterval(look, lookMilliseconds);
      if (after === undefined) look().catch(onError);
      else fetch(watcher, 0).catch(onError);
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0) stop();
      };
    },
    tell: (box, item) => {
      for (const watcher of watchers) {
        if (watcher.box !== box) continue;
        const { position } = watcher;
        if (position !== undefined && item.sequence <= position) continue;
        watcher.early.push(item);
        if (position === undefined || watcher.fetching) continue;
        handEarly(watcher);
        if (watcher.early.length > 0) fetch(watcher, 0).catch(onError);
      }
    },
    stop,
  };
}
