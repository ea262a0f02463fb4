import type { Language } from '../../locales/index.ts';
import { decodeAs, decodeText } from '../decode-text.ts';

/** RFC 2045 text without its soft line breaks, as characters; without `charset` its bytes speak for themselves. */
export function decodeQuotedPrintable(text: string, language: Language, charset?: string): string {
  const decode = (bytes: Uint8Array) =>
    (charset && decodeAs(charset, bytes)) ?? decodeText(bytes.filter(Boolean), language) ?? '';
  // Letters that were not quoted are of a text already: then only what is quoted are bytes.
  if (!isAscii(text)) return text.replace(/(?:=[0-9a-f]{2})+/gi, (run) => decode(toBytes(run)));
  return decode(toBytes(text));
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/=[0-9a-f]{2}|[\s\S]/gi) ?? [], (sign) =>
    sign.length === 3 ? Number.parseInt(sign.slice(1), 16) : sign.charCodeAt(0),
  );
}

function isAscii(text: string): boolean {
  return [...text].every((sign) => sign <= '\x7f');
}
