import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeRoute } from '../../connector/index.ts';
import type { DocumentedRoute } from './build-document.ts';
import { type OpenApiDocument, toDocumentPage } from './document-page.ts';

/**
 * Collects every route that is mounted from here on, shows them at `/docs` and gives the document. A route that says nothing of
 * itself is refused, so that the document is whole. The document is made when it is first asked for: few ever do, and what
 * makes it takes its share of every start.
 */
export function mountDocumentation(app: FastifyInstance): void {
  const routes: DocumentedRoute[] = [];
  app.addHook('onRoute', ({ method, url, schema }) => {
    const documented = schema?.documented;
    if (!documented) throw new Error(`The route ${method} ${url} has no description (describeRoute)`);
    if (method !== 'HEAD') routes.push({ method, url, documented });
  });

  let document: Promise<OpenApiDocument> | undefined;
  const readDocument = () => {
    document ??= import('./build-document.ts').then(({ buildDocument }) => buildDocument(routes));
    return document;
  };
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
      const { html, contentSecurityPolicy } = toDocumentPage(await readDocument());
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
