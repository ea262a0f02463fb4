/** Undoes backslash escapes; version 2.1 knows no `\n`, there a backslash in front of n is a backslash. */
export function unescapeValue(text: string, version: string): string {
  return text.replace(/\\(.)/gs, (pair, character: string) => {
    if (character === 'n' || character === 'N') return version === '2.1' ? pair : '\n';
    return /[\\,;:]/.test(character) ? character : pair;
  });
}

/** Splits a structured value (`N`, `ORG`, `ADR`) or a list at unescaped separators, and unescapes the parts. */
export function splitValue(text: string, separator: ';' | ',', version: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => unescapeValue(part, version).trim());
}
