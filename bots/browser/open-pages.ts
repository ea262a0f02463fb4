import type { ServerMessage } from './page/protocol.ts';

/** A page that is open in this process. */
export interface OpenPage {
  send(message: ServerMessage): void;
}

export interface OpenPages {
  add(browser: string, page: OpenPage): () => void;
  /** To every open page of the browser in this process. */
  tell(browser: string, message: ServerMessage): void;
}

export function createOpenPages(): OpenPages {
  const pages = new Map<string, Set<OpenPage>>();
  return {
    add: (browser, page) => {
      const open = pages.get(browser) ?? new Set();
      pages.set(browser, open.add(page));
      return () => {
        open.delete(page);
        if (open.size === 0) pages.delete(browser);
      };
    },
    tell: (browser, message) => {
      for (const page of pages.get(browser) ?? []) page.send(message);
    },
  };
}
