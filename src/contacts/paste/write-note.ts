import type { Lexicon } from './lexicon/index.ts';
import { type Segment, textOf } from './segments.ts';

/** A text that goes to the note as it is. */
export interface Remark {
  line: number;
  text: string;
}

/** "and", "please add": words that only lead to what was understood. */
function isEmptyTalk(segment: Segment, from: number, to: number, lexicon: Lexicon): boolean {
  return segment.words
    .slice(from, to)
    .every(
      (word) =>
        word.marked === undefined &&
        (lexicon.connectors.has(word.folded) ||
          lexicon.requests.has(word.folded) ||
          lexicon.workVerbs.has(word.folded)),
    );
}

/** Words of a segment that no field took, without joining words at the seams. */
function leftOver(segment: Segment, lexicon: Lexicon): string[] {
  if (segment.kept || !segment.used.some(Boolean)) {
    return !segment.kept && isEmptyTalk(segment, 0, segment.words.length, lexicon) ? [] : [segment.text];
  }
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index <= segment.words.length; index += 1) {
    if (index < segment.words.length && !segment.used[index]) continue;
    let [start, end] = [from, index];
    const isSeam = (at: number) => lexicon.connectors.has(segment.words[at]?.folded ?? '');
    while (start < end && start > 0 && isSeam(start)) start += 1;
    while (end > start && end < segment.words.length && isSeam(end - 1)) end -= 1;
    if (end > start && !isEmptyTalk(segment, start, end, lexicon)) pieces.push(textOf(segment, start, end));
    from = index + 1;
  }
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** The note: words that no field took, remarks and titles in front of names, line by line in the order of the text. */
export function writeNote(
  reading: { segments: Segment[]; remarks: Remark[]; lexicon: Lexicon },
  titles: Map<Segment, string[]>,
): string | undefined {
  const lines = new Map<number, string[]>();
  const add = (line: number, texts: string[]) => lines.set(line, [...(lines.get(line) ?? []), ...texts]);
  for (const segment of reading.segments)
    add(segment.line, [...(titles.get(segment) ?? []), ...leftOver(segment, reading.lexicon)]);
  for (const remark of reading.remarks) add(remark.line, [remark.text]);
  const note = [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, texts]) => texts.filter((text) => text !== '').join(', '))
    .filter((text) => text !== '')
    .join('\n');
  return note === '' ? undefined : note;
}
