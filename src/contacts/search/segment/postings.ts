import { createByteWriter } from './byte-writer.ts';

/**
 * Lists of ascending slots, each as distances in variable-length numbers. With `groupBits` 2 a number also carries the
 * group (see `SearchEntry`) in its low bits. List `n` lies in `bytes` from `starts[n]` to `starts[n + 1]`.
 */
export interface Postings {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly groupBits: number;
}

export interface PostingsWriter {
  /** Appends to the list being written; slots ascend. */
  add(slot: number, group: number): void;
  endList(): void;
  finish(): Postings;
}

/** `lists`: the greatest number of lists; `capacity`: expected bytes. */
export function createPostingsWriter(lists: number, capacity: number, groupBits: number): PostingsWriter {
  const writer = createByteWriter(capacity);
  const starts = new Uint32Array(lists + 1);
  let written = 0;
  let previous = 0;
  return {
    add(slot, group) {
      writer.number(((slot - previous) << groupBits) | group);
      previous = slot;
    },
    endList() {
      previous = 0;
      starts[++written] = writer.length;
    },
    finish: () => ({ bytes: writer.finish(), starts: starts.slice(0, written + 1), groupBits }),
  };
}

/** Reads one list; `next` is false at its end. */
export interface PostingsCursor {
  slot: number;
  group: number;
  next(): boolean;
}

export function createPostingsCursor(postings: Postings, list: number): PostingsCursor {
  const { bytes, starts, groupBits } = postings;
  let at = starts[list] as number;
  const end = starts[list + 1] as number;
  const cursor: PostingsCursor = {
    slot: 0,
    group: 0,
    next() {
      if (at >= end) return false;
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = bytes[at++] as number;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      cursor.slot += value >>> groupBits;
      cursor.group = value & ((1 << groupBits) - 1);
      return true;
    },
  };
  return cursor;
}
