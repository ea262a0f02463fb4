import type { ListFilter, ListSort } from '../../../src/contacts/index.ts';
import type { Permission } from '../../../src/staff/index.ts';

/** One tab of the contacts area (F002, F172). */
export interface ListKind {
  filter: Pick<ListFilter, 'type' | 'kind' | 'bin'>;
  permission: Permission;
  /** Orders on offer, the usual one first. */
  sorts: readonly [ListSort, ListSort];
  /** What New begins with here (F003); none in the bin. */
  preset?: 'person' | 'organization' | 'contact-person';
}

export const listKinds = {
  people: {
    filter: { type: 'person' },
    permission: 'see-contacts',
    sorts: ['name', 'newest'],
    preset: 'person',
  },
  orgs: {
    filter: { type: 'organization' },
    permission: 'see-contacts',
    sorts: ['name', 'newest'],
    preset: 'organization',
  },
  persons: {
    filter: { type: 'person', kind: 'contact-person' },
    permission: 'see-contacts',
    sorts: ['name', 'newest'],
    preset: 'contact-person',
  },
  recent: { filter: {}, permission: 'see-contacts', sorts: ['recent', 'name'], preset: 'person' },
  bin: { filter: { bin: true }, permission: 'delete', sorts: ['recent', 'name'] },
} satisfies Record<string, ListKind>;

export type ListName = keyof typeof listKinds;

export function isListName(text: string): text is ListName {
  return Object.hasOwn(listKinds, text);
}
