import { inOneAlphabet } from './lookalikes.ts';

/** Small capitals, which phones offer as a typeface, and what they stand for. */
const SMALL_CAPITALS = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';

const LETTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (SMALL_CAPITALS.match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)]),
  ),
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
const invisible = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|\ufffc/gu;
const apostrophe = /[’‘‛ʼ`´ʹ′＇]/gu;
const marks = /\p{M}+/gu;
/** Digits of other scripts: `٣٠` is 30. Each script has its ten in a row, from zero on. */
const foreignDigit = /(?![0-9])\p{Nd}/gu;

function toDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

const wordCharacter = /[\p{L}\p{N}]/u;

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
    .replace(foreignDigit, toDigit)
    .replace(letter, (found) => LETTERS[found] ?? found)
    .replace(/[\p{L}\p{N}]+/gu, inOneAlphabet);
}

/** More characters than anybody says something about consent in; some Unicode characters fold into eighteen. */
const HEAD = 6000;
const TAIL = 2000;

/**
 * The message without invisible characters and, where it is longer than what is worth reading, without its middle: a `0` stands
 * for what was left out, if that was more than punctuation, so that the ends do not become a whole message.
 */
export function toReadable(text: string): string {
  const visible = text.replace(invisible, '');
  if (visible.length <= HEAD + TAIL) return visible;
  const middle = wordCharacter.test(visible.slice(HEAD, -TAIL)) ? '\n0\n' : ' ';
  return visible.slice(0, HEAD) + middle + visible.slice(-TAIL);
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
  /** Where it stood, once a word may have become two. */
  at?: number;
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
