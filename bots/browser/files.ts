import type { Mailboxes } from '../../src/connector/index.ts';
import type { ShownFile } from './page/protocol.ts';

export interface FileStore {
  /** Stores a file for one browser; the same `id` again changes nothing. */
  store(browser: string, id: string, file: NewFile): Promise<ShownFile>;
  /** What is known of a file of this browser, without its bytes. */
  describe(browser: string, id: string): Promise<ShownFile | null>;
  read(browser: string, id: string): Promise<Buffer | null>;
}

export interface NewFile {
  name: string;
  mime: string;
  content: Uint8Array;
}

/** Bytes of one item; a document must stay below 16 MB. */
const chunkBytes = 4 * 1024 * 1024;

/** Files kept per browser; older ones read "no longer there" in the chat. */
const filesKept = 100;

/** Files in mailboxes: a list of the browser's files, and a box of chunks for each, so that any process can serve them. */
export function createFileStore(mailboxes: Mailboxes): FileStore {
  const listOf = (browser: string) => `browser-files:${browser}`;
  const boxOf = (browser: string, id: string) => `browser-file:${browser}:${id}`;
  const list = async (browser: string) =>
    (await mailboxes.since(listOf(browser), 0, Number.POSITIVE_INFINITY)).map(
      ({ body }) => body as unknown as ShownFile,
    );

  return {
    store: async (browser, id, { name, mime, content }) => {
      for (let at = 0, index = 0; index === 0 || at < content.length; at += chunkBytes, index++)
        await mailboxes.append(boxOf(browser, id), String(index), {
          index,
          content: Buffer.from(content.subarray(at, at + chunkBytes)),
        });
      const file: ShownFile = { id, name: toFileName(name), mime: toMime(mime), size: content.length };
      // Listed last: what is listed is whole.
      await mailboxes.append(listOf(browser), id, { ...file });
      const files = await list(browser);
      for (const old of files.slice(0, -filesKept).slice(-2)) await mailboxes.remove(boxOf(browser, old.id));
      return file;
    },
    describe: async (browser, id) =>
      (await list(browser)).slice(-filesKept).find((file) => file.id === id) ?? null,
    read: async (browser, id) => {
      const items = await mailboxes.since(boxOf(browser, id), 0, Number.POSITIVE_INFINITY);
      if (items.length === 0) return null;
      return Buffer.concat(items.map(({ body }) => body.content as Uint8Array));
    },
  };
}

/** The name without folders, control characters and what browsers put for quotes, at most 200 characters. */
function toFileName(name: string): string {
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replaceAll('%22', '"')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return bare.length <= 200 ? bare || 'file' : `${bare.slice(0, 150)}…${bare.slice(-40)}`;
}

function toMime(mime: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime.toLowerCase() : 'application/octet-stream';
}
