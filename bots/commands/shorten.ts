/** Characters of somebody's own words that an answer says back: enough to know them by. */
const longestEcho = 60;

/** At most `longest` characters of a text, none of them halved; what is missing is marked. Pure. */
export function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** What somebody typed as an answer says it back: on one line, and short whatever was pasted. Pure. */
export function echoed(typed: string): string {
  return shorten(typed.replace(/\s+/g, ' ').trim(), longestEcho);
}
