import { foldText } from './fold-word.ts';
import { givenNamesEn } from './given-names-en.ts';
import { givenNamesFr } from './given-names-fr.ts';
import { givenNamesPl } from './given-names-pl.ts';

const toSet = (names: string): ReadonlySet<string> => new Set(foldText(names).trim().split(/\s+/));

let polish: ReadonlySet<string> | undefined;
let known: ReadonlySet<string> | undefined;

/** Whether a word is a common given name of one of the three languages; of "Jean-Baptiste" the first half decides. */
export function isGivenName(word: string): boolean {
  known ??= toSet(`${givenNamesEn} ${givenNamesFr} ${givenNamesPl}`);
  return isOneOf(known, word);
}

/** The same of the Polish ones alone: only they are declined. */
export function isPolishGivenName(word: string): boolean {
  polish ??= toSet(givenNamesPl);
  return isOneOf(polish, word);
}

function isOneOf(names: ReadonlySet<string>, word: string): boolean {
  const folded = foldText(word.normalize('NFC'));
  return names.has(folded) || (folded.includes('-') && names.has(folded.split('-')[0] ?? ''));
}

/** Endings that only surnames have; `[iy]` forms of both genders. */
const surnameEnding =
  /(?:sk[iay]|ck[iay]|dzk[iay]|wicz|czyk|czak|iak|owna|enko|son|sson|sen|ez|ault|eau|etti|shvili|yan|ian)$/;
const commonSurnames = new Set(
  foldText(
    `nowak wójcik kowalczyk kamińska woźniak mazur krawczyk kaczmarek zając król wieczorek wróbel dudek adamczyk stępień
     smith jones taylor brown wilson evans walker wright white green hall clarke patel khan murphy kelly byrne oneill
     dupont durand martin bernard petit leroy moreau girard lefevre mercier garnier faure rousseau blanc guerin muller henry`,
  ).split(/\s+/),
);

/** Whether a word looks like a surname; a hint, never a proof. */
export function looksLikeSurname(word: string): boolean {
  const folded = foldText(word.normalize('NFC'));
  return commonSurnames.has(folded) || (folded.length > 4 && surnameEnding.test(folded));
}
