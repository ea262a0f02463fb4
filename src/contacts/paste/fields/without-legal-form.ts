import { getLexicon } from '../lexicon/index.ts';
import { matchPhrase, toWords } from '../words.ts';

/** "& Sons" says whose it is and stays. */
const joins = /^(?:&|and|et|i) /;

/** A company's name without "Ltd", "sp. z o.o." or "SARL" at either end; as it stands when nothing else would be left. */
export function withoutLegalForm(name: string): string {
  const words = toWords(name);
  const { legalForms } = getLexicon('en');
  const forms = { has: (entry: string) => legalForms.has(entry) && !joins.test(entry) };
  const from = matchPhrase(words, 0, forms);
  const to = words.findIndex((_, at) => at > from && at + matchPhrase(words, at, forms) === words.length);
  const rest = words.slice(from, to < 0 ? undefined : to);
  return rest.length > 0 ? rest.map(({ text }) => text).join(' ') : name;
}
