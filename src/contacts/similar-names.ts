import type { Contact } from './contact.ts';
import { displayName } from './display-name.ts';
import { isWithinEdits } from './edit-distance.ts';
import { withoutLegalForm } from './paste/index.ts';
import { fold } from './search/index.ts';

/** In shorter words another letter is another name: Jan and Jon, Ala and Ela. */
const shortestMistyped = 5;

type Named = Pick<Contact, 'type' | 'firstName' | 'lastName' | 'organizationName'>;

/**
 * Whether two contacts of one type may be the same by their names: the same words in any order, marks, capitals, hyphens and a company's legal form left
 * aside, with one letter wrong in at most one of several words.
 */
export function areSimilarNames(one: Named, other: Named): boolean {
  if (one.type !== other.type) return false;
  const [left, right] = [comparedWords(one), comparedWords(other)];
  if (left.length === 0 || right.length === 0) return false;
  if (left.join('') === right.join('')) return true;
  const rest = [...right];
  const without = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (without.length === 0 && rest.length === 0) return true;
  const [word, twin] = [without[0] ?? '', rest[0] ?? ''];
  // A single word is too little to go by: Martin and Martina.
  if (left.length < 2 || without.length !== 1 || rest.length !== 1) return false;
  return Math.min(word.length, twin.length) >= shortestMistyped && isWithinEdits(word, twin, 1);
}

/** The words of a name that are compared, folded; by them the others are looked up. */
export function comparedWords(contact: Named): string[] {
  const name = displayName(contact);
  return fold(contact.type === 'organization' ? withoutLegalForm(name) : name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
