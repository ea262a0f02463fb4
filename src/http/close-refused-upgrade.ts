import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Closes the socket of a request for another protocol once it has been answered instead of taken. Node has let go of such a
 * socket, so nobody else would: each would stay open for ever, and keep the server from closing.
 */
export function closeRefusedUpgrade(request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers.upgrade === undefined) return;
  const { socket } = request.raw;
  reply.raw.once('finish', () => socket.destroySoon());
}
