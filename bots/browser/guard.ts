import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, type Visit, type Visits } from './visit.ts';

export interface Guard {
  /** The visit of the request's cookie, whether or not its key is the one of today. */
  visitOf(request: FastifyRequest): Visit | null;
  /** Id of the browser that may come in: valid cookie, and for anything but a plain GET an origin of our own. */
  browserOf(request: FastifyRequest): string | null;
  /** Whether the request's `Origin` is ours; WebSockets are not covered by the browser's same-origin rule. */
  isOwnOrigin(request: FastifyRequest): boolean;
  setCookie(reply: FastifyReply, browser: string): void;
}

const oneYear = 365 * 24 * 60 * 60;

export function createGuard(visits: Visits, publicUrl: string | undefined): Guard {
  const visitOf = (request: FastifyRequest) =>
    visits.readCookie(readCookie(request.headers.cookie, cookieName));
  const isOwnOrigin = (request: FastifyRequest) => {
    const { origin } = request.headers;
    if (!origin || !URL.canParse(origin)) return false;
    const url = new URL(origin);
    // `request.host` is what a trusted proxy says that the browser asked for.
    return url.origin === publicUrl || url.host === request.host || url.host === request.headers.host;
  };
  return {
    visitOf,
    isOwnOrigin,
    browserOf: (request) => {
      const visit = visitOf(request);
      if (!visit?.isCurrent) return null;
      return request.method === 'GET' || isOwnOrigin(request) ? visit.browser : null;
    },
    setCookie: (reply, browser) => {
      const attributes = [
        `${cookieName}=${visits.toCookie(browser)}`,
        'Path=/',
        `Max-Age=${oneYear}`,
        'HttpOnly',
        'SameSite=Strict',
        ...(publicUrl?.startsWith('https:') ? ['Secure'] : []),
      ];
      reply.header('set-cookie', attributes.join('; '));
    },
  };
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
