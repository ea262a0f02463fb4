import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { describeRoute } from '../../connector/index.ts';
import type { Address, DeskOutcome, Preferences } from '../../consent/index.ts';
import {
  type Language,
  languages,
  parseAcceptLanguage,
  toLanguage,
  translatorOf,
} from '../../locales/index.ts';
import { isDatabaseAway, OverloadedError } from '../../storage/index.ts';
import { type DeskProblem, toDeskPage, toProblemPage, toShownWords, toStopWords } from './desk-page.ts';
import { pageHeaders } from './html.ts';
import { DeskFormBody, OneClickBody, readPreferenceBody } from './read-form.ts';

export interface PreferencePageOptions {
  /** Throws OverloadedError while the database is away. */
  preferences(): Pick<Preferences, 'findDesk' | 'act' | 'unsubscribe'>;
  businessName: string;
  language: Language;
  /** The language that somebody is written to in, for a reader whose browser names none of ours. */
  languageOf(address: Address): Language;
  timeZone: string;
  now(): Date;
}

/** Bytes a form may have; the longest of ours is far below. */
const bodyLimit = 64 * 1024;
/** Tokens that open nothing, which one client may try in a minute; those that open something are never limited. */
const wrongTokens = 30;
/** What is kept of the browser's own name. */
const userAgentLength = 300;

const outcomes = [
  ...(['saved', 'paused', 'resumed', 'stopped', 'stale'] as const),
  ...(['confirmed', 'declined', 'answered'] as const),
] as const satisfies readonly DeskOutcome[];

const Params = z.object({ token: z.string() });
const Query = z.object({
  language: z.enum(languages).optional().catch(undefined),
  done: z.enum(outcomes).optional().catch(undefined),
});

const page = { type: 'text/html', schema: z.string() };
const refusals = {
  404: { says: 'No such link, or one that has ended.', body: page },
  429: {
    says: 'Too many wrong links from this address.',
    body: page,
    headers: { 'Retry-After': 'Seconds to wait.' },
  },
  503: { says: 'The database is away.', body: page, headers: { 'Retry-After': 'Seconds to wait.' } },
};

const descriptions = {
  show: describeRoute({
    tag: 'preferences',
    summary: "A contact's own page",
    description: 'Behind a link that was sent to their address; looking at it changes nothing',
    params: Params,
    query: Query,
    answers: { 200: { says: 'The page.', body: page }, ...refusals },
  }),
  change: describeRoute({
    tag: 'preferences',
    summary: 'Changes what the contact gets, or unsubscribes by one click (RFC 8058)',
    description: 'Also as multipart/form-data',
    params: Params,
    body: {
      type: 'application/x-www-form-urlencoded',
      schema: z.union([DeskFormBody, OneClickBody]),
    },
    answers: {
      200: { says: 'Unsubscribed by one click.', body: { type: 'text/plain', schema: z.string() } },
      303: { says: 'Done; the page says what.', headers: { Location: 'The page.' } },
      400: { says: 'The body is no form of this page.', body: page },
      413: { says: `More than ${bodyLimit} bytes.`, body: page },
      ...refusals,
    },
  }),
};

/** The contacts' own page (M26), `/p/:token`: the token is all the proof there is, and appears nowhere else. */
export async function mountPreferences(app: FastifyInstance, options: PreferencePageOptions): Promise<void> {
  const { businessName: business, timeZone, now } = options;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      done(null, body);
    });
    const countWrong = scope.createRateLimit({ max: wrongTokens, timeWindow: 60_000 });

    const readerOf = (request: FastifyRequest, otherwise = options.language) =>
      translatorOf(parseAcceptLanguage(request.headers['accept-language'], otherwise));
    const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: DeskProblem) =>
      reply.headers(pageHeaders).send(toProblemPage(problem, readerOf(request)));
    const refuse = async (request: FastifyRequest, reply: FastifyReply) => {
      const wrong = await countWrong(request);
      if (!wrong.isAllowed && wrong.isExceeded)
        return sendProblem(request, reply.code(429).header('retry-after', '60'), 'too-many');
      return sendProblem(request, reply.code(404), 'missing');
    };

    scope.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
      if (isDatabaseAway(error) || error instanceof OverloadedError)
        return sendProblem(request, reply.code(503).header('retry-after', '5'), 'unavailable');
      const { statusCode = 500 } = error;
      if (statusCode < 500) return sendProblem(request, reply.code(statusCode), 'unreadable');
      request.log.error({ code: error.code, err: error }, 'Request failed');
      return sendProblem(request, reply.code(500), 'unavailable');
    });

    scope.get<{ Params: { token: string } }>(
      '/p/:token',
      { schema: descriptions.show },
      async (request, reply) => {
        const desk = await options.preferences().findDesk(request.params.token, now());
        if (!desk) return refuse(request, reply);
        const { language, done } = Query.parse(request.query);
        const chosen = language ?? toLanguage(desk.address.language);
        const t = chosen ? translatorOf(chosen) : readerOf(request, options.languageOf(desk.address));
        return reply.headers(pageHeaders).send(toDeskPage(desk, { business, timeZone, outcome: done }, t));
      },
    );

    scope.post<{ Params: { token: string } }>(
      '/p/:token',
      { schema: descriptions.change },
      async (request, reply) => {
        const { token } = request.params;
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const body = await readPreferenceBody(bytes, request.headers['content-type']);
        const t =
          body.kind === 'form' && body.form.readIn ? translatorOf(body.form.readIn) : readerOf(request);
        const evidence = {
          now: now(),
          language: t.language,
          wordsOf: (keys: readonly string[]) =>
            keys.length > 0 ? toShownWords(business, keys, t) : toStopWords(business, t),
          userAgent: request.headers['user-agent']?.slice(0, userAgentLength),
          ip: request.ip,
        };
        if (body.kind === 'one-click') {
          const found = await options.preferences().unsubscribe(token, {
            ...evidence,
            wordsOf: () => 'List-Unsubscribe=One-Click',
          });
          if (!found) return refuse(request, reply);
          return reply
            .header('cache-control', 'no-store')
            .type('text/plain; charset=utf-8')
            .send(t('desk-unsubscribed', { business }));
        }
        const outcome = await options.preferences().act(token, body.form, evidence);
        if (!outcome) return refuse(request, reply);
        const { readIn } = body.form;
        const query = new URLSearchParams({ ...(readIn && { language: readIn }), done: outcome });
        // Relative: the reader has the token in the address anyway, and no header of ours repeats it.
        return reply.header('cache-control', 'no-store').redirect(`?${query}`, 303);
      },
    );
  });
}
