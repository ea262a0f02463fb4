import type { Language } from '../../locales/index.ts';
import { type Nominative, toNominatives } from './polish-cases.ts';

const MOST_CANDIDATES = 12;
const LONGEST_NAME = 6;
/** A name of a man beside one of a woman: rather a wrong guess about one of them. */
const MIXED_GENDERS = 2;

const TITLES =
  /^(?:mrs?|ms|miss|dr|sir|madam|mme|mlle|m|mm|monsieur|madame|mademoiselle|pan[aiu]?|panem|panią|pania)\.?$/iu;
const FRENCH_PARTS = /^(?:de la |de l['’]|du |des |de |d['’]|le |la |les |l['’]|au |aux |à )/iu;

/**
 * What words that name a contact may stand for, likeliest first, the words as typed always among them: nominatives of Polish
 * cases (`Annę` → `Anna`), names without an English `'s` or a French particle, without a title. Never more than 12.
 */
export function toNameCandidates(words: string, language: Language): string[] {
  const typed = words.trim();
  const made =
    language === 'pl' ? fromPolish(typed) : language === 'fr' ? fromFrench(typed) : fromEnglish(typed);
  const untitled = [...made, typed].map(withoutTitle);
  return [...new Set([...made, typed, ...untitled])].filter((name) => name !== '').slice(0, MOST_CANDIDATES);
}

function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/);
  return TITLES.test(first) && rest.length > 0 ? rest.join(' ') : name;
}

function fromEnglish(typed: string): string[] {
  const owner = typed.replace(/(['’])s$/iu, '').replace(/(s)['’]$/iu, '$1');
  if (owner !== typed) return [owner];
  // Dictation leaves the apostrophe out: "Bradshaws number".
  return /[^s]s$/iu.test(typed) && typed.length > 4 ? [typed, typed.slice(0, -1)] : [typed];
}

function fromFrench(typed: string): string[] {
  const bare = typed.replace(FRENCH_PARTS, '');
  return /^(?:d|l)['’]/iu.test(typed) ? [bare, typed] : [typed, bare];
}

interface Candidate {
  name: string;
  doubt: number;
  genders: Set<string>;
}

function fromPolish(typed: string): string[] {
  const parts = typed.split(/(\s+|-)/u);
  if (parts.length > LONGEST_NAME * 2) return [typed];
  let candidates: Candidate[] = [{ name: '', doubt: 0, genders: new Set() }];
  for (const [index, part] of parts.entries()) {
    const nominatives: Nominative[] = index % 2 ? [{ word: part, doubt: 0 }] : toNominatives(part);
    candidates = candidates
      .flatMap((before) => nominatives.map((nominative) => extended(before, nominative)))
      .sort((one, other) => one.doubt - other.doubt)
      .slice(0, MOST_CANDIDATES * 2);
  }
  const names = [...new Set(candidates.map(({ name }) => name))];
  const best = names.slice(0, MOST_CANDIDATES - 1);
  return best.includes(typed) ? best : [...best, typed];
}

function extended(before: Candidate, { word, doubt, gender }: Nominative): Candidate {
  const genders = gender ? new Set([...before.genders, gender]) : before.genders;
  const mixed = genders.size > 1 && before.genders.size < 2 ? MIXED_GENDERS : 0;
  return { name: before.name + word, doubt: before.doubt + doubt + mixed, genders };
}
