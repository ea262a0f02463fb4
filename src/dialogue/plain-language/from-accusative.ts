import { type Gender, toNominatives } from './polish-cases.ts';

export interface NameParts {
  firstName?: string;
  lastName?: string;
}

/** Which words are given names, of any language and of Polish alone. */
export interface GivenNames {
  isGivenName(word: string): boolean;
  isPolishGivenName(word: string): boolean;
}

/** Endings that only an adjective in the accusative has: a surname alone is known by them. */
const ADJECTIVE = /(?:[sc]k|dzk)(?:iego|ą)$/iu;
const WOMANS_ADJECTIVE = /(?:[sc]k|dzk)[aą]$/iu;
/** Men's names that are declined like women's. */
const MEN_IN_A: ReadonlySet<string> = new Set(['kuba', 'barnaba', 'kosma', 'bonawentura', 'misza', 'sasza']);

/**
 * The nominative of a person's name that follows „dodaj” or „zapisz”: „Zofię Kamińską” → „Zofia Kamińska”, „Jana Nowaka” →
 * „Jan Nowak”. A name that is none in the accusative stays: the given name has to be known once it is put right.
 * Null when nothing changes.
 */
export function fromAccusative(name: NameParts, names: GivenNames): NameParts | null {
  const { firstName, lastName } = name;
  if (firstName === undefined || lastName === undefined) return fromOne(name, names);
  const given = givenFrom(firstName, lastName, names);
  if (given !== null) return { firstName: given, lastName: surnameFrom(lastName, genderOf(given)) };
  // „Kubę Lisa”: read the other way round, since Lisa is a name too.
  const other = /(?:ę|ego)$/iu.test(lastName) ? givenFrom(lastName, firstName, names) : null;
  return other === null ? null : { firstName: other, lastName: surnameFrom(firstName, genderOf(other)) };
}

function fromOne({ firstName, lastName }: NameParts, names: GivenNames): NameParts | null {
  const only = firstName ?? lastName ?? '';
  const given = givenFrom(only, '', names);
  if (given !== null) return { firstName: given };
  return ADJECTIVE.test(only)
    ? { lastName: surnameFrom(only, /ą$/iu.test(only) ? 'feminine' : 'masculine') }
    : null;
}

function genderOf(given: string): Gender {
  return /a$/iu.test(given) && !MEN_IN_A.has(given.toLowerCase()) ? 'feminine' : 'masculine';
}

/** The Polish given name a word is the accusative of; null where it may as well be one as it stands. */
function givenFrom(word: string, surname: string, names: GivenNames): string | null {
  const [first = '', ...more] = word.split(' ');
  const isSure = /ę$/iu.test(first);
  if (!isSure && names.isGivenName(first) && !ADJECTIVE.test(surname)) return null;
  const isMans =
    /(?:ego|a)$/iu.test(first) && /^$|(?:ę|ego|a)$/iu.test(surname) && !WOMANS_ADJECTIVE.test(surname);
  // „Zofie Kaminska”: typed without its tails, the surname shows that it is Polish.
  const isBare = /e$/iu.test(first) && WOMANS_ADJECTIVE.test(surname);
  if (!isSure && !isMans && !isBare) return null;
  const forms = isBare ? [first.replace(/e$/iu, 'a'), ...likeliest(first)] : likeliest(first);
  const made = forms.find((form) => form !== first && names.isPolishGivenName(form));
  if (made === undefined) return null;
  // A second given name goes with the first: „Annę Marię”.
  const rest = more.map((part) => likeliest(part).find(names.isPolishGivenName) ?? part);
  return [made, ...rest].join(' ');
}

/** Women's surnames that are no adjectives are not declined, save those in -a. */
function surnameFrom(surname: string, gender: Gender): string {
  const declined = gender === 'feminine' ? /[ęą]$/iu : /(?:ę|ego|a)$/iu;
  return surname
    .split('-')
    .map((part) => {
      if (!declined.test(part)) return part;
      const like = /ę$/iu.test(part) ? 'feminine' : gender;
      return likeliest(part, like).find((form) => form !== part) ?? part;
    })
    .join('-');
}

function likeliest(word: string, gender?: Gender): string[] {
  return toNominatives(word)
    .filter((made) => gender === undefined || made.gender === gender)
    .sort((one, other) => one.doubt - other.doubt)
    .map((made) => made.word);
}
