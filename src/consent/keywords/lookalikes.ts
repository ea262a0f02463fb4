const cyrillic = /\p{Script=Cyrillic}/u;
const greek = /\p{Script=Greek}/u;
const latin = /\p{Script=Latin}/u;

/** Cyrillic letters and the Latin ones nobody can tell from them, lower case. */
const cyrillicAsLatin: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  х: 'x',
  у: 'y',
};

/** Greek letters by what their capitals look like. */
const greekAsLatin: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
};

const asLatin: Readonly<Record<string, string>> = { ...cyrillicAsLatin, ...greekAsLatin };
const asCyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cyrillicAsLatin)
    // Ukrainian and Russian keyboards do not have these two.
    .filter(([letter]) => letter !== 'ѕ' && letter !== 'ј')
    .map(([letter, alike]) => [alike, letter]),
);

const map = (word: string, letters: Readonly<Record<string, string>>) =>
  Array.from(word, (character) => letters[character] ?? character).join('');

/** A word of two alphabets in one of them: `CTOП` is СТОП, `STОP` with a Cyrillic О is STOP; `hi` and `так` stay what they are. */
export function inOneAlphabet(word: string): string {
  const isLatin = latin.test(word);
  if (!isLatin || !(cyrillic.test(word) || greek.test(word))) return word;
  const [one, other] = [map(word, asCyrillic), map(word, asLatin)];
  if (!latin.test(one)) return one;
  return cyrillic.test(other) || greek.test(other) ? word : other;
}

/** Whether letters of several alphabets stand side by side: what a business may not take for a plain START. */
export const mixesAlphabets = (text: string) => latin.test(text) && (cyrillic.test(text) || greek.test(text));

/** A whole message as it looks, read in Latin letters: `ЅТОР`, all of it Cyrillic, is STOP to the eye. */
export const toLatinLook = (key: string) => map(key, asLatin);

/** Letters in boxes and circles that Unicode does not decompose, by the code point of their A. */
const boxed = [0x1f150, 0x1f170, 0x1f1e6];

/** `🆂🆃🅾🅿` and `🇸🇹🇴🇵` in plain letters. Flags are such letters too, so this is for messages without any others. */
export function unboxed(text: string): string {
  return text.replace(/[\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const first = boxed.findLast((start) => start <= code) ?? code;
    return code - first < 26 ? String.fromCharCode(0x61 + code - first) : character;
  });
}
