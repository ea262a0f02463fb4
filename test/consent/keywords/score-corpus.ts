import { readFileSync } from 'node:fs';
import { type ConsentWords, parseConsentWords } from '../../../src/consent/keywords/index.ts';

type Label = Exclude<ConsentWords['kind'], 'none' | 'no'> | 'other';

export interface Phrase {
  text: string;
  label: Label;
  days?: number;
  /** The last day of a pause, as `2026-11-30`. */
  until?: string;
}

export interface Scored extends Phrase {
  index: number;
  kind: ConsentWords['kind'];
  /** Of a pause: its days, or its last day where one was named. */
  read?: number | string;
}

/** The day on which all of them are heard: a Monday. */
const today = Date.UTC(2026, 10, 23);

const folder = new URL('../../fixtures/consent-phrases/', import.meta.url);

/** Every phrase of a corpus file with what it is read as. */
export function scoreCorpus(name: string): Scored[] {
  const phrases = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Phrase[];
  return phrases.map((phrase, index) => {
    const words = parseConsentWords(phrase.text, { pauseDays: 30, today });
    if (words.kind !== 'pause') return { ...phrase, index, kind: words.kind };
    const { days, lastDay } = words;
    const read = lastDay === undefined ? days : new Date(lastDay).toISOString().slice(0, 10);
    return { ...phrase, index, kind: words.kind, read };
  });
}

export const closes = (kind: ConsentWords['kind']) => kind === 'stop' || kind === 'near-stop';

/** `near-stop→none 3` for every pair of label and reading. */
export function confusion(scored: readonly Scored[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label, kind } of scored) {
    const pair = `${label}→${kind}`;
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
  return counts;
}
