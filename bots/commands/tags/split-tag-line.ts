import { toTagNames } from '../new/draft-fields.ts';

/** Which words of a line name the contact, and which the tags. */
export interface TagLine {
  contact: string;
  tags: string[];
}

/** More words than any contact's name and tag have together. */
const mostWords = 12;

/** A line in which a colon or `#` parts the contact from its tags; null when nothing does. */
export function splitMarked(text: string): TagLine | null {
  const hash = text.indexOf('#');
  if (hash > 0) {
    const tags = text.slice(hash).split('#').flatMap(toTagNames);
    return { contact: text.slice(0, hash).trim(), tags };
  }
  const colon = text.indexOf(':');
  if (colon <= 0) return null;
  return { contact: text.slice(0, colon).trim(), tags: toTagNames(text.slice(colon + 1)) };
}

/**
 * Every way to read a line without a mark, the longest name first: the tags begin somewhere in the first piece between
 * commas and go on in the others.
 */
export function splitUnmarked(text: string): TagLine[] {
  const [first = '', ...others] = text.split(/[,;\n]/);
  const words = first.split(/\s+/).filter(Boolean).slice(0, mostWords);
  const rest = toTagNames(others.join(','));
  return words.map((_, at) => {
    const cut = words.length - at;
    const tag = words.slice(cut).join(' ');
    return { contact: words.slice(0, cut).join(' '), tags: [...(tag ? [tag] : []), ...rest] };
  });
}
