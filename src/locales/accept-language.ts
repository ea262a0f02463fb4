import { type Language, toLanguage } from './translator.ts';

/** The supported language a reader likes best by an `Accept-Language` header; `fallback` when there is none. Pure. */
export function parseAcceptLanguage(header: string | undefined, fallback: Language = 'en'): Language {
  const wanted = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: toLanguage(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.find(({ language }) => language)?.language ?? fallback;
}
