import type { ContactDraft } from '../contact.ts';
import { foldText, honorificKind, isGivenName } from '../names/index.ts';
import { type CountryCode, foldDigits, parsePhone, toDigits } from '../phones/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import { stripLabelBefore } from './phone-labels.ts';

export interface Fragment {
  start: number;
  end: number;
  problem: ContactDraft['problems'][number];
}

const run = /\+?\d[\d ().-]*\d/g;
const date = /^(?:\d{1,2}[.-]\d{1,2}[.-](?:\d{2}|\d{4})|\d{4}[.-]\d{1,2}[.-]\d{1,2})(?:\s|$)/;
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
  if (toDigits(written).length < (grouped || written.startsWith('+') ? 5 : 6)) return false;
  const words = before.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const nearest = words.slice(-3).map((word) => foldText(word).replace(/[.:()]/g, ''));
  if (nearest.some((word) => lexicon.registries.has(word) || lexicon.streets.has(word))) return false;
  const [last, previous] = [words.at(-1), words.at(-2)];
  if (last === undefined) return true;
  // In front stands a name: "Kévin Garnier 06.12.34.56", "liam murphy 07400 12346".
  return (
    (/^\p{Lu}\p{Ll}/u.test(last) && !lexicon.notNames.has(foldText(last))) ||
    isGivenName(last) ||
    (previous !== undefined && (isGivenName(previous) || honorificKind(previous) !== null))
  );
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
