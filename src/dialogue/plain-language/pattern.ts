import { type SlotName, slotNames } from './slots.ts';
import { tokenize } from './tokenize.ts';

export type PatternNode =
  | { kind: 'word'; word: string }
  | { kind: 'group'; options: PatternOption[]; first: FirstWords; optional: boolean }
  | { kind: 'gap'; comma: boolean }
  | { kind: 'slot'; slot: SlotName };

/** The words a pattern can begin with; null when it can begin with an argument or be empty. */
export type FirstWords = ReadonlySet<string> | null;

export interface PatternOption {
  nodes: PatternNode[];
  first: FirstWords;
}

const PART = /\s+|[()[\]|]|\{(\w+)\}|<([\w-]+)>|[:,]|[^\s()[\]|{}<>:,]+/gu;

/**
 * A pattern of a grammar as a tree; `lists` are the grammar's named alternatives.
 * @throws Error on a list or slot that does not exist, or brackets that do not match: a fault in the grammar
 */
export function toPattern(pattern: string, lists: Readonly<Record<string, string>>): PatternNode[] {
  const parts = [...pattern.matchAll(PART)];
  let at = 0;

  const options = (close: string): PatternNode[][] => {
    const found: PatternNode[][] = [[]];
    while (at < parts.length) {
      const part = parts[at];
      at += 1;
      const text = part?.[0] ?? '';
      if (text === close) return found;
      if (text === '|') found.push([]);
      else found.at(-1)?.push(...nodes(text, part?.[1], part?.[2]));
    }
    if (close !== '') throw new Error(`Pattern without ${close}: ${pattern}`);
    return found;
  };

  const nodes = (text: string, list?: string, slot?: string): PatternNode[] => {
    if (text.trim() === '') return [];
    if (text === '(') return [toGroup(options(')'), false)];
    if (text === '[') return [toGroup(options(']'), true)];
    if (text === ')' || text === ']') throw new Error(`Pattern with a stray ${text}: ${pattern}`);
    if (text === ':' || text === ',') return [{ kind: 'gap', comma: text === ',' }];
    if (slot !== undefined) {
      if (!isSlot(slot)) throw new Error(`No slot ${slot}: ${pattern}`);
      return [{ kind: 'slot', slot }];
    }
    if (list !== undefined) {
      const words = lists[list];
      if (words === undefined) throw new Error(`No list ${list}: ${pattern}`);
      return [listNode(list, words, lists)];
    }
    return tokenize(text).map(({ folded }) => ({ kind: 'word', word: folded }));
  };

  const found = options('');
  return found.length === 1 ? (found[0] ?? []) : [toGroup(found, false)];
}

const listNodes = new WeakMap<object, Map<string, PatternNode>>();

/** A list as a group; made once, since lists stand in many patterns. */
function listNode(name: string, words: string, lists: Readonly<Record<string, string>>): PatternNode {
  const made = listNodes.get(lists) ?? new Map<string, PatternNode>();
  listNodes.set(lists, made);
  const node = made.get(name) ?? toGroup([toPattern(`(${words})`, lists)], false);
  made.set(name, node);
  return node;
}

function isSlot(name: string): name is SlotName {
  return (slotNames as readonly string[]).includes(name);
}

function toGroup(options: PatternNode[][], optional: boolean): PatternNode {
  // The longer first: "is now called" before "is", whose rest would be read as a name.
  const longest = options.toSorted((one, other) => other.length - one.length);
  const made = longest.map((nodes) => ({ nodes, first: firstWords(nodes) }));
  return { kind: 'group', options: made, first: unite(made.map(({ first }) => first)), optional };
}

function unite(sets: readonly FirstWords[]): FirstWords {
  const words = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const word of set) words.add(word);
  }
  return words;
}

/** The words a pattern can begin with; null when it can begin with an argument or be empty. */
export function firstWords(nodes: readonly PatternNode[]): FirstWords {
  const sets: FirstWords[] = [];
  for (const node of nodes) {
    if (node.kind === 'gap') continue;
    if (node.kind === 'slot') return null;
    if (node.kind === 'word') return unite([...sets, new Set([node.word])]);
    sets.push(node.first);
    if (!node.optional) return unite(sets);
  }
  return null;
}
