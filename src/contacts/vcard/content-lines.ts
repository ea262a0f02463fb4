import type { Language } from '../../locales/index.ts';
import { toVisible } from '../visible-text.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** One property of a card: `item1.TEL;TYPE=cell:+48…`. */
export interface ContentLine {
  group?: string;
  /** Upper case. */
  name: string;
  /** Names in upper case; a bare `CELL` of version 2.1 stands under `TYPE`. */
  parameters: Map<string, string[]>;
  /** Unfolded and, if it was quoted-printable, decoded; escapes are still in place. */
  value: string;
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);
const head = /^(?:([\w-]{1,64})\.)?([\w-]{1,64})((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):/;

function unquote(text: string): string {
  const bare = text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
  // RFC 6868: the only escapes a parameter knows.
  return bare.replace(/\^[n'^]/g, (pair) => (pair === '^n' ? '\n' : pair === "^'" ? '"' : '^'));
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') quoted = !quoted;
    if (character !== separator || quoted) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

function readParameters(text: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const part of splitOutsideQuotes(text, ';')) {
    const equals = part.indexOf('=');
    const bare = part.trim().toUpperCase();
    if (bare === '') continue;
    const name =
      equals >= 0 ? part.slice(0, equals).trim().toUpperCase() : encodings.has(bare) ? 'ENCODING' : 'TYPE';
    const typed = equals >= 0 ? part.slice(equals + 1) : part;
    // Version 4 writes TYPE="voice,work": one quoted value that is a list.
    const values = splitOutsideQuotes(typed.trim(), ',').flatMap((value) => unquote(value.trim()).split(','));
    parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
  }
  return parameters;
}

/** A line that no version allows gives null: phones write such lines, and one must not cost the whole card. */
function readLine(line: string, language: Language): ContentLine | null {
  const match = head.exec(line);
  if (match?.[2] === undefined) return null;
  const parameters = readParameters(match[3] ?? '');
  const encoding = parameters.get('ENCODING')?.[0]?.toUpperCase();
  const written = line.slice(match[0].length);
  const charset = parameters.get('CHARSET')?.[0];
  const value = toVisible(
    encoding === 'QUOTED-PRINTABLE' ? decodeQuotedPrintable(written, language, charset) : written,
  );
  const read: ContentLine = { name: match[2].toUpperCase(), parameters, value };
  if (match[1] !== undefined) read.group = match[1];
  return read;
}

/**
 * Unfolds a text and reads its lines, of version 2.1, 3.0 and 4.0 alike (phones mix them). ical.js refuses a whole text
 * for one odd line and knows no 2.1, vcard4 knows 4.0 only; hence our own reader, of the little a contact needs.
 */
export function readContentLines(text: string, language: Language): ContentLine[] {
  const lines: ContentLine[] = [];
  let current: string[] = [];
  let softBreak = false;
  const flush = () => {
    const line = current.length > 0 ? readLine(current.join(''), language) : null;
    if (line !== null) lines.push(line);
    current = [];
  };
  for (const physical of text.replace(/^[\s\ufeff]+/, '').split(/\r\n|\r|\n/)) {
    if (softBreak) {
      const more = physical.endsWith('=');
      current.push(more ? physical.slice(0, -1) : physical);
      softBreak = more;
      continue;
    }
    if (/^[ \t]/.test(physical) && current.length > 0) {
      current.push(physical.slice(1));
      continue;
    }
    flush();
    softBreak = physical.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(physical);
    current = [softBreak ? physical.slice(0, -1) : physical];
  }
  flush();
  return lines;
}
