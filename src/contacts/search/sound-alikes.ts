import { fold } from './fold.ts';

/** Spellings of one sound in Polish names, as heard and as written; folded, so that `a` is `ą` too, and `o` is `ó`. */
const spellings: readonly (readonly [heard: RegExp, written: string])[] = [
  [/o[mn](?=[^aeiouy])/g, 'a'],
  [/e[mn](?=[^aeiouy])/g, 'e'],
  [/u/g, 'o'],
  [/rz/g, 'z'],
  [/(?<![crsdz])z/g, 'rz'],
  [/ch/g, 'h'],
  [/(?<![crsdz])h/g, 'ch'],
  [/ks/g, 'x'],
  [/v/g, 'w'],
];

const mostChanges = 2;
const most = 24;
const shortest = 4;

/**
 * How a name heard on the phone may be written: "Dombrowska" for Dąbrowska, "Rzuławski" for Żuławski. With at most two
 * sounds written otherwise, those with one first, and never more than 24; none for digits and for long texts.
 */
export function soundAlikes(text: string): string[] {
  const heard = fold(text.trim());
  if (heard.length < shortest || heard.length > 40 || !/^[a-z' -]+$/.test(heard)) return [];
  const found = new Set([heard]);
  let latest = [heard];
  for (let change = 0; change < mostChanges; change += 1) {
    latest = latest.flatMap((spelled) =>
      spellings.flatMap(([sound, written]) =>
        [...spelled.matchAll(sound)].map(
          ({ 0: { length }, index }) => spelled.slice(0, index) + written + spelled.slice(index + length),
        ),
      ),
    );
    for (const spelled of latest) found.add(spelled);
  }
  found.delete(heard);
  return [...found].slice(0, most);
}
