import type { CommandArguments } from '../dialogue.ts';
import type { PatternNode } from './pattern.ts';
import { type Reading, type SlotMatch, skipPolite } from './reading.ts';
import { type SlotName, slotReaders } from './slots.ts';

export interface PatternMatch {
  found: Partial<CommandArguments>;
  /** Words and separators of the pattern that the message holds: the more, the surer. */
  sure: number;
}

/** Reads the whole of a message as a pattern; the first way wins, options taken before they are left out. */
export function matchPattern(nodes: readonly PatternNode[], reading: Reading): PatternMatch | null {
  let result: PatternMatch | null = null;
  run(nodes, 0, reading, reading.from, { found: {}, sure: 0 }, (at, match) => {
    if (at !== reading.to) return false;
    result = match;
    return true;
  });
  return result;
}

type Next = (at: number, match: PatternMatch) => boolean;

function run(
  nodes: readonly PatternNode[],
  index: number,
  reading: Reading,
  at: number,
  match: PatternMatch,
  next: Next,
): boolean {
  const node = nodes[index];
  if (!node) return next(at, match);
  const go: Next = (then, matched) => run(nodes, index + 1, reading, then, matched, next);
  if (node.kind === 'word') {
    const word = at < reading.to && reading.tokens[at]?.folded === node.word ? at : skipPolite(reading, at);
    const token = reading.tokens[word];
    if (word >= reading.to || token?.folded !== node.word || token.quote !== undefined) return false;
    return go(word + 1, { ...match, sure: match.sure + 1 });
  }
  if (node.kind === 'group') {
    const word = reading.tokens[at]?.folded ?? '';
    const can = (first: ReadonlySet<string> | null) =>
      first === null || (at < reading.to && (first.has(word) || reading.words.polite.has(word)));
    if (can(node.first))
      for (const { nodes: option, first } of node.options)
        if (can(first) && run(option, 0, reading, at, match, go)) return true;
    return node.optional && go(at, match);
  }
  if (node.kind === 'gap') {
    const gap = at < reading.to ? reading.tokens[at]?.gap : 'none';
    return gap === 'break' || (node.comma && gap === 'comma')
      ? go(at, { ...match, sure: match.sure + 1 })
      : false;
  }
  if (at >= reading.to) return false;
  return readSlot(node.slot, reading, at).some(({ end, found, sure = 0 }) =>
    go(end, { found: { ...match.found, ...found }, sure: match.sure + sure }),
  );
}

/** Many patterns ask for the same argument at the same place. */
function readSlot(slot: SlotName, reading: Reading, at: number): readonly SlotMatch[] {
  const key = `${slot} ${at}`;
  const known = reading.read.get(key);
  if (known) return known;
  const found = slotReaders[slot](reading, at);
  reading.read.set(key, found);
  return found;
}
