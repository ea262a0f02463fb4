import { toTagSlug } from '../../../src/contacts/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { splitMarked, splitUnmarked, type TagLine } from './split-tag-line.ts';

/** The line as it must be meant, or the readings that are equally good. */
export type ReadTagLine = { line: TagLine } | { lines: TagLine[] };

/**
 * What "/tag Anna Kowalska vip, regular" says. Known contacts and known tags decide where the name ends; when two
 * readings are equally good nothing is supposed.
 */
export async function readTagLine(text: string, context: CommandContext): Promise<ReadTagLine> {
  const marked = splitMarked(text);
  if (marked) return { line: marked };
  const lines = splitUnmarked(text);
  const [whole] = lines;
  if (!whole) return { line: { contact: '', tags: [] } };
  const scored: { line: TagLine; score: number }[] = [];
  for (const line of lines) scored.push(await scoreLine(line, context));
  const best = Math.max(...scored.map(({ score }) => score));
  const good = scored.filter(({ score }) => score === best).map(({ line }) => line);
  if (best === named.andTags && good.length > 1) return { lines: good };
  // Otherwise what follows is asked anyway: which contact, or whether to make the tag. The longest name is likeliest.
  return { line: good[0] ?? whole };
}

/** How much of a reading is known. */
const named = { andTags: 3, only: 2, doubtful: 1, not: 0 } as const;

async function scoreLine(line: TagLine, context: CommandContext): Promise<{ line: TagLine; score: number }> {
  const { byName, likely } = await findMatches(line.contact, context);
  if (likely.length === 0) return { line, score: named.not };
  const tags = await toKnownTags(line.tags, context);
  if (tags) return { line: { ...line, tags }, score: byName ? named.andTags : named.doubtful };
  return { line, score: byName ? named.only : named.not };
}

/** The tags when all are known, "vip regular" read as two where no tag has that name; null when one is not known. */
async function toKnownTags(names: readonly string[], context: CommandContext): Promise<string[] | null> {
  const known: string[] = [];
  for (const name of names) {
    const found = (await isTag(name, context)) ? [name] : await splitKnown(name.split(' '), context);
    if (!found) return null;
    known.push(...found);
  }
  // Nobody names a tag twice: one of the two words is part of the contact's name.
  return new Set(known.map(toTagSlug)).size === known.length ? known : null;
}

/** The words as known tags one after the other, longest first; null when some word belongs to none. */
async function splitKnown(words: readonly string[], context: CommandContext): Promise<string[] | null> {
  if (words.length === 0) return [];
  for (let cut = words.length; cut > 0; cut -= 1) {
    const head = words.slice(0, cut).join(' ');
    if (!(await isTag(head, context))) continue;
    const rest = await splitKnown(words.slice(cut), context);
    if (rest) return [head, ...rest];
  }
  return null;
}

async function isTag(name: string, { rooms, tx }: CommandContext): Promise<boolean> {
  return (await rooms.contacts.findTagByName(name, tx)) !== null;
}
