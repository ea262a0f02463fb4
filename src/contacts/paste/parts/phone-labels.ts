import { foldText } from '../../names/index.ts';
import type { Lexicon, PhoneWordKind } from '../lexicon/index.ts';
import { toWords } from '../words.ts';

const strength: PhoneWordKind[] = ['fax', 'mobile', 'work', 'home', 'plain', 'letters'];
const letterTypes: Record<string, string> = {
  f: 'fax',
  m: 'mobile',
  p: 'mobile',
  c: 'mobile',
  k: 'mobile',
  d: 'work',
  o: 'work',
  h: 'home',
};

function typeOf(kind: PhoneWordKind, word: string): string | undefined {
  if (kind === 'letters') return letterTypes[word];
  return kind === 'plain' ? undefined : kind;
}

export interface StrippedLabel {
  rest: string;
  type?: string;
  /** Whether any label was there at all. */
  labelled: boolean;
}

/** Takes the label of a number off the end of the text in front of it: "Anna, tel. kom." → "Anna,", mobile. */
export function stripLabelBefore(text: string, lexicon: Lexicon): StrippedLabel {
  let rest = text;
  let best: PhoneWordKind | undefined;
  let type: string | undefined;
  for (let round = 0; round < 5; round += 1) {
    // "Tel (day)", "tel.", "M :", "📱": signs between label and number go with the label.
    const trimmed = rest.replace(/[\s.:=(){}[\]°/–—-]+$/u, '').replace(/(?:📞|☎️?|📱|📠|🤙|📲)$/u, '');
    const clause =
      trimmed
        .slice(-60)
        .split(/[,;|\n]/)
        .at(-1) ?? '';
    const words = clause.split(/[\s(]+/).filter((word) => word !== '');
    let taken = 0;
    for (let count = Math.min(5, words.length); count > 0 && taken === 0; count -= 1) {
      const tail = words.slice(-count);
      const phrase = foldText(tail.join(' ')).replace(/[.:)]/g, '');
      const kind = lexicon.phoneWords.get(phrase);
      if (kind === undefined) continue;
      if (best === undefined || strength.indexOf(kind) < strength.indexOf(best)) {
        best = kind;
        type = typeOf(kind, phrase);
      }
      taken = count;
    }
    if (taken === 0) return { rest: best === undefined ? text : rest, type, labelled: best !== undefined };
    let end = trimmed.length;
    for (const word of words.slice(-taken).reverse()) end = trimmed.lastIndexOf(word, end - 1);
    rest = trimmed.slice(0, end);
  }
  return { rest, type, labelled: best !== undefined };
}

/** Takes a label in brackets, or alone before a separator, off the text behind a number: "(praca), Acme" → ", Acme". */
export function stripLabelBehind(text: string, lexicon: Lexicon, numberFollows: boolean): StrippedLabel {
  const bracket = /^\s*\(([^()]{1,30})\)/u.exec(text);
  const plain = numberFollows ? null : /^[ :–-]*([^\d,;|()\n]{2,20}?)\s*(?=[,;|\n]|$)/u.exec(text);
  for (const match of [bracket, plain]) {
    if (match?.[1] === undefined) continue;
    const folded = foldText(match[1]).replace(/[.:]/g, '').trim();
    const kind = lexicon.phoneWords.get(folded);
    if (kind === undefined || kind === 'plain' || kind === 'letters') continue;
    return { rest: text.slice(match[0].length), type: typeOf(kind, folded), labelled: true };
  }
  return { rest: text, labelled: false };
}

/** An unknown word with a colon right before a number, "Dublin: 01…" or "maman : 06…": it names the number. */
export function ownLabelBefore(
  text: string,
  isName: (word: string) => boolean,
): { rest: string; label: string } | null {
  const match = /(?:^|[\s,;|(])([\p{L}\p{M}][\p{L}\p{M}.'-]{1,24}) ?: *$/u.exec(text.slice(-40));
  const label = match?.[1];
  if (match === null || label === undefined || isName(label)) return null;
  const before = toWords(text.slice(0, text.length - match[0].length)).at(-1);
  if (
    /^\p{Lu}/u.test(label) &&
    before?.capital &&
    !/[,;|(]\s*$/.test(text.slice(0, text.length - match[0].length + 1))
  )
    return null;
  return { rest: text.slice(0, text.length - match[0].trimStart().length), label };
}
