import type { Tag } from '../../../src/contacts/index.ts';
import { toNameCandidates } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';

/** Longest name looked for, in characters; no tag is longer. */
const longestName = 64;

/** The tag that words name, as they stand or in a case of the reader's language. */
export async function findNamedTag(words: string, { rooms, tx, t }: CommandContext): Promise<Tag | null> {
  const typed = words.trim().replace(/^#/, '');
  if (!typed || typed.length > longestName) return null;
  for (const name of [typed, ...toNameCandidates(typed, t.language)]) {
    const tag = await rooms.contacts.findTagByName(name, tx);
    if (tag) return tag;
  }
  return null;
}
