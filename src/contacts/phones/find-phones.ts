import { foldDigits, INVISIBLE } from './fold-digits.ts';
import { type ParsedPhone, parsePhone } from './parse-phone.ts';
import { type CountryCode, callingCodeOf, numberingFacts, readNumber } from './phone-library.ts';
import { endsInPhoneLink } from './phone-links.ts';
import { extensionBehind } from './split-extension.ts';

export interface FoundPhone extends ParsedPhone {
  /** Position in the text, in UTF-16 units; `end` is behind the last character, the extension included. */
  start: number;
  end: number;
}

interface Group {
  start: number;
  end: number;
  text: string;
}

const MAX_DIGITS = 17;
/** Nobody writes a number in more pieces, and a page of single digits is not worth trying every joint of. */
const MAX_GROUPS = 8;
const gluedLabel = /(?:^|[^\p{L}])(?:t[eé]l(?:efon)?|kom|mob|gsm|fax|phone|ph|cell|port)$/iu;
const digitRun = new RegExp(`(?:\\+ ?|\\(\\+?|\\+\\()?\\d[\\d \\t()./${INVISIBLE}-]*`, 'g');
/** Account and card numbers are written in fours. */
const inFours = /(?:\d{4} ){3}\d{4}/;

/** Splits a run of digits and separators into its groups: "+48 (600) 700-800" → "+48", "(600)", "700", "800". */
function groupsOf(run: string, offset: number): Group[] {
  const groups: Group[] = [];
  for (const match of run.matchAll(/\+\s?\d+|\(?\+?\d+\)?/g)) {
    groups.push({ start: offset + match.index, end: offset + match.index + match[0].length, text: match[0] });
  }
  return groups;
}

/** Nine bare digits are a SIREN as likely as a French number without its zero: in a text the usual form is asked for. */
function isUsualForm(dialled: string, e164: string, country: CountryCode): boolean {
  if (/^(?:\+|00)/.test(dialled)) return true;
  const number = readNumber(e164);
  if (typeof number === 'string') return false;
  const own = number.countryCallingCode === callingCodeOf(country);
  if (!own) return false;
  if (dialled.startsWith(number.countryCallingCode) && dialled.length > number.nationalNumber.length)
    return true;
  return !/^\(?0/.test(number.formatNational()) || dialled.startsWith('0');
}

function readGroups(
  groups: Group[],
  folded: string,
  text: string,
  country: CountryCode,
): FoundPhone | undefined {
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const written = folded.slice(first.start, last.end).replaceAll(INVISIBLE, '');
  const dialled = written.replace(/[^\d+]/g, '');
  const international = /^(?:\+|00)/.test(dialled);
  if (!international && dialled.length < numberingFacts(country).shortest) return undefined;
  const end = last.end + extensionBehind(folded, last.end);
  const raw = text.slice(first.start, end);
  const parsed = parsePhone(raw, country);
  // A range that the plan does not list: with its trunk zero it is meant as a number all the same.
  if ('problem' in parsed || (parsed.doubtful && !international && !/^\(?0/.test(written))) return undefined;
  if (!isUsualForm(dialled, parsed.e164, country)) return undefined;
  return { ...parsed, raw, start: first.start, end };
}

function takeLongest(
  groups: Group[],
  folded: string,
  text: string,
  country: CountryCode,
): FoundPhone | undefined {
  let size = 0;
  let count = 0;
  for (const group of groups) {
    size += group.text.replace(/\D/g, '').length;
    if (size > MAX_DIGITS || (count > 0 && group.text.includes('+'))) break;
    count += 1;
  }
  for (let take = count; take > 0; take -= 1) {
    const found = readGroups(groups.slice(0, take), folded, text, country);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the digits are grouped as the country groups them, `600 700 800` and not `123 600 700`. */
function isUsuallyGrouped(phone: FoundPhone): boolean {
  const number = readNumber(phone.e164);
  if (typeof number === 'string') return false;
  const written = foldDigits(phone.raw).replace(/\D+/g, ' ').trim();
  const usual = [number.formatNational(), number.formatInternational()];
  return usual.some((form) => form.replace(/\D+/g, ' ').trim() === written);
}

function findInRun(groups: Group[], folded: string, text: string, country: CountryCode): FoundPhone[] {
  const phones: FoundPhone[] = [];
  let next = 0;
  const take = (at: number) => takeLongest(groups.slice(at, at + MAX_GROUPS), folded, text, country);
  while (next < groups.length) {
    let found = take(next);
    if (found === undefined) {
      const isInternational = groups[next]?.text.includes('+');
      next += 1;
      // "+999 123 456 789" is no number, and not one without its beginning either.
      while (isInternational && next < groups.length && !groups[next]?.text.includes('+')) next += 1;
      continue;
    }
    const { end } = found;
    const last = groups.at(-1);
    // Digits are left over: a house number may stand in front, "Długa 123 600 700 800".
    if (last !== undefined && last.end > end && !isUsuallyGrouped(found)) {
      for (let later = next + 1; (groups[later]?.start ?? end) < end; later += 1) {
        const other = take(later);
        if (other === undefined || !isUsuallyGrouped(other)) continue;
        found = other;
        break;
      }
    }
    phones.push(found);
    while ((groups[next]?.start ?? Number.POSITIVE_INFINITY) < found.end) next += 1;
  }
  return phones;
}

/** A slash parts two numbers or a house from a flat; only when that gives nothing is it inside a number, `030/12345`. */
function findAcrossSlashes(
  groups: Group[],
  folded: string,
  text: string,
  country: CountryCode,
): FoundPhone[] {
  const parts: Group[][] = [];
  for (const group of groups) {
    const previous = parts.at(-1)?.at(-1);
    const parted = previous === undefined || folded.slice(previous.end, group.start).includes('/');
    if (parted) parts.push([group]);
    else parts.at(-1)?.push(group);
  }
  const phones = parts.flatMap((part) => findInRun(part, folded, text, country));
  return phones.length > 0 || parts.length === 1 ? phones : findInRun(groups, folded, text, country);
}

/** The number of a link such as `wa.me/48600700800`. */
function readLinked(folded: string, start: number, run: string, country: CountryCode): FoundPhone | null {
  if (!endsInPhoneLink(folded.slice(Math.max(0, start - 40), start))) return null;
  const [digits = ''] = /^\d+/.exec(run) ?? [];
  const parsed = digits ? parsePhone(`+${digits}`, country) : { problem: 'empty' };
  return 'problem' in parsed ? null : { ...parsed, start, end: start + digits.length };
}

/**
 * Full numbers inside a text, in order, with their positions. Groups of digits are joined to the longest reading that
 * is a full number, so that "600 700 800 601 701 801" gives two; account numbers and bare registry numbers give none.
 * Linear in the length of the text.
 */
export function findPhones(text: string, country: CountryCode): FoundPhone[] {
  const folded = foldDigits(text);
  const phones: FoundPhone[] = [];
  for (const run of folded.matchAll(digitRun)) {
    const linked = readLinked(folded, run.index, run[0], country);
    if (linked) {
      phones.push(linked);
      continue;
    }
    const glued = /[\p{L}@_#=&]/u.test(folded.charAt(run.index - 1));
    if (glued && !gluedLabel.test(folded.slice(Math.max(0, run.index - 12), run.index))) continue;
    if (inFours.test(run[0])) continue;
    const consumed = phones.at(-1)?.end ?? 0;
    const groups = groupsOf(run[0], run.index).filter((group) => group.start >= consumed);
    phones.push(...findAcrossSlashes(groups, folded, text, country));
  }
  return phones;
}
