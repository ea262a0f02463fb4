import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway, OverloadedError } from '../storage/index.ts';

/**
 * The one place where HTTP errors become answers. Bodies are constant: what went wrong stands in the log, and neither holds
 * anything of the request.
 */
export function handleErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'not_found' }));
  app.setErrorHandler(answerError);
}

/** Also for what the framework refuses before it looks for a route: addresses that cannot be read or are too long. */
export function answerError(
  error: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (isDatabaseAway(error) || error instanceof OverloadedError)
    return reply.code(503).header('retry-after', '5').send({ error: 'try_again_later' });
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ code: error.code, err: error }, 'Request failed');
  if (status === 413) return reply.code(413).send({ error: 'too_large' });
  if (status === 429) return reply.code(429).send({ error: 'too_many_requests' });
  if (status >= 400 && status < 500) return reply.code(status).send({ error: 'bad_request' });
  return reply.code(500).send({ error: 'internal_error' });
}
