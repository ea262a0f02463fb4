const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const dash = /[\u2010-\u2015\u2043\u2212\u30fc\ufe58\ufe63\uff0d]/;
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const decimalDigit = /\p{Nd}/u;

const signs: Record<string, string> = {
  '\uff0b': '+',
  '\ufe62': '+',
  '\uff08': '(',
  '\uff09': ')',
  '\uff0f': '/',
  '\uff0e': '.',
  '\uff1a': ':',
  '\uff1b': ';',
};

/** Stands for an invisible character, so that positions stay those of the text. */
export const INVISIBLE = '\ufeff';

/** Unicode keeps the ten digits of a script together, so the value is the distance from the start of the run. */
function digitValue(character: string): string | undefined {
  if (!decimalDigit.test(character)) return undefined;
  const code = character.charCodeAt(0);
  let zero = code;
  while (decimalDigit.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String(code - zero);
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return character;
  if (ignorable.test(character)) return INVISIBLE;
  if (dash.test(character)) return '-';
  if (space.test(character)) return ' ';
  return signs[character] ?? digitValue(character) ?? character;
}

/**
 * Digits of any script, unusual dashes, spaces and full-width signs as plain ASCII; invisible marks become
 * {@link INVISIBLE}. The result has exactly the length of the input.
 */
export function foldDigits(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldCharacter(text.charAt(index));
  return folded;
}

/** Only the digits of a text, as ASCII, whatever their script. */
export function toDigits(raw: string): string {
  return foldDigits(raw).replace(/[^0-9]/g, '');
}
