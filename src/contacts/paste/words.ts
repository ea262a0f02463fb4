import { foldText } from '../names/index.ts';

/** One word of a segment. */
export interface Word {
  /** As it stands, with the signs around it. */
  text: string;
  /** Without brackets, quotes, commas around it; a full stop at the end stays ("mgr."). */
  core: string;
  /** The core with the markup around it, where there is some: `<b>Anna</b>` is text as any other. */
  marked?: string;
  /** Folded, without any full stop: "F.H.U." → "fhu". */
  folded: string;
  capital: boolean;
  allCapitals: boolean;
}

const tag =
  '</?(?:a|b|big|br|code|div|em|font|h[1-6]|i|li|mark|ol|p|pre|s|script|small|span|strong|sub|sup|t[dhr]|table|u|ul)/?>';
const markup = new RegExp(`^(?:${tag})+|(?:${tag})+(?=[,;:.]*$)`, 'giu');
const around = /^["'„”“«»‘’()[\]{}*_~:;,.!?…<>=+-]+|["'„”“«»‘’()[\]{}*_~:;,!?…<>=+-]+$/gu;

/** The words of a text; what holds neither letter nor digit (emoji, lone dashes) is no word, except `&` and `@`. */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  for (const part of text.split(/\s+/)) {
    if (!/[\p{L}\p{N}&@]/u.test(part)) continue;
    const bare = part.replace(markup, '');
    const core = bare.replace(around, '') || part;
    const letters = core.replace(/[^\p{L}]/gu, '');
    words.push({
      text: part,
      core,
      ...(bare !== part && bare !== '' && { marked: part.replace(/[,;:.]+$/u, '') }),
      folded: foldText(core).replace(/\./g, ''),
      capital: /^[^\p{L}]*\p{Lu}/u.test(core),
      allCapitals: letters.length > 1 && !/\p{Ll}/u.test(letters),
    });
  }
  return words;
}

/** How many words from `at` on are an entry of the set, longest first; 0 for none. */
export function matchPhrase(
  words: readonly { folded: string }[],
  at: number,
  entries: { has(entry: string): boolean },
  most = 4,
): number {
  for (let count = Math.min(most, words.length - at); count > 0; count -= 1) {
    const phrase = words
      .slice(at, at + count)
      .map((word) => word.folded)
      .join(' ');
    if (entries.has(phrase)) return count;
  }
  return 0;
}
