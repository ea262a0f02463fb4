import { DeliveryError, type OutgoingFile } from '../../../src/connector/index.ts';

/**
 * What Graph takes at its upload, with the bytes it may have:
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types
 */
const documentLimit = 100_000_000;
const images = new Map([
  ['image/jpeg', 5_000_000],
  ['image/png', 5_000_000],
]);
const documents = new Set([
  'application/pdf',
  'text/plain',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);
/** Text of another kind: Graph takes it as plain text, and the file's own name says what it is. */
const textual = /^(text\/[\w.+-]+|application\/(json|xml|[\w.-]+\+(json|xml)))$/;

export interface Media {
  kind: 'image' | 'document';
  /** What the upload is declared as. */
  mime: string;
  file: OutgoingFile;
}

/** How a file goes to WhatsApp. Throws DeliveryError for what Graph would refuse. Pure. */
export function toMedia(file: OutgoingFile, asPicture: boolean): Media {
  const given = file.mime.split(';')[0]?.trim().toLowerCase() ?? '';
  const size = file.content.byteLength;
  if (size === 0) throw new DeliveryError('rejected', 'The file is empty');
  const room = images.get(given);
  if (room !== undefined && asPicture && size <= room) return { kind: 'image', mime: given, file };
  const mime = documents.has(given) ? given : textual.test(given) ? 'text/plain' : null;
  if (!mime) throw new DeliveryError('rejected', 'WhatsApp takes no file of that kind');
  if (size > documentLimit) throw new DeliveryError('rejected', `The file is over ${documentLimit} bytes`);
  return { kind: 'document', mime, file };
}
