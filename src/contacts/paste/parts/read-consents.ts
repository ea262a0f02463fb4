import type { ConsentProposal } from '../../contact.ts';
import { foldText } from '../../names/index.ts';
import type { ConsentChannel, Lexicon } from '../lexicon/index.ts';

export interface FoundConsent {
  start: number;
  end: number;
  proposals: ConsentProposal[];
}

interface Patterns {
  before: RegExp;
  after: RegExp;
  channel: RegExp;
}

const cache = new WeakMap<Lexicon, Patterns>();
const quote = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, ' {1,2}');
const oneOf = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(quote)
    .join('|');
const open = '(?<![\\p{L}\\p{N}@])';
const close = '(?![\\p{L}\\p{N}@-])';

function patternsOf(lexicon: Lexicon): Patterns {
  const known = cache.get(lexicon);
  if (known !== undefined) return known;
  const { channels, agree, agreeAfter, fillers } = lexicon.consent;
  const channel = `(?:${oneOf(channels.keys())})`;
  const more = `(?: {0,2}(?:,|/|&|\\+|and|or|et|ou|i|oraz|lub|albo) {0,2}(?:(?:${oneOf(fillers)}) {1,2}){0,2}${channel}${close}){0,4}`;
  const made = {
    before: new RegExp(
      `${open}(?:${oneOf(agree)})${close}[ :]{1,3}(?:(?:${oneOf(fillers)})${close}'? {0,2}){0,5}${channel}${close}${more}`,
      'gu',
    ),
    after: new RegExp(
      `${open}${channel}${close}${more}[ :=-]{0,3}(?:${oneOf(agreeAfter)})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    channel: new RegExp(`${open}${channel}${close}`, 'gu'),
  };
  cache.set(lexicon, made);
  return made;
}

/** "no sms", "nie zgadza się na sms", "pas d'accord pour…": a word of refusal close in front, or right behind. */
function isRefused(folded: string, start: number, end: number, refuse: Set<string>): boolean {
  const clause =
    folded
      .slice(Math.max(0, start - 40), start)
      .split(/[,;.|\n–—]| (?:but|ale|mais) /)
      .at(-1) ?? '';
  const before = clause
    .split(/[\s(:]+/)
    .filter(Boolean)
    .slice(-4);
  const behind = /^[\s:=-]{0,3}([\p{L}']+)/u.exec(folded.slice(end, end + 20))?.[1] ?? '';
  return (
    before.some((word) => refuse.has(word)) ||
    (refuse.has(behind) && !/^[^\p{L}]{0,3}(?:plus|ni)$/u.test(behind))
  );
}

/**
 * Remarks that a contact agrees to a channel ("sms ok", "zgoda na sms", "ok pour les sms"), with their places. They are
 * proposals (M05): nothing here is a consent.
 */
export function findConsents(text: string, lexicon: Lexicon): FoundConsent[] {
  const folded = foldText(text);
  const { before, after, channel } = patternsOf(lexicon);
  const found: FoundConsent[] = [];
  for (const pattern of [before, after]) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isRefused(folded, start, end, lexicon.consent.refuse)) continue;
      const words = text.slice(start, end);
      const channels = new Set<ConsentChannel>();
      for (const word of match[0].matchAll(channel)) {
        const kind = lexicon.consent.channels.get(word[0].replace(/ +/g, ' '));
        if (kind !== undefined) channels.add(kind);
      }
      found.push({ start, end, proposals: [...channels].map((kind) => ({ channel: kind, words })) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The channels behind the label "zgody: sms, whatsapp"; none when the value refuses. */
export function readConsentList(text: string, lexicon: Lexicon): ConsentProposal[] {
  const folded = foldText(text);
  if (folded.split(/[^\p{L}']+/u).some((word) => lexicon.consent.refuse.has(word))) return [];
  const channels = [...folded.matchAll(patternsOf(lexicon).channel)].map((match) =>
    lexicon.consent.channels.get(match[0]),
  );
  return [...new Set(channels.filter((kind) => kind !== undefined))].map((channel) => ({
    channel,
    words: text.trim(),
  }));
}
