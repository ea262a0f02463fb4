import { foldText } from '../../names/index.ts';
import type { LabelKind, Lexicon } from '../lexicon/index.ts';

export interface Chunk {
  kind: LabelKind | 'plain';
  text: string;
  /** The label opened the line, so its value may run to the end. */
  ownLine: boolean;
  /** The label was written without a colon. */
  bare: boolean;
  plural: boolean;
}

const patterns = new WeakMap<Lexicon, RegExp>();
const escape3 = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, ' {1,3}');
const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape3)
    .join('|');
/** Behind these a label may stand; a label inside a sentence needs no sign in front when it has its colon. */
const border = '(?<=^|[\\s,;.(|•·–—-])';

function patternOf(lexicon: Lexicon): RegExp {
  const known = patterns.get(lexicon);
  if (known !== undefined) return known;
  const made = new RegExp(
    `${border}(?:(${alternatives(lexicon.labels.keys())})(?: {0,2}\\((?:e?s)\\))? {0,3}[:=](?!/) {0,3}|(${alternatives(lexicon.bareLabels)}) {1,3}(?=[\\p{L}\\p{N}"'#]))`,
    'gu',
  );
  patterns.set(lexicon, made);
  return made;
}

function isAllowed(
  kind: LabelKind,
  label: string,
  before: string,
  current: Chunk['kind'],
  bare: boolean,
): boolean {
  const opens = before.trim() === '';
  if (kind === 'header' || (kind === 'name' && label.length <= 4 && label !== 'name')) return opens;
  if (current === 'header' || current === 'address') return false;
  // A note runs on until a sign ends it: "note: tag the dog" is one note.
  if (current === 'note') return /[,;.|–—-]\s*$/.test(before) || (!bare && kind === 'tags');
  return true;
}

/** Parts a line at its labels: "Anna, firma: Acme, tag vip" → plain, company, tags. */
export function splitLabels(line: string, lexicon: Lexicon): Chunk[] {
  const folded = foldText(line);
  const chunks: Chunk[] = [];
  let current: Omit<Chunk, 'text'> = { kind: 'plain', ownLine: false, bare: false, plural: false };
  let start = 0;
  for (const match of folded.matchAll(patternOf(lexicon))) {
    const label = match[1] ?? match[2] ?? '';
    const kind = lexicon.labels.get(label.replace(/ +/g, ' '));
    const bare = match[1] === undefined;
    if (kind === undefined || !isAllowed(kind, label, folded.slice(0, match.index), current.kind, bare))
      continue;
    chunks.push({ ...current, text: line.slice(start, match.index) });
    current = {
      kind,
      bare,
      ownLine: folded.slice(0, match.index).trim() === '',
      plural: /(?:s|i|y|ami)$/.test(label),
    };
    start = match.index + match[0].length;
  }
  chunks.push({ ...current, text: line.slice(start) });
  return chunks.filter((chunk) => chunk.kind !== 'plain' || /[\p{L}\p{N}]/u.test(chunk.text));
}
