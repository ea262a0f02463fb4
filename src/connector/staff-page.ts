import type { FastifyRequest } from 'fastify';

/** Name under which the browser page decorates the app with a `StaffPage`, once it is mounted. */
export const staffPageDecorator = 'staffPage';

/** Live data for open pages. */
export interface Feed {
  /** Sends what there is and what comes, until the function it returned is called. */
  follow(send: (data: object) => void): () => void;
  /** Whether the data may be shown in this browser at this moment; asked again while it is followed. */
  isFor(browser: string): Promise<boolean>;
}

/** What the browser page lets other connectors do beside the chat: routes behind its key, and live data. */
export interface StaffPage {
  /** Id of the browser whose valid cookie a request of our own page carries; null = answer 401. */
  browserOf(request: FastifyRequest): string | null;
  /** Offers live data under `name` to every open page that follows it and may. */
  offerFeed(name: string, feed: Feed): void;
}
