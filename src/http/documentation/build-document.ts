import swagger from '@fastify/swagger';
import fastify from 'fastify';
import type { RouteDescription } from '../../connector/index.ts';
import type { OpenApiDocument } from './document-page.ts';
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
  { name: 'preferences', description: "A contact's own page, behind the link that was sent to them." },
  { name: 'page', description: 'The browser page, behind its key. Its addresses may change with the page.' },
  { name: 'simulator', description: 'The simulated phones, behind the key of the page.' },
];

export interface DocumentedRoute {
  method: string | string[];
  url: string;
  documented: RouteDescription;
}

/** The OpenAPI 3.1 document of routes. They are mounted once more, on an app that never listens, where the plugin reads them. */
export async function buildDocument(routes: readonly DocumentedRoute[]): Promise<OpenApiDocument> {
  const app = fastify({ exposeHeadRoutes: false });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, tags },
    transform: ({ schema, url }) => ({
      schema: schema.documented ? toOpenApiSchema(schema.documented) : schema,
      url,
    }),
  });
  for (const { method, url, documented } of routes)
    app.route({ method, url, schema: { documented }, handler: async () => undefined });
  await app.ready();
  const document = app.swagger() as unknown as OpenApiDocument;
  await app.close();
  return document;
}
