import type { Feed } from '../../src/connector/index.ts';

export interface FeedListener {
  /** Whether the feed is open to this browser: said at first, and when it changes. */
  onState(isOpen: boolean): void;
  onData(data: object): void;
}

/** Live data that other connectors offer to open pages. */
export interface Feeds {
  names(): string[];
  offer(name: string, feed: Feed): void;
  /** Starts following; gives the way to stop, or null when nobody offers `name`. */
  follow(name: string, browser: string, listener: FeedListener): (() => void) | null;
}

/** Rights change in the middle of a page, and in another process. */
const lookMilliseconds = 1_000;

export function createFeeds(): Feeds {
  const feeds = new Map<string, Feed>();
  return {
    names: () => [...feeds.keys()],
    offer: (name, feed) => {
      feeds.set(name, feed);
    },
    follow: (name, browser, listener) => {
      const feed = feeds.get(name);
      return feed ? followAllowed(feed, browser, listener) : null;
    },
  };
}

function followAllowed(feed: Feed, browser: string, { onState, onData }: FeedListener): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  let isOpen: boolean | undefined;
  let hasEnded = false;

  const look = async () => {
    // Without an answer it stays as it is: what was not open does not open.
    const may = await feed.isFor(browser).catch(() => isOpen ?? false);
    if (hasEnded) return;
    if (may !== isOpen) {
      isOpen = may;
      stop?.();
      onState(may);
      stop = may ? feed.follow(onData) : undefined;
    }
    timer = setTimeout(look, lookMilliseconds);
  };
  look();

  return () => {
    hasEnded = true;
    clearTimeout(timer);
    stop?.();
  };
}
