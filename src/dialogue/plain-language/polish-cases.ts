import { foldWords } from './fold-words.ts';

export type Gender = 'masculine' | 'feminine';

/** A word a Polish form may come from; the smaller `doubt`, the likelier. */
export interface Nominative {
  word: string;
  doubt: number;
  gender?: Gender;
}

type Endings = readonly (readonly [ending: string, nominatives: string])[];

/** Endings of names declined like adjectives: `Kowalskiego`, `Czarnej`. */
const ADJECTIVES: Readonly<Record<Gender, Endings>> = {
  masculine: [
    ['iego', 'i'],
    ['ego', 'y'],
    ['iemu', 'i'],
    ['emu', 'y'],
    ['skim', 'ski'],
    ['ckim', 'cki'],
    ['dzkim', 'dzki'],
    ['ym', 'y'],
    ['kich', 'ki'],
    ['ych', 'y'],
  ],
  feminine: [
    ['kiej', 'ka'],
    ['giej', 'ga'],
    ['iej', 'ia'],
    ['ej', 'a'],
    ['kich', 'ka'],
    ['ych', 'a'],
  ],
};

/** Endings of feminine nouns, and of surnames such as Zaręba; dative and locative soften the consonant. */
const FEMININE: Endings = [
  ['ię', 'ia'],
  ['ę', 'a'],
  ['ią', 'ia'],
  ['ą', 'a'],
  ['ii', 'ia'],
  ['y', 'a'],
  ['ki', 'ka'],
  ['gi', 'ga'],
  ['li', 'la'],
  ['i', 'ia'],
  ['ście', 'sta'],
  ['cie', 'ta'],
  ['dzie', 'da'],
  ['ce', 'ka'],
  ['dze', 'ga'],
  ['sze', 'cha'],
  ['rze', 'ra'],
  ['le', 'ła la'],
  ['ie', 'a'],
  ['iu', 'ia'],
];

/** Endings of the masculine locative, which softens too: `Robercie`, `Piotrze`, `Michale`. */
const MASCULINE_LOCATIVE: Endings = [
  ['ście', 'st'],
  ['cie', 't'],
  ['dzie', 'd'],
  ['rze', 'r'],
  ['le', 'ł'],
  ['ie', ''],
];

/** What ends in -cka is a woman's surname, unless it is as short as `Jacka`. */
const MASCULINE_ENDING = /(?:i?owi|i?em|i?[óo]w|u|(?<!(?:s|c|dz)k)a|(?<=^\p{L}{2}ck)a)$/u;

/** Forms that are a nominative as they stand, more or less surely; by the last letters. */
const TYPED_DOUBT: readonly (readonly [ending: RegExp, doubt: number])[] = [
  [/(?:[ęą]|owi|[a-z]ego|emu|kiej|giej|iej)$/u, 4],
  [/(?:ski|cki|dzki)$/u, 0],
  [/(?:em|ej|[^n]ym|kim|ów|kich|ych|[bcdfghklmnprstwzx]u|iu)$/u, 3],
  [/(?:ie|rze|ce|dze)$/u, 2],
  [/[yi]$/u, 2],
  [/(?:szka|nka|czka|żka|zka|ska|cka|dzka)$/u, 0],
  [/[bdfghjlłmprtw]ka$/u, 2],
];

/** What a Polish word may be the form of, the word itself included; unsorted. */
export function toNominatives(word: string): Nominative[] {
  const lower = word.normalize('NFC').toLowerCase();
  const typed = TYPED_DOUBT.find(([ending]) => ending.test(lower))?.[1] ?? 0;
  if (!/^\p{L}{3,}$/u.test(lower)) return [{ word, doubt: 0 }];
  // Names in -a are women's, so that "Jana" does not go with "Nowak" where "Jan Nowak" is meant.
  const found: Nominative[] = [{ word, doubt: typed, ...(lower.endsWith('a') && { gender: 'feminine' }) }];
  const add = (made: string | null, gender: Gender, doubt: number) => {
    if (made && made.length >= 3) found.push({ word: withCapitals(made, word), gender, doubt });
  };
  for (const gender of ['feminine', 'masculine'] as const)
    for (const made of replaced(lower, ADJECTIVES[gender])) add(made, gender, 0.5);
  // What is declined like an adjective is not declined like a noun as well.
  if (found.length > 1 && /(?:ego|emu|kiej|giej|kich|skim|ckim)$/u.test(lower)) return found;
  const feminine = lower.endsWith('owi') ? [] : replaced(lower, FEMININE);
  for (const [index, made] of feminine.entries()) add(made, 'feminine', 1 + index / 4);
  const locative = replaced(lower, MASCULINE_LOCATIVE).flatMap(toStems);
  for (const made of locative)
    if (!/(.)\1$/u.test(made)) add(made, 'masculine', /[fx]ie$/u.test(lower) ? 0.75 : 1.5);
  const ending = MASCULINE_ENDING.exec(lower)?.[0];
  const stem = ending ? lower.slice(0, -ending.length) : '';
  const soft = ending?.startsWith('i') && !/[kg]$/u.test(stem) ? `${stem}i` : stem;
  if (ending) for (const [index, made] of toStems(soft).entries()) add(made, 'masculine', 1 + index / 4);
  // Typed without its tail: `anne` for `Annę`.
  if (/[^i]e$/u.test(lower)) add(`${lower.slice(0, -1)}a`, 'feminine', 1.5);
  return found;
}

/** The first ending that fits, longest first, exchanged; accents may be missing. */
function replaced(word: string, endings: Endings): string[] {
  const folded = foldWords(word);
  const fits = endings.find(([ending]) =>
    /[ęą]/u.test(ending) ? word.endsWith(ending) : folded.endsWith(foldWords(ending)),
  );
  if (!fits) return [];
  const [ending, nominatives] = fits;
  return nominatives.split(' ').map((nominative) => word.slice(0, -ending.length) + nominative);
}

/** Masculine nominatives of a stem: the fleeting e of `Wojtek`, `Paweł`, `Krawiec`, and soft endings. */
function toStems(stem: string): string[] {
  const head = stem.slice(0, -1);
  const hard = HARD[stem.slice(-2)];
  if (hard) return [`${stem.slice(0, -2)}${hard}`, `${head}ek`, stem];
  if (/[^aeiouyóąę]k$/u.test(stem)) return [`${head}ek`, stem];
  if (/zł$/u.test(stem)) return [`${head}ioł`, `${head}eł`, stem];
  if (/[^aeiouyóąęl]ł$/u.test(stem)) return [`${head}eł`, stem];
  if (/wl$/u.test(stem)) return [`${head}eł`, `${head}el`, stem];
  if (/[bcgkpt]l$/u.test(stem)) return [`${head}el`, stem];
  if (/ę.i?$/u.test(stem)) return [stem.replace(/ę(.)i?$/u, 'ą$1'), stem.replace(/i$/u, '')];
  if (/[^aeiouyóąęi]c$/u.test(stem)) return [`${head}iec`, `${head}ec`, stem];
  if (/dr$/u.test(stem)) return [`${head}er`, stem];
  if (/[^aeiouyóąę]ni$/u.test(stem)) return [`${stem.slice(0, -2)}ień`, `${stem.slice(0, -2)}ń`];
  const soft = SOFT[stem.slice(-2)];
  return soft ? [stem.slice(0, -2) + soft] : [stem.replace(/i$/u, '')];
}

/** `Grześka` is of Grzesiek, `Maćka` of Maciek. */
const HARD: Readonly<Record<string, string>> = { śk: 'siek', ćk: 'ciek', ńk: 'niek', źk: 'ziek' };

const SOFT: Readonly<Record<string, string>> = { si: 'ś', ci: 'ć', ni: 'ń', zi: 'ź' };

function withCapitals(made: string, typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return made.toUpperCase();
  return typed.charAt(0) === typed.charAt(0).toUpperCase()
    ? made.charAt(0).toUpperCase() + made.slice(1)
    : made;
}
