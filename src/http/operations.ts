import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeRoute } from '../connector/index.ts';

const Liveness = z.object({ status: z.literal('alive') });

/** What `/readyz` says; 200 only when turns are taken. */
export const Readiness = z.object({
  ready: z.boolean(),
  /** `recovering`: the server replays its log. */
  database: z.enum(['starting', 'recovering', 'up', 'down']),
  /** By connector id. `down`: it tries again by itself, and the others go on. */
  channels: z.record(z.string(), z.enum(['starting', 'up', 'down'])),
});
export type Readiness = z.infer<typeof Readiness>;

export interface OperationsOptions {
  readiness(): Promise<Readiness>;
  /** Prometheus text and its content type. */
  metrics(): Promise<{ contentType: string; text: string }>;
}

/** Health and metrics. */
export async function mountOperations(app: FastifyInstance, options: OperationsOptions): Promise<void> {
  app.get(
    '/healthz',
    {
      schema: describeRoute({
        tag: 'operations',
        summary: 'The process is alive',
        answers: { 200: { says: 'It is.', body: Liveness } },
      }),
    },
    async (): Promise<z.infer<typeof Liveness>> => ({ status: 'alive' }),
  );
  app.get(
    '/readyz',
    {
      schema: describeRoute({
        tag: 'operations',
        summary: 'Turns and deliveries are taken',
        answers: {
          200: { says: 'They are.', body: Readiness },
          503: { says: 'Not now: starting, recovering, stopping, or the database is away.', body: Readiness },
        },
      }),
    },
    async (_request, reply) => {
      const readiness = await options.readiness();
      return reply.code(readiness.ready ? 200 : 503).send(readiness);
    },
  );
  app.get(
    '/metrics',
    {
      schema: describeRoute({
        tag: 'operations',
        summary: 'Figures for Prometheus',
        answers: {
          200: { says: 'Its text format.', body: { type: 'text/plain', schema: z.string() } },
        },
      }),
    },
    async (_request, reply) => {
      const { contentType, text } = await options.metrics();
      return reply.type(contentType).send(text);
    },
  );
}
