const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  ґ: 'г',
};
const letter = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const apostrophe = /[’‘‛ʼ`´ʹ′＇]/gu;
const marks = /\p{M}+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;
/** Latin letters that a Cyrillic keyboard's user cannot tell from their own; marks are gone by then. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** `CTOП`, typed half on a Latin keyboard, is СТОП. Only words of both alphabets are touched: `hi` is not `ні`. */
function inOneAlphabet(word: string): string {
  if (!cyrillic.test(word) || !latin.test(word)) return word;
  return [...word].map((character) => lookalikes[character] ?? character).join('');
}

/**
 * Compatibility forms, case and accents folded, invisible characters gone: `ŻÓŁĆ` → `zolc`, `𝐒𝐓𝐎𝐏` → `stop`. Punctuation
 * and line breaks stay. Linear in the text's length.
 */
export function foldMessage(text: string): string {
  return text
    .replace(apostrophe, "'")
    .normalize('NFKD')
    .replace(marks, '')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(letter, (found) => LETTERS[found] ?? found)
    .replace(/[\p{L}\p{N}]+/gu, inOneAlphabet);
}

/** First to last letter or digit; empty where there is none. */
function trimmed(text: string): string {
  const characters = [...text];
  const first = characters.findIndex((character) => wordCharacter.test(character));
  const last = characters.findLastIndex((character) => wordCharacter.test(character));
  return first < 0 ? '' : characters.slice(first, last + 1).join('');
}

/**
 * The form in which whole messages are compared with the exact words, of a text already folded: without anything around,
 * single spaces, hyphens and commas as spaces (`opt-out` is `opt out`), apostrophes gone. Other punctuation inside keeps a
 * message from being exact.
 */
export function toExactKey(folded: string): string {
  return trimmed(folded)
    .replace(/'/g, '')
    .replace(/[\s\p{Pd}_,]+/gu, ' ');
}

export interface Word {
  text: string;
  /** What ends after this word: nothing, a clause (comma) or a sentence. */
  ends: '' | 'clause' | 'sentence';
}

const sentenceEnd = /[.!?;…\n\r\u2028]|\p{Extended_Pictographic}/u;
const clauseEnd = /[,:()"«»„”“\p{Pd}]/u;
/** French elides before a vowel: `m'envoyer` is two words, `don't` is one. */
const elided = /^(?:[cdjlmnst]|qu)$/;

function endOf(between: string): Word['ends'] {
  if (sentenceEnd.test(between)) return 'sentence';
  // A hyphen within a word joins it (`laissez-moi`); between spaces it is a dash.
  return clauseEnd.test(between) && between.length > 1 ? 'clause' : between === ',' ? 'clause' : '';
}

function split(folded: string): Word[] {
  const words: Word[] = [];
  let joins = false;
  for (const [, run = '', between = ''] of folded.matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)) {
    const last = words.at(-1);
    if (joins && last) {
      last.text += run;
      last.ends = endOf(between);
    } else words.push({ text: run, ends: endOf(between) });
    // `e-mail` is one word, `laissez-moi` two.
    joins = between === "'" ? !elided.test(run) : between === '-' && run.length === 1;
  }
  return words;
}

const isLetter = (word: Word | undefined) => word?.text.length === 1 && /\p{L}/u.test(word.text);

/** The words of a folded text, with where clauses and sentences end. `s.t.o.p` and `s t o p` become one word. */
export function toWords(folded: string): Word[] {
  const words: Word[] = [];
  const found = split(folded);
  for (let at = 0; at < found.length; at += 1) {
    let next = at;
    while (isLetter(found[next])) next += 1;
    if (next - at < 3) {
      words.push(found[at] as Word);
      continue;
    }
    const letters = found.slice(at, next);
    words.push({ text: letters.map(({ text }) => text).join(''), ends: letters.at(-1)?.ends ?? '' });
    at = next - 1;
  }
  const end = words.at(-1);
  if (end) end.ends = 'sentence';
  return words;
}
