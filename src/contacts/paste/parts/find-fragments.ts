import type { ContactDraft } from '../../contact.ts';
import { foldText, honorificKind, isGivenName } from '../../names/index.ts';
import { type CountryCode, foldDigits, parsePhone, toDigits } from '../../phones/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { stripLabelBefore } from './phone-labels.ts';

export interface Fragment {
  start: number;
  end: number;
  problem: ContactDraft['problems'][number];
}

const run = /\+?\d[\d ().-]*\d/g;
const date = /^(?:\d{1,2}[.-]\d{1,2}[.-](?:\d{2}|\d{4})|\d{4}[.-]\d{1,2}[.-]\d{1,2})(?:\s|$)/;
const yearOrDay = /^(?:(?:19|20)\d{2}|\d{1,2}[.-]\d{1,2})$/;
const postcode = /^(?:\d{2}-\d{3}|\d{5}(?= +\p{L}))/u;
/** "Tel: 600" is half a number; "call 0800" or "no 1234" may be anything. */
const phoneLabel =
  /(?:^|[^\p{L}])(?:tel|telefon|telephone|phone|mobile|mob|kom|komorka|portable|port|gsm|cell|fax|faks)[^\p{L}\p{N}]*$/u;
/** What is counted or paid is no phone number. */
const unit = /^\s*(?:€|£|\$|%|zł|zl|pln|eur|usd|gbp|km|kg|m2|m²|szt|pcs|x\b|h\b|:\d)/iu;

function isPhoneLike(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const written = text.slice(start, end);
  if (date.test(written) || unit.test(text.slice(end, end + 8))) return false;
  if (/[\p{L}\d_#/&=@:]$/u.test(text.slice(0, start)) && !/[:]$/.test(text.slice(0, start))) return false;
  if (/^[\p{L}\d_/@]/u.test(text.slice(end))) return false;
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[,;|\n]/)
      .at(-1) ?? '';
  if (stripLabelBefore(before, lexicon).labelled) {
    const nearest = before
      .trim()
      .split(/\s+/)
      .slice(-2)
      .map((word) => foldText(word).replace(/[.:]/g, ''));
    if (!nearest.some((word) => lexicon.registries.has(word) && !lexicon.phoneWords.has(word)))
      return toDigits(written).length >= (phoneLabel.test(foldText(before)) ? 3 : 5);
  }
  if (postcode.test(text.slice(start, end + 2))) return false;
  const grouped = /\d[ .-]+\d/.test(written);
  const digits = toDigits(written).length;
  const few = digits < (grouped || written.startsWith('+') ? 5 : 6);
  // "Ala Kot 12345": alone behind a name even a few digits are half a number; a year or a day is none.
  const ends = /^\s*(?:[,;|\n]|$)/.test(text.slice(end));
  if (few && (digits < 4 || !ends || !/[\p{L}.]\s+$/u.test(text.slice(0, start)) || yearOrDay.test(written)))
    return false;
  const words = before.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const nearest = words.slice(-3).map((word) => foldText(word).replace(/[.:()]/g, ''));
  if (nearest.some((word) => lexicon.registries.has(word) || lexicon.streets.has(word))) return false;
  const [last, previous] = [words.at(-1), words.at(-2)];
  if (last === undefined) return true;
  // In front stands a name: "Kévin Garnier 06.12.34.56", "liam murphy 07400 12346".
  if (few) return isGivenName(last) || (previous !== undefined && isGivenName(previous));
  return (
    (/^\p{Lu}\p{Ll}/u.test(last) && !lexicon.notNames.has(foldText(last))) ||
    isGivenName(last) ||
    (previous !== undefined && (isGivenName(previous) || honorificKind(previous) !== null))
  );
}

/**
 * A paste that is nothing but digits, and too few for a number: `06 12`. Null for anything else, a date among it.
 */
export function readLoneDigits(text: string): ContactDraft['problems'][number] | null {
  const raw = text.trim();
  const written = foldDigits(raw);
  const digits = toDigits(raw).length;
  if (!/^[+\d(][\d\s()./-]*$/.test(written) || digits < 2 || digits > 12 || date.test(written)) return null;
  return { code: 'phone_incomplete', raw };
}

/** Runs of digits that look like a phone number and are none, with what is wrong; dates, codes and amounts are left. */
export function findFragments(text: string, country: CountryCode, lexicon: Lexicon): Fragment[] {
  const found: Fragment[] = [];
  for (const match of foldDigits(text).matchAll(run)) {
    const end = match.index + match[0].length;
    if (!isPhoneLike(text, match.index, end, lexicon)) continue;
    const raw = text.slice(match.index, end);
    const parsed = parsePhone(raw, country);
    found.push({
      start: match.index,
      end,
      problem: { code: 'problem' in parsed ? parsed.problem : 'phone_invalid', raw },
    });
  }
  return found;
}
