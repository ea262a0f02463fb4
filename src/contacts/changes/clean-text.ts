import { ContactError } from '../contact-error.ts';

const longest = { line: 300, text: 10_000 } as const;

/** A one-line value as it is stored: blanks around it gone, blanks inside as one; undefined when nothing is left. */
export function cleanLine(typed: string | null | undefined): string | undefined {
  return bounded((typed ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim(), 'line');
}

/** A value of several lines; undefined when nothing is left. */
export function cleanText(typed: string | null | undefined): string | undefined {
  return bounded((typed ?? '').normalize('NFC').trim(), 'text');
}

function bounded(text: string, kind: keyof typeof longest): string | undefined {
  if (text.length > longest[kind]) {
    throw new ContactError('text_too_long', `A value of ${text.length} characters, ${longest[kind]} at most`);
  }
  return text === '' ? undefined : text;
}
