import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../../src/connector/index.ts';
import { parseAcceptLanguage, translatorOf } from '../../../src/locales/index.ts';
import type { FileStore } from '../files.ts';
import type { Guard } from '../guard.ts';
import { fileLimit } from '../page/protocol.ts';
import type { ReadableChat } from '../readable-chat.ts';
import { routeDescriptions } from './route-descriptions.ts';

/** Pictures a browser shows without running anything in them. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Room for the envelope around the file's bytes. */
const envelope = 64 * 1024;

/** Upload and download of the chat's files, each only for the browser whose chat it is. */
export async function addFileRoutes(
  app: FastifyInstance,
  { files, chat, guard }: { files: FileStore; chat: ReadableChat; guard: Guard },
): Promise<void> {
  await app.register(multipart, { limits: { fileSize: fileLimit + 1, files: 1, fields: 0, parts: 1 } });

  const refuseSize = (request: FastifyRequest, reply: FastifyReply) => {
    const t = translatorOf(parseAcceptLanguage(request.headers['accept-language']));
    const text = t('page-file-too-large', { limit: fileLimit / 1024 / 1024 });
    return reply.code(413).send({ error: 'too_large', text });
  };

  app.post(
    '/files',
    { bodyLimit: fileLimit + envelope, schema: routeDescriptions.upload },
    async (request, reply) => {
      const browser = guard.browserOf(request);
      if (!browser) return reply.code(401).send({ error: 'locked' });
      if (!request.isMultipart()) return reply.code(400).send({ error: 'bad_request' });
      let file: Upload | null;
      try {
        file = await readUpload(request);
      } catch (error) {
        if ((error as { statusCode?: number }).statusCode === 413) return refuseSize(request, reply);
        // What the parser says of an envelope that is broken has no status, and is no failure of ours.
        request.log.debug({ error }, 'An upload could not be read');
        return reply.code(400).send({ error: 'bad_request' });
      }
      if (!file) return reply.code(400).send({ error: 'bad_request' });
      const { name, mime, content } = file;
      if (content.length > fileLimit) return refuseSize(request, reply);
      return reply.code(201).send(await files.store(browser, newId(26), { name, mime, content }));
    },
  );

  app.get<{ Params: { id: string } }>(
    '/files/:id',
    { schema: routeDescriptions.download },
    async (request, reply) => {
      const browser = guard.browserOf(request);
      if (!browser) return reply.code(401).send({ error: 'locked' });
      const file = await files.describe(browser, request.params.id);
      if (!file || !(await chat.mayHave(browser, file.id)))
        return reply.code(404).send({ error: 'not_found' });
      // A file never changes, but whether it may be had is asked each time.
      const etag = `"${file.id}"`;
      reply.header('cache-control', 'private, no-cache').header('etag', etag);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const content = await files.read(browser, file.id);
      if (!content) return reply.code(404).send({ error: 'not_found' });
      const disposition = shownInline.has(file.mime) ? 'inline' : 'attachment';
      const name = encodeURIComponent(file.name).replace(
        /['()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16)}`,
      );
      return reply
        .header('content-disposition', `${disposition}; filename*=UTF-8''${name}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .type(file.mime)
        .send(content);
    },
  );
}

interface Upload {
  name: string;
  mime: string;
  content: Buffer;
}

/** The file in the envelope; null when there is none. Throws when the envelope is broken or the file too large. */
async function readUpload(request: FastifyRequest): Promise<Upload | null> {
  const part = await request.file();
  return part ? { name: part.filename, mime: part.mimetype, content: await part.toBuffer() } : null;
}
