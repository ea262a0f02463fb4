import { type TagUse, toTagSlug } from '../../../src/contacts/index.ts';

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
  return long.length - short.length <= allowed && distance(one, other) <= allowed;
}

/** Letters to add, drop, change or swap with their neighbour to make one word the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      let cost = Math.min(
        (above[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      line.push(cost);
    }
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}
