import { toVisible } from '../visible-text.ts';

const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const control = /(?!\n)\p{Cc}/gu;

/** Composed letters, plain spaces and line ends, nothing invisible: what the reader and the note work with. */
export function cleanText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(spaces, (character) => (character === '\t' ? ' | ' : ' '))
    .replace(control, ' ');
  return toVisible(plain);
}
