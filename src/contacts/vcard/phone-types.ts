import { foldText } from '../names/index.ts';

/** The first that fits wins: a fax at work is a fax, a mobile at work a mobile. */
const types: [type: string, words: RegExp][] = [
  ['fax', /fax|telecopie/],
  ['mobile', /cell|mobil|iphone|portable|komork|gsm|^kom\b/],
  ['work', /work|office|business|travail|bureau|prac[ay]|biuro|sluzb|firm/],
  ['home', /home|domicile|maison|dom\b|domow|prywat/],
];

/** Type of a number by its TYPE parameters, else by a label of the phone's own. */
export function toPhoneType(parameters: string[], label: string | undefined): string | undefined {
  for (const text of [parameters.join(' '), label ?? '']) {
    const folded = foldText(text);
    const found = types.find(([, words]) => words.test(folded));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
