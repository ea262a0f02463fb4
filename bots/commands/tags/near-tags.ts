import { isWithinEdits, type TagUse, toTagSlug } from '../../../src/contacts/index.ts';

/** A tag that shares its beginning with another is near from this length on. */
const shortestBeginning = 3;
const mostNear = 3;

/**
 * Tags that a new name may be a misspelling or another form of, the most used first: one letter differs (two in longer
 * names), or one name begins with the other, as "client" and "clients".
 */
export function nearTags(name: string, tags: readonly TagUse[]): TagUse[] {
  const slug = toTagSlug(name);
  return tags
    .filter(({ tag }) => tag.slug !== slug && isNear(slug, tag.slug))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostNear);
}

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= shortestBeginning && long.startsWith(short)) return true;
  if (short.length < shortestBeginning) return false;
  const allowed = short.length >= 7 ? 2 : 1;
  return isWithinEdits(one, other, allowed);
}
