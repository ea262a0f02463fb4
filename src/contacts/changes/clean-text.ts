import { ContactError } from '../contact-error.ts';
import { isReadable, toVisible } from '../visible-text.ts';

const longest = { line: 300, text: 10_000 } as const;

/** A one-line value as it is stored: blanks around it gone, blanks inside as one; undefined when nothing is left. */
export function cleanLine(typed: string | null | undefined): string | undefined {
  return bounded(
    toVisible(typed ?? '')
      .replace(/\s+/gu, ' ')
      .trim(),
    'line',
  );
}

/** The name of a person or organization. Throws `name_unreadable` when it is only signs or emoji. */
export function cleanName(typed: string | null | undefined): string | undefined {
  const name = cleanLine(typed);
  if (name !== undefined && !isReadable(name))
    throw new ContactError('name_unreadable', 'A name needs a letter or a digit');
  return name;
}

/** A value of several lines; undefined when nothing is left. */
export function cleanText(typed: string | null | undefined): string | undefined {
  return bounded(toVisible((typed ?? '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')).trim(), 'text');
}

function bounded(text: string, kind: keyof typeof longest): string | undefined {
  if (text.length > longest[kind]) {
    throw new ContactError('text_too_long', `A value of ${text.length} characters, ${longest[kind]} at most`);
  }
  return text === '' ? undefined : text;
}
