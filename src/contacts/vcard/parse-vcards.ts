import type { ContactDraft } from '../contact.ts';
import type { CountryCode } from '../phones/index.ts';
import { type ContentLine, readContentLines } from './content-lines.ts';
import type { CardLanguage } from './dated-line.ts';
import { toDraft } from './to-draft.ts';

const begin = /^[ \t\ufeff]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/im;

/** Whether a text holds a card. */
export function isVcard(text: string): boolean {
  return begin.test(text);
}

/** The lines of each card; a card inside a card (2.1's AGENT) is left out, a missing END ends with the text. */
function toCards(lines: ContentLine[]): ContentLine[][] {
  const cards: ContentLine[][] = [];
  let depth = 0;
  for (const line of lines) {
    const marks = /^vcard$/i.test(line.value.trim());
    if (line.name === 'BEGIN' && marks) {
      // Depth counts only inside an AGENT; a second BEGIN without END is the next card.
      depth = depth > 0 && cards.at(-1)?.at(-1)?.name === 'AGENT' ? depth + 1 : 1;
      if (depth === 1) cards.push([]);
    } else if (line.name === 'END' && marks) depth = Math.max(0, depth - 1);
    else if (depth === 1) cards.at(-1)?.push(line);
  }
  return cards;
}

/**
 * Every card of a text, version 2.1, 3.0 or 4.0; `country` is supposed for numbers without calling code. Numbers and mails
 * that are none stand under `problems`; addresses, links, dates and the like go to the note, in `language` where they need words.
 */
export function parseVcards(
  text: string,
  country: CountryCode,
  language: CardLanguage = 'en',
): ContactDraft[] {
  return toCards(readContentLines(text, language)).map((card) => toDraft(card, country, language));
}
