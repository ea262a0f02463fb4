import type { ContactPhone } from '../contact.ts';
import { findMails } from '../mails.ts';
import { foldText } from '../names/index.ts';
import { type CountryCode, findPhones } from '../phones/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import { stripLabelBefore } from './parts/phone-labels.ts';

/**
 * Parts what follows "note:" from a number or mail that a sign sets off behind it, "note: pays late, 600 700 800"; `rest`
 * begins there, its label included. A number inside the sentence, "note: call 600 700 800 after four", stays in the note.
 */
export function endNote(
  text: string,
  { country, lexicon }: { country: CountryCode; lexicon: Lexicon },
): { note: string; rest: string } {
  const phones = findPhones(text, country).map(
    ({ start }) => stripLabelBefore(text.slice(0, start), lexicon).rest,
  );
  const mails = findMails(text).map(({ start }) => withoutMailLabel(text.slice(0, start), lexicon));
  const ends = [...phones, ...mails].filter((before) => /(?:^|[,;|]|\s[–—-])\s*$/u.test(before));
  const end = Math.min(...ends.map((before) => before.length), text.length);
  return { note: tidy(text.slice(0, end)), rest: text.slice(end).trim() };
}

/** "note: pays late 600 700 800": the number of somebody who has no other; it stays in the note, since it may be of another. */
export function findPhoneAtEnd(note: string, country: CountryCode): Omit<ContactPhone, 'id'> | null {
  const last = findPhones(note, country).at(-1);
  if (!last || last.end < note.length) return null;
  const { e164, raw, extension } = last;
  return { e164, raw, ...(extension !== undefined && { extension }) };
}

function withoutMailLabel(before: string, lexicon: Lexicon): string {
  const label = /([\p{L}-]+)[\s.:=<]*$/u.exec(before);
  return label?.[1] !== undefined && lexicon.mailWords.has(foldText(label[1]))
    ? before.slice(0, label.index)
    : before;
}

function tidy(text: string): string {
  return text.trim().replace(/[\s,;|–—-]+$/u, '');
}
