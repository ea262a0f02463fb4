import { type ListSort, listSorts } from '../../../src/contacts/index.ts';

/** Which stretch of a list is looked at, and in which order. */
export interface ListView {
  /** Counted from 1. */
  page: number;
  sort: ListSort;
  reverse: boolean;
}

const letters: Record<ListSort, string> = { recent: 'r', newest: 'c', name: 'n' };

/** A view as a button carries it, `2.-n`: second page, by name, the other way round. */
export function toViewArgument({ page, sort, reverse }: ListView): string {
  return `${page}.${reverse ? '-' : ''}${letters[sort]}`;
}

/** Reads a view; a page alone takes the list's own order. Null for a text that is none. */
export function parseView(text: string, sort: ListSort): ListView | null {
  if (text === '') return { page: 1, sort, reverse: false };
  const [, page, minus, letter] = /^([1-9]\d{0,6})(?:\.(-?)([rcn]))?$/.exec(text) ?? [];
  if (!page) return null;
  const named = listSorts.find((one) => letters[one] === letter);
  return { page: Number(page), sort: named ?? sort, reverse: minus === '-' };
}
