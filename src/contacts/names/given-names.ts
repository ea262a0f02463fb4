import { foldText } from './fold-word.ts';
import { givenNamesEn } from './given-names-en.ts';
import { givenNamesFr } from './given-names-fr.ts';
import { givenNamesPl } from './given-names-pl.ts';

let known: Set<string> | undefined;

/** Whether a word is a common given name of one of the three languages; of "Jean-Baptiste" the first half decides. */
export function isGivenName(word: string): boolean {
  known ??= new Set(foldText(`${givenNamesEn} ${givenNamesFr} ${givenNamesPl}`).trim().split(/\s+/));
  const folded = foldText(word.normalize('NFC'));
  return known.has(folded) || (folded.includes('-') && known.has(folded.split('-')[0] ?? ''));
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
