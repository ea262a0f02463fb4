import { z } from 'zod';
import { describeRoute, errorAnswer } from '../../../src/connector/index.ts';
import { fileLimit } from '../page/protocol.ts';

const locked = errorAnswer('The cookie of the page is missing or of another key.', 'locked');
const notFound = errorAnswer('There is none for this browser.', 'not_found');
const html = { type: 'text/html', schema: z.string() };
const bytes = z.file();

const ShownFile = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().meta({ description: 'Bytes.' }),
});

const pageRoute = (description: Omit<Parameters<typeof describeRoute>[0], 'tag'>) =>
  describeRoute({ tag: 'page', ...description });

/** What the addresses of the page take and answer. */
export const routeDescriptions = {
  page: pageRoute({
    summary: 'The browser page',
    description: 'With its key once; a cookie remembers the browser',
    query: z.object({ key: z.string().optional() }),
    answers: {
      200: { says: 'The page.', body: html },
      303: { says: 'The key is right; the cookie is set, and the page opens without the key.' },
      401: { says: 'No key, or a wrong one.', body: html },
      429: {
        says: 'Too many wrong keys from this address.',
        body: html,
        headers: { 'Retry-After': 'Seconds to wait.' },
      },
    },
  }),
  session: pageRoute({
    summary: 'Whether the cookie of the page still holds',
    answers: { 204: { says: 'It does.' }, 401: { says: 'It does not.' } },
  }),
  asset: pageRoute({
    summary: 'A part of the page: script, style, icon, texts of a language',
    params: z.object({ version: z.string(), name: z.string() }),
    answers: { 200: { says: 'The part.' }, 404: notFound },
  }),
  socket: pageRoute({
    summary: 'The WebSocket of the chat',
    description: 'Gives what came after `since`, then whatever comes; takes messages and presses, as JSON',
    query: z.object({ since: z.string().optional(), language: z.string().optional() }),
    answers: {
      101: { says: 'The socket is open.' },
      401: locked,
      403: errorAnswer('The request comes from another site.', 'foreign_origin'),
    },
  }),
  upload: pageRoute({
    summary: 'Takes a file for the chat',
    body: { type: 'multipart/form-data', schema: z.object({ file: bytes }) },
    answers: {
      201: { says: 'Stored; a message may name it.', body: ShownFile },
      400: errorAnswer('No file in it.', 'bad_request'),
      401: locked,
      413: {
        says: `More than ${fileLimit} bytes; \`text\` says so in the language of the reader.`,
        body: z.object({ error: z.literal('too_large'), text: z.string() }),
      },
    },
  }),
  download: pageRoute({
    summary: 'A file of the chat, for the browser whose chat it is',
    params: z.object({ id: z.string() }),
    answers: {
      200: { says: 'Its bytes.', body: { type: 'application/octet-stream', schema: bytes } },
      304: { says: 'The browser has it.' },
      401: locked,
      404: notFound,
    },
  }),
};
