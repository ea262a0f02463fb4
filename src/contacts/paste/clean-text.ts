// Zero-width joiner and variation selectors stay: emoji are built with them.
const invisible =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const control = /(?!\n)\p{Cc}/gu;

/** Composed letters, plain spaces and line ends, nothing invisible: what the reader and the note work with. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(spaces, (character) => (character === '\t' ? ' | ' : ' '))
    .replace(invisible, '')
    .replace(control, ' ');
}
