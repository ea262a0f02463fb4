import type { Language } from '../locales/index.ts';

/** The eight-bit pages that phones and office programs of our languages still write, with the letters that speak for each. */
const pages = {
  'windows-1250': 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáéíýčďěňřšťůžÁÉÍÝČĎĚŇŘŠŤŮŽöüÖÜäÄëß',
  'windows-1252': 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸäöüßÄÖÜñÑáíóúÁÍÓÚãõåøÅØìòÌÒ',
} as const;
type Page = keyof typeof pages;

/** Where the bytes speak for both pages alike, whoever sends the file likely writes as they read. */
const usualPage: Readonly<Record<Language, Page>> = {
  en: 'windows-1252',
  fr: 'windows-1252',
  pl: 'windows-1250',
};

/**
 * The text of a file whose encoding nobody tells: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8
 * where it is valid, else the page that a card in it declares, else the eight-bit page of which it has more letters. Null for what is no text.
 * Detectors of languages want a page of prose; a card has a name.
 */
export function decodeText(content: Uint8Array, language: Language): string | null {
  const wide = wideEncodingOf(content);
  if (wide) return new TextDecoder(wide).decode(content);
  if (content.includes(0)) return null;
  const declared = declaredIn(content);
  return (
    decodeAs('utf-8', content) ?? (declared && decodeAs(declared, content)) ?? decodePage(content, language)
  );
}

function wideEncodingOf(content: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  for (const [at, byte] of content.entries()) if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  // Nearly all that people write in our alphabets has a zero in each pair, always in the same place.
  const isMost = (some: number, others: number) => some > content.length / 4 && others === 0;
  if (isMost(zeros.odd, zeros.even)) return 'utf-16le';
  return isMost(zeros.even, zeros.odd) ? 'utf-16be' : null;
}

/** What a card of version 2.1 says of its unencoded values. */
function declaredIn(content: Uint8Array): string | undefined {
  return /;CHARSET="?([\w-]{1,40})/i.exec(new TextDecoder('latin1').decode(content))?.[1];
}

/** Null where there is no such encoding, or the bytes are not of it. */
export function decodeAs(encoding: string, content: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function decodePage(content: Uint8Array, language: Language): string {
  const texts = (Object.keys(pages) as Page[]).map((page) => {
    const text = new TextDecoder(page).decode(content);
    const strange = [...text].filter((sign) => sign > '\x7f');
    const known = strange.filter((sign) => pages[page].includes(sign)).length;
    return { text, score: known + (page === usualPage[language] ? 0.5 : 0) };
  });
  return texts.reduce((best, one) => (one.score > best.score ? one : best)).text;
}
