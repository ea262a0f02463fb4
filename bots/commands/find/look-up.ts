import { unlinkPhones } from '../../../src/contacts/phones/index.ts';
import {
  isGuardedForm,
  type SearchHits,
  type SearchOptions,
  searchedDigits,
} from '../../../src/contacts/search/index.ts';
import type { CommandContext, Rooms } from '../command-context.ts';

/** Numbers that one person who may not see them may look up in an hour: enough for work, too few to guess by. */
const mostNumbers = 30;
const windowMilliseconds = 3_600_000;

interface Looked {
  digits: string;
  at: number;
}

/** Kept by the process: what it forgets at a restart, nobody can bring about at will. */
const lookedUp = new WeakMap<Rooms, Map<string, Looked[]>>();

export type LookUp = SearchHits & {
  /** Too many numbers in the last hour: nothing was looked up. */
  refused?: true;
};

/**
 * Looks contacts up as this person may: without the permission to see whole numbers digits find a contact only as the last
 * four or as most of a number, and so many numbers an hour (docs/decisions/masked-search.md). Every look-up of staff goes
 * through here.
 */
export async function lookUp(
  typed: string,
  options: SearchOptions,
  context: CommandContext,
): Promise<LookUp> {
  const text = unlinkPhones(typed);
  const { search } = context.rooms;
  if (context.can('see-full-numbers')) return search.search(text, options);
  const digits = searchedDigits(text);
  if (isGuardedForm(digits) && !isCounted(digits, context))
    return { ids: [], total: 0, exact: 0, refused: true };
  return search.search(text, { ...options, guarded: true });
}

/** False when this person has looked up too many numbers. Typing one on, and turning its pages, counts once. */
function isCounted(digits: string, { rooms, member, now }: CommandContext): boolean {
  const people = lookedUp.get(rooms) ?? new Map<string, Looked[]>();
  lookedUp.set(rooms, people);
  const at = now.getTime();
  const recent = (people.get(member._id) ?? []).filter((one) => one.at + windowMilliseconds > at);
  const known = recent.find((one) => one.digits === digits);
  const last = recent.at(-1);
  const typedOn = last !== undefined && digits.startsWith(last.digits);
  if (typedOn && !known) last.digits = digits;
  else if (!known) {
    if (recent.length >= mostNumbers) return false;
    recent.push({ digits, at });
  }
  people.set(member._id, recent);
  return true;
}
