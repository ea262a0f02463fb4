import { createPostingsCursor, type Postings, type PostingsWriter } from './postings.ts';

/** Work between two pauses: well below a millisecond. */
export const STEP = 2048;
/** In place of a slot: the entry is not taken over. */
export const DEAD = -1;

export interface ListToMerge {
  postings: Postings;
  list: number;
  places: Int32Array;
}

/** Most words are in one source only. */
function* copyList({ postings, list, places }: ListToMerge, writer: PostingsWriter): Generator<void, number> {
  const cursor = createPostingsCursor(postings, list);
  let written = 0;
  while (cursor.next()) {
    const place = places[cursor.slot] as number;
    if (place === DEAD) continue;
    writer.add(place, cursor.group);
    written += 1;
    if (written % STEP === 0) yield;
  }
  return written;
}

/** Appends the union of one list of several postings, in ascending new places. */
export function* mergeLists(lists: readonly ListToMerge[], writer: PostingsWriter): Generator<void, number> {
  const [only, ...others] = lists;
  if (only && others.length === 0) return yield* copyList(only, writer);
  const readers = lists.map(({ postings, list, places }) => {
    const cursor = createPostingsCursor(postings, list);
    const reader = {
      place: DEAD,
      cursor,
      advance(): boolean {
        do {
          if (!cursor.next()) return false;
          reader.place = places[cursor.slot] as number;
        } while (reader.place === DEAD);
        return true;
      },
    };
    return reader;
  });
  let open = readers.filter((reader) => reader.advance());
  let written = 0;
  while (open.length > 0) {
    let first = open[0] as (typeof open)[number];
    for (let at = 1; at < open.length; at += 1) {
      const reader = open[at] as typeof first;
      if (reader.place < first.place) first = reader;
    }
    writer.add(first.place, first.cursor.group);
    written += 1;
    if (!first.advance()) open = open.filter((reader) => reader !== first);
    if (written % STEP === 0) yield;
  }
  return written;
}
