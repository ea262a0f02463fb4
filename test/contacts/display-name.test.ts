import { describe, expect, test } from 'vitest';
import { displayName, isEmpty } from '../../src/contacts/index.ts';
import { draftOf } from './open-contacts.ts';

describe('displayName', () => {
  test.each([
    ['first-last', { type: 'person', firstName: 'Anna', lastName: 'Nowak' }, 'Anna Nowak'],
    ['last-first', { type: 'person', firstName: 'Anna', lastName: 'Nowak' }, 'Nowak Anna'],
    ['first-last', { type: 'person', lastName: 'Nowak' }, 'Nowak'],
    ['first-last', { type: 'organization', organizationName: 'Acme', firstName: 'Anna' }, 'Acme'],
    ['first-last', { type: 'organization', firstName: 'Anna', lastName: 'Nowak' }, 'Anna Nowak'],
    ['last-first', { type: 'person', organizationName: 'Acme' }, 'Acme'],
    ['first-last', { type: 'person' }, ''],
  ] as const)('composes by %s of %j the name %j (F010, Q16)', (order, contact, name) => {
    expect(displayName(contact, order)).toBe(name);
  });
});

describe('isEmpty', () => {
  test('lets any one field make a draft worth saving, but no blanks, source or kind (F164, F165)', () => {
    expect(isEmpty(draftOf({ firstName: ' ', note: '\n\t', tags: [' '], company: '' }))).toBe(true);
    expect(isEmpty(draftOf({ source: 'mail', kind: 'customer' }))).toBe(true);
    for (const fields of [
      { jobTitle: 'x' },
      { company: 'x' },
      { tags: ['x'] },
      { mails: [{ address: 'a@b.pl' }] },
    ])
      expect(isEmpty(draftOf(fields))).toBe(false);
  });
});
