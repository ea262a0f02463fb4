import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type AnswerDescription,
  type Connector,
  describeRoute,
  errorAnswer,
  type Handshake,
  type IncomingEvent,
  MalformedError,
  SignatureError,
  unavailableAnswer,
  type WebhookAnswer,
  type WebhookRequest,
  type WebhookRoute,
} from '../connector/index.ts';

export interface MountedConnector {
  id: string;
  connector: Connector;
}

export interface WebhookOptions {
  connectors: readonly MountedConnector[];
  /** Base of the addresses that providers were given. */
  baseUrl(): string;
  accept(source: string, events: readonly IncomingEvent[]): Promise<void>;
  now(): Date;
  onRefused(source: string, reason: 'signature' | 'malformed'): void;
}

/** Bytes a delivery may have; the largest known event batches are far below. */
const bodyLimit = 1024 * 1024;

/** Failed verifications one address may cause per minute before it reads 429; verified deliveries are never limited. */
const failuresPerMinute = 60;

/**
 * Mounts the routes that connectors declare: raw body, verify, parse, store, and only then the answer. Runs in a scope of
 * its own, so that the raw-body parser touches nothing else.
 */
export async function mountWebhooks(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      done(null, body);
    });
    const countFailure = scope.createRateLimit({ max: failuresPerMinute, timeWindow: 60_000 });

    const refuse = async (request: FastifyRequest, reply: FastifyReply, source: string) => {
      options.onRefused(source, 'signature');
      const failures = await countFailure(request);
      if (!failures.isAllowed && failures.isExceeded)
        return reply.code(429).header('retry-after', '60').send({ error: 'too_many_failures' });
      return reply.code(401).send({ error: 'bad_signature' });
    };

    for (const { id, connector } of options.connectors) {
      const paths = new Set(
        [...(connector.routes ?? []), ...(connector.handshakes ?? [])].map(
          ({ method, action }) => `${method} ${action}`,
        ),
      );
      for (const path of paths) {
        const [method, action] = path.split(' ') as ['GET' | 'POST', string];
        const isHere = (route: { method: string; action: string }) =>
          route.method === method && route.action === action;
        const route = connector.routes?.find(isHere);
        const handshake = connector.handshakes?.find(isHere);
        scope.route({
          method,
          url: `/webhooks/${id}${action ? `/${action}` : ''}`,
          schema: describeWebhook(id, route, handshake),
          handler: async (request, reply) => {
            const delivery = toWebhookRequest(request, options.baseUrl());
            const shaken = handshake?.answer(delivery);
            if (shaken) return sendAnswer(reply, shaken);
            if (!route) return reply.callNotFound();
            try {
              const moment = options.now();
              route.verify(delivery, moment);
              await options.accept(id, route.parse(delivery, moment));
            } catch (error) {
              if (error instanceof SignatureError) return refuse(request, reply, id);
              if (!(error instanceof MalformedError)) throw error;
              options.onRefused(id, 'malformed');
              return reply.code(400).send({ error: 'malformed_body' });
            }
            return sendAnswer(reply, route.answer?.(delivery) ?? { status: 200 });
          },
        });
      }
    }
  });
}

const refusals: Readonly<Record<number, AnswerDescription>> = {
  400: errorAnswer('Verified, but not of the shape that the provider sends.', 'malformed_body'),
  401: errorAnswer('The proof of origin is bad, missing or too old.', 'bad_signature'),
  413: errorAnswer(`More than ${bodyLimit} bytes.`, 'too_large'),
  429: {
    ...errorAnswer(
      'Too many bad proofs from this address; good ones are never limited.',
      'too_many_failures',
    ),
    headers: { 'Retry-After': 'Seconds to wait.' },
  },
  503: unavailableAnswer,
};

function describeWebhook(id: string, route: WebhookRoute | undefined, handshake: Handshake | undefined) {
  const proof = route?.proof ?? [];
  const shaken = handshake && route ? ` ${handshake.describe}.` : '';
  return describeRoute({
    tag: 'webhooks',
    summary: route?.describe ?? handshake?.describe ?? '',
    description: `Called by ${id}.${shaken}`,
    ...(proof.length > 0 && {
      headers: z.object(Object.fromEntries(proof.map((name) => [name, z.string()]))),
    }),
    ...(route?.body && { body: route.body }),
    answers: {
      200: { says: 'Stored, or nothing for us.', body: { type: 'text/plain', schema: z.string() } },
      ...(route && refusals),
    },
  });
}

function toWebhookRequest(request: FastifyRequest, baseUrl: string): WebhookRequest {
  return {
    method: request.method,
    url: request.raw.url ?? '',
    baseUrl,
    headers: request.headers,
    query: Object.fromEntries(new URLSearchParams(request.raw.url?.split('?')[1] ?? '')),
    params: request.params as Record<string, string>,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}

function sendAnswer(reply: FastifyReply, answer: WebhookAnswer): FastifyReply {
  return reply
    .code(answer.status)
    .type(answer.contentType ?? 'text/plain; charset=utf-8')
    .send(answer.body ?? '');
}
