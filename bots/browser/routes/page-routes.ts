import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ConnectorCore } from '../../../src/connector/index.ts';
import { newId } from '../../../src/connector/index.ts';
import { parseAcceptLanguage, toLanguage, translatorOf } from '../../../src/locales/index.ts';
import { type Assets, loadAssets, toPageTexts } from '../assets.ts';
import { createFailureLimit } from '../failure-limit.ts';
import type { Guard } from '../guard.ts';
import { browserIdLength, type Visits } from '../visit.ts';
import { routeDescriptions } from './route-descriptions.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Wrong keys an address may try in a minute. */
const wrongKeys = { failures: 10, milliseconds: 60_000 };

/** The page behind its key, and what it is made of. */
export function addPageRoutes(
  app: FastifyInstance,
  { core, visits, guard, now }: { core: ConnectorCore; visits: Visits; guard: Guard; now(): Date },
): void {
  const limit = createFailureLimit(wrongKeys.failures, wrongKeys.milliseconds, () => now().getTime());
  // Read at the first visit: what only takes webhooks needs no compiled page.
  let loaded: Assets | undefined;
  const assets = () => {
    loaded ??= loadAssets();
    return loaded;
  };

  const sendHtml = (reply: FastifyReply, html: string) =>
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .header('vary', 'Accept-Language')
      .type('text/html; charset=utf-8')
      .send(html);

  const sendLocked = (request: FastifyRequest, reply: FastifyReply, why: 'locked' | 'too-many') => {
    const t = translatorOf(parseAcceptLanguage(request.headers['accept-language']));
    // A link from another site does not carry a strict cookie; the page's own reload does.
    const mayBeKnown = why === 'locked' && request.headers['sec-fetch-site'] === 'cross-site';
    return sendHtml(
      reply,
      assets().html('locked', t, {
        version: assets().version,
        business: core.businessName,
        title: t(why === 'locked' ? 'page-locked-title' : 'page-too-many-title'),
        text: t(why === 'locked' ? 'page-locked-text' : 'page-too-many-text'),
        refresh: mayBeKnown ? '0;url=/' : '86400',
      }),
    );
  };

  app.get<{ Querystring: { key?: unknown } }>(
    '/',
    { schema: routeDescriptions.page },
    async (request, reply) => {
      const visit = guard.visitOf(request);
      const { key } = request.query;
      if (typeof key === 'string') {
        // Colleagues may share an address: whoever has the key gets in, whatever others have tried from there.
        if (visits.isKey(key)) {
          guard.setCookie(reply, visit?.browser ?? newId(browserIdLength));
          return reply
            .header('cache-control', 'no-store')
            .header('referrer-policy', 'no-referrer')
            .redirect('/', 303);
        }
        const source = request.ip;
        if (limit.isReached(source)) {
          reply.code(429).header('retry-after', limit.retryAfter(source));
          return sendLocked(request, reply, 'too-many');
        }
        limit.record(source);
        core.log.warn({}, 'The browser page was asked for with a wrong key');
        return sendLocked(request, reply.code(401), 'locked');
      }
      if (!visit?.isCurrent) return sendLocked(request, reply.code(401), 'locked');
      // Renewed at each visit, so that a browser in use is never asked for the key again.
      guard.setCookie(reply, visit.browser);
      const t = translatorOf(parseAcceptLanguage(request.headers['accept-language']));
      const values = { version: assets().version, business: core.businessName };
      return sendHtml(reply, assets().html('page', t, values));
    },
  );

  app.get('/session', { schema: routeDescriptions.session }, async (request, reply) =>
    reply
      .code(guard.browserOf(request) ? 204 : 401)
      .header('cache-control', 'no-store')
      .send(),
  );

  app.get<{ Params: { version: string; name: string } }>(
    '/page/:version/:name',
    { schema: routeDescriptions.asset },
    async (request, reply) => {
      const { version, name } = request.params;
      const language = toLanguage(/^texts\.(\w\w)\.json$/.exec(name)?.[1]);
      const asset = language
        ? {
            type: 'application/json; charset=utf-8',
            content: JSON.stringify(toPageTexts(translatorOf(language), core.commandMenu())),
          }
        : assets().find(name);
      if (!asset) return reply.callNotFound();
      // Another version is asked for while versions change over: right, but not to be kept.
      const isOurs = version === assets().version && !language;
      return reply
        .header('cache-control', isOurs ? 'public, max-age=31536000, immutable' : 'no-cache')
        .header('x-content-type-options', 'nosniff')
        .type(asset.type)
        .send(asset.content);
    },
  );
}
