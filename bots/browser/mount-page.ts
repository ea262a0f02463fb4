import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import {
  type ConnectorCore,
  type Sink,
  type StaffPage,
  staffPageDecorator,
} from '../../src/connector/index.ts';
import { createFeeds } from './feeds.ts';
import type { FileStore } from './files.ts';
import { createGuard } from './guard.ts';
import type { OpenPages } from './open-pages.ts';
import { createReadableChat } from './readable-chat.ts';
import { addFileRoutes } from './routes/file-routes.ts';
import { addPageRoutes } from './routes/page-routes.ts';
import { routeDescriptions } from './routes/route-descriptions.ts';
import { serveSocket } from './serve-socket.ts';
import type { Visits } from './visit.ts';

export interface PageOptions {
  core: ConnectorCore;
  visits: Visits;
  files: FileStore;
  pages: OpenPages;
  now(): Date;
}

/** A message of 16,000 characters in JSON, whatever they are. */
const largestMessage = 256 * 1024;

/** Mounts the page, its socket and its files in a scope of their own, and offers `StaffPage` to other connectors. */
export async function mountPage(app: FastifyInstance, sink: Sink, options: PageOptions): Promise<void> {
  const { core, visits, files, pages, now } = options;
  const guard = createGuard(visits, core.publicUrl);
  const chat = createReadableChat(core);
  const feeds = createFeeds();
  const staffPage: StaffPage = { browserOf: guard.browserOf, offerFeed: feeds.offer };
  app.decorate(staffPageDecorator, staffPage);

  await app.register(async (scope) => {
    await scope.register(websocket, {
      options: { maxPayload: largestMessage },
      errorHandler: (error, socket) => {
        core.log.warn({ code: (error as { code?: string }).code }, 'A page was cut off');
        socket.terminate();
      },
    });
    addPageRoutes(scope, { core, visits, guard, now });
    await addFileRoutes(scope, { files, chat, guard });
    scope.get<{ Querystring: { since?: string; language?: string } }>(
      '/socket',
      {
        websocket: true,
        schema: routeDescriptions.socket,
        preValidation: async (request, reply) => {
          if (!guard.isOwnOrigin(request)) return reply.code(403).send({ error: 'foreign_origin' });
          if (!guard.browserOf(request)) return reply.code(401).send({ error: 'locked' });
        },
      },
      (socket, request) => {
        const browser = guard.browserOf(request);
        if (!browser) return socket.close();
        const since = Number(request.query.since ?? 0);
        const language = /^[a-z]{2}$/.exec(String(request.query.language))?.[0];
        const { mailboxes, log } = core;
        serveSocket(socket, { browser, language }, Number.isSafeInteger(since) && since > 0 ? since : 0, {
          mailboxes,
          chat,
          files,
          pages,
          feeds,
          sink,
          log,
          now,
        });
      },
    );
  });
}
