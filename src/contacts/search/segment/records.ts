import type { SearchEntry } from '../search-entry.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * A record holds what is compared letter by letter: the phones' digits (four bits each, 15 between phones), the id and
 * the mail addresses, each part after its length in bytes; addresses end in a zero byte.
 */
const SEPARATOR = 15;
const END_OF_MAIL = 0;

function packDigits(phones: readonly string[]): Uint8Array {
  const nibbles: number[] = [];
  for (const phone of phones) {
    if (nibbles.length > 0) nibbles.push(SEPARATOR);
    for (const digit of phone) nibbles.push(digit.charCodeAt(0) - 48);
  }
  if (nibbles.length % 2 === 1) nibbles.push(SEPARATOR);
  const bytes = new Uint8Array(nibbles.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = ((nibbles[at * 2] as number) << 4) | (nibbles[at * 2 + 1] as number);
  }
  return bytes;
}

export function writeRecord(writer: ByteWriter, entry: SearchEntry): void {
  const digits = packDigits(entry.digits);
  const id = Buffer.from(entry.id);
  const mails = Buffer.from(entry.mails.map((mail) => `${mail}\0`).join(''));
  writer.number(digits.length);
  writer.bytes(digits);
  writer.number(id.length);
  writer.bytes(id);
  writer.bytes(mails);
}

/** Position after the number at `at`, and the number. */
function readNumber(bytes: Uint8Array, at: number): [number, number] {
  let value = 0;
  let shift = 0;
  let next = at;
  let byte: number;
  do {
    byte = bytes[next++] as number;
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return [next, value];
}

function idPart(bytes: Uint8Array, record: number): [number, number] {
  const [digitsAt, digits] = readNumber(bytes, record);
  const [at, length] = readNumber(bytes, digitsAt + digits);
  return [at, at + length];
}

export function readId(bytes: Uint8Array, record: number): string {
  const [from, to] = idPart(bytes, record);
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

export function hasId(bytes: Uint8Array, record: number, id: Uint8Array): boolean {
  const [from, to] = idPart(bytes, record);
  if (to - from !== id.length) return false;
  for (let at = 0; at < id.length; at += 1) if (bytes[from + at] !== id[at]) return false;
  return true;
}

/** FNV-1a, with its bits mixed once more: ids may differ in their last letter only. */
export function hashBytes(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function hashOfRecord(bytes: Uint8Array, record: number): number {
  const [from, to] = idPart(bytes, record);
  return hashBytes(bytes, from, to);
}

/** 0 if a phone is exactly these digits, 1 if one contains them (`atEnd`: ends with them), -1 if none does. */
export function matchDigits(bytes: Uint8Array, record: number, digits: Uint8Array, atEnd = false): number {
  const [from, length] = readNumber(bytes, record);
  const nibbles = length * 2;
  let level = -1;
  const nibble = (at: number): number => {
    if (at < 0 || at >= nibbles) return SEPARATOR;
    const byte = bytes[from + (at >> 1)] as number;
    return at & 1 ? byte & 15 : byte >> 4;
  };
  for (let start = 0; start + digits.length <= nibbles; start += 1) {
    let matched = 0;
    while (matched < digits.length && nibble(start + matched) === digits[matched]) matched += 1;
    if (matched < digits.length) continue;
    const ends = nibble(start + matched) === SEPARATOR;
    if (ends && nibble(start - 1) === SEPARATOR) return 0;
    if (ends || !atEnd) level = 1;
  }
  return level;
}

/** 0 if an address is exactly this text, 1 if one contains it, -1 if none does. `end`: where the record ends. */
export function matchMail(bytes: Uint8Array, record: number, end: number, text: Uint8Array): number {
  const [, from] = idPart(bytes, record);
  let level = -1;
  for (let start = from; start + text.length < end; start += 1) {
    let matched = 0;
    while (matched < text.length && bytes[start + matched] === text[matched]) matched += 1;
    if (matched < text.length) continue;
    const whole =
      (start === from || bytes[start - 1] === END_OF_MAIL) && bytes[start + matched] === END_OF_MAIL;
    if (whole) return 0;
    level = 1;
  }
  return level;
}
