import type { FastifyRequest } from 'fastify';

/** Name under which the browser page decorates the app with a `StaffPage`, once it is mounted. */
export const staffPageDecorator = 'staffPage';

/** What the browser page lets other connectors do beside the chat: routes behind its key, and live data. */
export interface StaffPage {
  /** Id of the browser whose valid cookie a request of our own page carries; null = answer 401. */
  browserOf(request: FastifyRequest): string | null;
  /**
   * Offers live data under `name`: every open page that follows it gets what `follow` sends, until the function it
   * returned is called.
   */
  offerFeed(name: string, follow: (send: (data: object) => void) => () => void): void;
}
