import type { FastifyInstance } from 'fastify';

/**
 * Takes nothing new and lets the requests under way end. Whose request has not come whole, or is not answered, within
 * `milliseconds` loses the connection and comes again: a client that sends slowly must not keep the process.
 */
export async function closeInTime(app: FastifyInstance, milliseconds: number): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  await app.close().finally(() => clearTimeout(limit));
}
