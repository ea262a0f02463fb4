/**
 * Cyrillic in Latin letters in the two ways people type it: the Ukrainian passport table (Cabinet of Ministers,
 * resolution 55 of 2010) and the one usual for Russian. Which language a name is in cannot be told from one word,
 * so both count: Сергій is found by `serhii` and by `sergiy`. A pair is [at the start of a word, elsewhere].
 */
type Spelling = string | readonly [string, string];

const COMMON: Readonly<Record<string, Spelling>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѕ: 'dz',
  ѓ: 'g',
  ќ: 'k',
};

const UKRAINIAN: Readonly<Record<string, Spelling>> = {
  ...COMMON,
  г: 'h',
  и: 'y',
  й: ['y', 'i'],
  є: ['ye', 'ie'],
  ї: ['yi', 'i'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  ё: 'e',
};

const RUSSIAN: Readonly<Record<string, Spelling>> = {
  ...COMMON,
  г: 'g',
  и: 'i',
  й: 'y',
  є: 'ye',
  ї: 'yi',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
};

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTER = /[\p{L}\p{M}]/u;

function spell(text: string, table: Readonly<Record<string, Spelling>>): string {
  let result = '';
  let inside = false;
  for (const letter of text) {
    const spelling = table[letter];
    if (spelling === undefined) result += letter;
    else result += typeof spelling === 'string' ? spelling : spelling[inside ? 1 : 0];
    inside = LETTER.test(letter);
  }
  return result;
}

/** The text with Cyrillic letters replaced, Ukrainian reading first; lower case and NFC are the caller's part. */
export function transliterations(text: string): string[] {
  if (!CYRILLIC.test(text)) return [text];
  // The passport table keeps зг apart from ж.
  return [spell(text.replace(/зг/gu, 'zgh'), UKRAINIAN), spell(text, RUSSIAN)];
}
