import type { FastifyInstance } from 'fastify';

/** What `/readyz` says; 200 only when turns are taken. */
export interface Readiness {
  ready: boolean;
  /** `starting`, `recovering`, `up`, `down`. */
  database: string;
  /** By connector id: `up`, `starting`, `down`. */
  channels: Record<string, string>;
}

export interface OperationsOptions {
  readiness(): Promise<Readiness>;
  /** Prometheus text and its content type. */
  metrics(): Promise<{ contentType: string; text: string }>;
}

/** Health, metrics and the OpenAPI document. */
export async function mountOperations(app: FastifyInstance, options: OperationsOptions): Promise<void> {
  app.get('/healthz', { schema: { tags: ['operations'], summary: 'The process is alive' } }, async () => ({
    status: 'alive',
  }));
  app.get(
    '/readyz',
    { schema: { tags: ['operations'], summary: 'Turns and deliveries are taken' } },
    async (_request, reply) => {
      const readiness = await options.readiness();
      return reply.code(readiness.ready ? 200 : 503).send(readiness);
    },
  );
  app.get(
    '/metrics',
    { schema: { tags: ['operations'], summary: 'Figures in Prometheus text format' } },
    async (_request, reply) => {
      const { contentType, text } = await options.metrics();
      return reply.type(contentType).send(text);
    },
  );
  app.get('/docs', { schema: { hide: true } }, async () => app.swagger());
}
