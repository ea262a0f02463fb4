import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeliveryError, FileTooLargeError, type IncomingFile } from '../../src/connector/index.ts';
import { type Account, apiVersion, call, toFailure } from './call-graph.ts';

/** Bytes; documents of WhatsApp may have five times that. */
const sizeLimit = 20_000_000;

const Media = z.object({
  url: z.url({ protocol: /^https?$/ }),
  /** Bytes, which Graph writes as text. */
  file_size: z.coerce.number().optional().catch(undefined),
  /** Of the bytes; in hexadecimal here, in base64 where Meta names it in a delivery. */
  sha256: z.string().optional().catch(undefined),
});

/**
 * `fetchFile` of the contract: Meta gives an address that holds for five minutes and wants the token too.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media. Throws DeliveryError, FileTooLargeError.
 */
export async function fetchFile(
  { accessToken, phoneNumberId, apiRoot }: Account,
  { ref }: Pick<IncomingFile, 'ref'>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (!/^\d{1,40}$/.test(ref)) throw new DeliveryError('rejected', 'No media of WhatsApp');
  const init = { headers: { authorization: `Bearer ${accessToken}` }, redirect: 'error', signal } as const;
  const found = await call(`${apiRoot}/${apiVersion}/${ref}?phone_number_id=${phoneNumberId}`, init);
  const answer: unknown = await found.json().catch(() => null);
  if (!found.ok) throw toFailure(found, answer);
  const media = Media.safeParse(answer).data;
  // The token goes with the call: it must not leave in the clear, nor to another server of a stand-in.
  const isSafe = media && (media.url.startsWith('https:') || media.url.startsWith(`${apiRoot}/`));
  if (!isSafe) throw new DeliveryError('rejected', 'WhatsApp names no address of the media');
  if ((media.file_size ?? 0) > sizeLimit) throw new FileTooLargeError(sizeLimit);
  const file = await call(media.url, init);
  if (!file.ok) throw toFailure(file, null);
  const bytes = await readBytes(file);
  if (!isWhole(bytes, media.sha256)) throw new DeliveryError('rejected', 'The media is not what was sent');
  return bytes;
}

function isWhole(bytes: Uint8Array, digest: string | undefined): boolean {
  if (digest === undefined) return true;
  const hash = createHash('sha256').update(bytes).digest();
  return digest.toLowerCase() === hash.toString('hex') || digest === hash.toString('base64');
}

/** The bytes as they come, and no more than may be. */
async function readBytes({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > sizeLimit) throw new FileTooLargeError(sizeLimit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileTooLargeError) throw error;
    throw new DeliveryError('unreachable', 'The media broke off');
  }
  return Buffer.concat(chunks);
}
