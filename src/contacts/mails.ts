import { domainToASCII, domainToUnicode } from 'node:url';

export interface ParsedMail {
  /** Domain lower-cased and in its own script, local part as typed. */
  address: string;
}

export type MailProblem = { problem: 'mail_invalid' };

const invalid: MailProblem = { problem: 'mail_invalid' };
/** RFC 5321 limits, in octets. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** Atoms of RFC 5322 with the letters of RFC 6531; quoted local parts are refused, no mail service gives them out. */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function toDomain(typed: string): string | null {
  const ascii = domainToASCII(typed.toLowerCase());
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || !/^(?:[a-z]{2,}|xn--.+)$/.test(top))
    return null;
  return domainToUnicode(ascii);
}

/** The address out of `Anna <a@b.pl>` or `mailto:a@b.pl?subject=…`. */
function unwrap(raw: string): string {
  const text = raw.replace(invisible, '').trim();
  const open = text.lastIndexOf('<');
  const inner = open >= 0 && text.endsWith('>') ? text.slice(open + 1, -1).trim() : text;
  if (!/^mailto:/i.test(inner)) return inner;
  const address = inner.slice('mailto:'.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** One mail address as people paste it; a domain may be international, and `mailto:` or a name around it is fine. */
export function parseMail(raw: string): ParsedMail | MailProblem {
  if (raw.length > 1000) return invalid;
  const text = unwrap(raw).normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || Buffer.byteLength(local) > MAX_LOCAL || !localPart.test(local)) return invalid;
  const domain = toDomain(text.slice(at + 1));
  if (domain === null) return invalid;
  const address = `${local}@${domain}`;
  return Buffer.byteLength(address) > MAX_ADDRESS ? invalid : { address };
}

export interface FoundMail {
  /** What stands in the text, without the signs around it. */
  raw: string;
  start: number;
  end: number;
  result: ParsedMail | MailProblem;
}

const word = /[^\s<>()[\],;:"|]+/g;

/** Every word of a text that holds an `@` inside, good or bad, with its position; `@handle` is none. */
export function findMails(text: string): FoundMail[] {
  const found: FoundMail[] = [];
  if (!text.includes('@')) return found;
  for (const match of text.matchAll(word)) {
    if (!match[0].includes('@')) continue;
    const head = /^[^\p{L}\p{N}_@+]*/u.exec(match[0])?.[0].length ?? 0;
    let raw = match[0].slice(head);
    while (raw.length > 0 && /[^\p{L}\p{N}]/u.test(raw.charAt(raw.length - 1))) raw = raw.slice(0, -1);
    if (!/^[^@].*@./u.test(raw)) continue;
    const start = match.index + head;
    found.push({ raw, start, end: start + raw.length, result: parseMail(raw) });
  }
  return found;
}
