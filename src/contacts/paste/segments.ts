import { honorificKind } from '../names/index.ts';
import { toWords, type Word } from './words.ts';

/** A stretch of text between separators, with what has been understood of it. */
export interface Segment {
  text: string;
  words: Word[];
  /** Line of the paste. */
  line: number;
  /** Nothing else stands in its line but numbers and mails. */
  alone: boolean;
  /** It stood behind a label that announces a name. */
  announced: boolean;
  /** Goes to the note as it is. */
  kept: boolean;
  /** Word by word: already part of a field, so that only the rest goes to the note. */
  used: boolean[];
}

/** A bar parts; nobody's text needs it for anything else. */
const SEPARATOR = '|';

/** A full stop ends a segment behind a whole word, not behind an abbreviation. */
function markSentences(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}*)])\. +/gu, (stop, at: number) => {
      const word = /[\p{L}\p{N}*)]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
      const ends = (word.length >= 4 || /\d$/.test(word)) && honorificKind(`${word}.`) === null;
      return ends ? SEPARATOR : stop;
    })
    .replace(/[!?…]+(?= |$)|\.{2,}/gu, SEPARATOR);
}

/** Parts a text at commas, bars, bullets, brackets, dashes between spaces and sentence ends. */
export function splitText(text: string): string[] {
  return markSentences(text)
    .split(/[,;|•·●▪➤→()[\]{}\n]| [-–—/]+(?= |$)|^[-–—/]+(?= )/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A segment of which nothing is understood yet. */
export function createSegment(text: string, line: number, announced = false): Segment {
  const words = toWords(text);
  return { text, words, line, alone: false, announced, kept: false, used: words.map(() => false) };
}

/** Marks words as part of a field. */
export function use(segment: Segment, from: number, to: number): void {
  for (let index = from; index < to; index += 1) segment.used[index] = true;
}

/** The words of a range as they were typed. */
export function textOf(segment: Segment, from: number, to: number): string {
  const typed = segment.words.slice(from, to).map((word) => word.text);
  return typed.join(' ').replace(/^[\s,;:.–—-]+|[\s,;:–—*-]+$/gu, '');
}
