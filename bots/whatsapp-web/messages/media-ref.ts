import { Buffer } from 'node:buffer';
import { downloadContentFromMessage, type proto } from '@whiskeysockets/baileys';
import { DeliveryError, FileTooLargeError, type IncomingFile } from '../../../src/connector/index.ts';

export type MediaKind = 'document' | 'image' | 'video';

const kinds: readonly string[] = ['document', 'image', 'video'] satisfies MediaKind[];

/** Bytes; documents of WhatsApp may have a hundred times that. */
const sizeLimit = 20_000_000;

/** What it takes to fetch a file later, from any process; null when the message does not say it. Pure. */
export function toMediaRef(
  kind: MediaKind,
  { mediaKey, directPath }: Pick<proto.Message.IDocumentMessage, 'mediaKey' | 'directPath'>,
): string | null {
  if (!mediaKey?.length || !directPath) return null;
  return `${kind}.${Buffer.from(mediaKey).toString('base64url')}.${Buffer.from(directPath).toString('base64url')}`;
}

/** Throws DeliveryError for anything but such a reference. A path is one of WhatsApp's own server, whatever it says. */
export function parseMediaRef(ref: string): { kind: MediaKind; mediaKey: Buffer; directPath: string } {
  const [kind = '', key = '', path = '', ...more] = ref.split('.');
  const mediaKey = Buffer.from(key, 'base64url');
  const directPath = Buffer.from(path, 'base64url').toString();
  const isRight = kinds.includes(kind) && mediaKey.length === 32 && /^\/[!-~]{1,2000}$/.test(directPath);
  if (!isRight || directPath.startsWith('//') || more.length > 0)
    throw new DeliveryError('rejected', 'No media of WhatsApp');
  return { kind: kind as MediaKind, mediaKey, directPath };
}

/** `fetchFile` of the contract: WhatsApp's media server gives the sealed bytes to anybody. */
export async function fetchMedia(
  { ref }: Pick<IncomingFile, 'ref'>,
  signal: AbortSignal,
  host?: string,
): Promise<Uint8Array> {
  const { kind, mediaKey, directPath } = parseMediaRef(ref);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const content = await downloadContentFromMessage({ mediaKey, directPath }, kind, {
      options: { signal },
      ...(host && { host }),
    });
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > sizeLimit) throw new FileTooLargeError(sizeLimit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileTooLargeError) throw error;
    const status = (error as { output?: { statusCode?: number } }).output?.statusCode;
    // The error goes no further: it holds the address with what opens it.
    if (status === 404 || status === 410)
      throw new DeliveryError('expired', 'WhatsApp no longer has the media');
    throw new DeliveryError('unreachable', 'The media broke off');
  }
  return Buffer.concat(chunks);
}
