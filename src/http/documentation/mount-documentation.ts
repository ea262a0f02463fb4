import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeRoute } from '../../connector/index.ts';
import { type OpenApiDocument, toDocumentPage } from './document-page.ts';
import { toOpenApiSchema } from './to-openapi-schema.ts';

const info = {
  title: 'Rolochat',
  version: '1',
  description:
    'The HTTP side: the webhooks of providers and channels, the addresses for operations, and what the browser page and the simulated phones are made of. Staff work in the chat, not over HTTP.',
};

const tags = [
  { name: 'operations', description: 'For those who run the service.' },
  {
    name: 'webhooks',
    description:
      'Called by providers and channels. 2xx is answered only once the delivery is stored; a repeat gets 2xx and has no effect.',
  },
  { name: 'page', description: 'The browser page, behind its key. Its addresses may change with the page.' },
  { name: 'simulator', description: 'The simulated phones, behind the key of the page.' },
];

/**
 * Collects every route that is mounted from here on, shows them at `/docs` and gives the document. A route that says nothing of
 * itself is refused, so that the document is whole.
 */
export async function mountDocumentation(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', ({ method, url, schema }) => {
    if (!schema?.documented) throw new Error(`The route ${method} ${url} has no description (describeRoute)`);
  });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, tags },
    transform: ({ schema, url }) => ({
      schema: schema.documented ? toOpenApiSchema(schema.documented) : schema,
      url,
    }),
  });

  const readDocument = () => app.swagger() as unknown as OpenApiDocument;
  app.get(
    '/docs',
    {
      schema: describeRoute({
        tag: 'operations',
        summary: 'This description as a page',
        answers: { 200: { says: 'The page.', body: { type: 'text/html', schema: z.string() } } },
      }),
    },
    async (_request, reply) => {
      const { html, contentSecurityPolicy } = toDocumentPage(readDocument());
      return reply
        .header('content-security-policy', contentSecurityPolicy)
        .type('text/html; charset=utf-8')
        .send(html);
    },
  );
  app.get(
    '/docs/openapi.json',
    {
      schema: describeRoute({
        tag: 'operations',
        summary: 'This description as an OpenAPI document',
        answers: { 200: { says: 'OpenAPI 3.1.', body: z.looseObject({ openapi: z.string() }) } },
      }),
    },
    async () => readDocument(),
  );
}
