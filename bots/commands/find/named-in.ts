import { type Contact, isGivenName } from '../../../src/contacts/index.ts';
import { toNameCandidates } from '../../../src/dialogue/index.ts';
import { languages } from '../../../src/locales/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';

/** Longest sentence that is read, in words. */
const mostWords = 30;
const longestName = 3;
/** Names looked up at most: a sentence names few people. */
const mostLookUps = 9;
/** Namesakes worth choosing from. */
const mostBearers = 5;

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Contacts that a part of a sentence names, and which part. */
export interface Named {
  contacts: readonly Contact[];
  start: number;
  end: number;
}

/**
 * The contacts that a sentence names by words of their names, in any case, in its order: "ok so Sarah called". Digits are
 * not looked at, so nobody learns a number by it.
 */
export async function findNamedIn(text: string, context: CommandContext): Promise<Named[]> {
  if (!context.can('see-contacts')) return [];
  // No part of an address is a name.
  const plain = text.replace(/\S*[@/]\S*/gu, (address) => ' '.repeat(address.length));
  const words = [...plain.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(
    ({ 0: word, index }): Word => ({ text: word, start: index, end: index + word.length }),
  );
  if (words.length > mostWords) return [];
  const named: Named[] = [];
  let lookUps = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (!mayBegin(words, at, text)) continue;
    for (const length of lengthsAt(words, at, text)) {
      if (lookUps >= mostLookUps) return named;
      lookUps += 1;
      const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
      const { byName, clear, likely } = await findMatches(withoutOwner(text.slice(start, end)), context);
      if (!byName) continue;
      named.push({ contacts: clear ? [clear] : likely.slice(0, mostBearers), start, end });
      at += length - 1;
      break;
    }
  }
  return named;
}

/** A name begins a sentence, has a capital, or is a given name in some case. */
function mayBegin(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]?.text ?? '';
  const isGiven = languages.some((language) =>
    toNameCandidates(withoutOwner(word), language).some(isGivenName),
  );
  // "Sarah Green" is not Emma Green either.
  const isSurname = at > 0 && isNext(words, at, text) && isTitle(words[at - 1]?.text ?? '');
  return isGiven || at === 0 || (isTitle(word) && !isSurname);
}

/** "toms birthday": dictation leaves the apostrophe out. */
function withoutOwner(name: string): string {
  const owner = name.replace(/['’]?s$/iu, '');
  return !isGivenName(name) && isGivenName(owner) ? owner : name;
}

/** How many words a name may have that begins here, the most first. */
function lengthsAt(words: readonly Word[], at: number, text: string): number[] {
  let most = 1;
  while (most < longestName && isNext(words, at + most, text)) most += 1;
  const lengths = Array.from({ length: most }, (_, less) => most - less);
  // "Sarah Green" is not Sarah Jones.
  const next = words[at + 1];
  const isAnother = next !== undefined && isNext(words, at + 1, text) && isTitle(next.text);
  return isAnother && isTitle(words[at]?.text ?? '') ? lengths.filter((length) => length > 1) : lengths;
}

function isNext(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && text.slice(before.end, word.start) === ' ';
}

const isTitle = (word: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(word);
