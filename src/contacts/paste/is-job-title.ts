import { foldText } from '../names/index.ts';
import { getLexicon } from './lexicon/index.ts';

/** Alone they say what somebody is to whoever speaks, or that they may become a customer. */
const ambiguous: ReadonlySet<string> = new Set(['lead', 'partner', 'rep', 'agent', 'chair', 'head']);

/** Whether words are a job title and nothing else, in any language: "plumber", "chef de cuisine", "główna księgowa". Pure. */
export function isJobTitle(text: string): boolean {
  const { titleHeads, titleModifiers, titlePhrases } = getLexicon('en');
  const folded = foldText(text.trim()).replace(/\s+/g, ' ');
  if (ambiguous.has(folded)) return false;
  if (titleHeads.has(folded) || titlePhrases.has(folded)) return true;
  const words = folded.split(' ');
  return (
    words.some((word) => titleHeads.has(word)) &&
    words.every((word) => titleHeads.has(word) || titleModifiers.has(word))
  );
}
