import type { Answer } from '../../src/dialogue/index.ts';

/** A place as a line of a note: a link that opens on every telephone. Degrees to about ten centimetres. Pure. */
export function placeText({ latitude, longitude }: Extract<Answer, { kind: 'location' }>): string {
  return `📍 https://maps.google.com/?q=${[latitude, longitude].map((degrees) => Number(degrees.toFixed(6))).join(',')}`;
}
