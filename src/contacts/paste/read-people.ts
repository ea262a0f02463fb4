import type { ContactDraft } from '../contact.ts';
import { type PasteSetting, parsePaste } from './parse-paste.ts';

/** Of a list: `1.`, `2)`, `•`. */
const marker = /^\s*(?:\d{1,3}[.)]|[-–•*])\s+/;

/**
 * The people of a list, where every line is one: a name with a number or a mail of its own, and nothing besides that a field does
 * not take. Anything else is one contact, however many lines it has: a signature gives name, number and company on lines of their own.
 */
export function readPeople(text: string, setting: PasteSetting): [ContactDraft, ...ContactDraft[]] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1) {
    const [first, ...others] = lines.map((line) => parsePaste(line.replace(marker, ''), setting));
    if (first && [first, ...others].every(isPerson) && haveNothingInCommon([first, ...others]))
      return [first, ...others];
  }
  return [parsePaste(text, setting)];
}

function isPerson({ type, firstName, phones, mails, note, problems }: ContactDraft): boolean {
  return (
    type === 'person' &&
    firstName !== undefined &&
    phones.length + mails.length > 0 &&
    note === undefined &&
    problems.length === 0
  );
}

/** Two lines with one name, number or mail may be two things of one person. */
function haveNothingInCommon(drafts: readonly ContactDraft[]): boolean {
  const named = drafts.map(({ firstName, lastName }) => `${firstName} ${lastName ?? ''}`.toLowerCase());
  const reached = drafts.flatMap(({ phones, mails }) => [
    ...phones.map(({ e164, raw }) => e164 ?? raw),
    ...mails.map(({ address }) => address.toLowerCase()),
  ]);
  return [named, reached].every((values) => new Set(values).size === values.length);
}
