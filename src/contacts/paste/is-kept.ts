import type { Lexicon } from './lexicon/index.ts';
import type { Segment } from './segments.ts';

const postcode =
  /(?:^|\s)(?:\d{2}-\d{3}\s+\p{Lu}|\d{5}\s+\p{Lu}|\p{Lu}{1,2}\d[\p{Lu}\d]?\s?\d\p{Lu}{2}(?:\s|$))/u;

/** Addresses, registry numbers and bare digits hold no name: they go to the note as they stand. */
export function isKept(segment: Segment, lexicon: Lexicon): boolean {
  const { words, text } = segment;
  const hasDigits = /\p{N}/u.test(text);
  if (!/\p{L}/u.test(text) || postcode.test(text)) return true;
  if (!hasDigits) return /^(?:ul|al|os)\.? /iu.test(text);
  // "Szkoła nr 12" is a name, "ul. Leśna 5" and "NIP 525-000" are none.
  const [first] = words;
  if (first !== undefined && lexicon.registries.has(first.folded)) return true;
  const street = words.some((word) => lexicon.streets.has(word.folded));
  return (
    street && !words.some((word) => lexicon.organizationHeads.has(word.folded) && word.folded !== 'residence')
  );
}
