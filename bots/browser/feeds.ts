/** Live data that other connectors offer to open pages. */
export interface Feeds {
  names(): string[];
  offer(name: string, follow: (send: (data: object) => void) => () => void): void;
  /** Starts following; gives the way to stop, or null when nobody offers `name`. */
  follow(name: string, send: (data: object) => void): (() => void) | null;
}

export function createFeeds(): Feeds {
  const offers = new Map<string, (send: (data: object) => void) => () => void>();
  return {
    names: () => [...offers.keys()],
    offer: (name, follow) => {
      offers.set(name, follow);
    },
    follow: (name, send) => offers.get(name)?.(send) ?? null,
  };
}
