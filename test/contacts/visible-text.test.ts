import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReadable, toVisible } from '../../src/contacts/index.ts';
import { draftOf, type OpenContacts, openContacts } from './open-contacts.ts';

describe('what nobody sees', () => {
  test.each([
    ['An\u200bna\u202e Kow\u2066alska\u2069', 'Anna Kowalska'],
    ['a\u200db\u200cc\ufeff\u00ad\u180e', 'abc'],
    ['x\u0000y\u001bz\u009f', 'xyz'],
    ['one\ntwo\tthree\r\n', 'one\ntwo\tthree\r\n'],
    ['ㅤ\u115f\u3164x', 'x'],
  ])('is taken out of %j', (typed, shown) => {
    expect(toVisible(typed)).toBe(shown);
  });

  test.each([
    '👨‍👩‍👧 Nowak',
    '❤️ Anna',
    '👩🏽‍🚀',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '1️⃣',
    '🏳️‍🌈',
  ])('stays where it builds an emoji: %s', (text) => {
    expect(toVisible(text)).toBe(text);
  });

  test.each([
    ['Ø', true],
    ['李', true],
    ['3M', true],
    ['⭐❤️', false],
    ['?!.', false],
  ])('does not make %s a name: %s', (text, readable) => {
    expect(isReadable(text)).toBe(readable);
  });
});

describe('names, notes and tags', () => {
  let on: OpenContacts;
  beforeAll(async () => {
    on = await openContacts();
  });
  afterAll(() => on.close());

  test('are stored without it, whether made or edited', async () => {
    const saved = await on.create({
      firstName: '\u202eAnna\u200b',
      lastName: 'No\u2060wak ❤️',
      note: 'a\u2067b\r\nc\u0007',
      tags: ['v\u200dip'],
    });
    expect(saved).toMatchObject({ firstName: 'Anna', lastName: 'Nowak ❤️', note: 'ab\nc' });
    expect((await on.contacts.findTags(saved.tags)).map(({ name }) => name)).toEqual(['vip']);
    await on.run((writer) =>
      on.contacts.saveFields(writer, saved._id, { lastName: 'Lis\u202c', note: '\u200b' }),
    );
    const edited = await on.contacts.getContact(saved._id);
    expect(edited.lastName).toBe('Lis');
    expect(edited.note).toBeUndefined();
  });

  test.each([
    ['firstName', { firstName: '❤️' }],
    ['organizationName', { type: 'organization' as const, organizationName: '***' }],
    ['company', { firstName: 'Ola', company: '—' }],
  ])('are refused where a %s is only signs or emoji', async (_field, fields) => {
    const made = on.run((writer) => on.contacts.createContact(writer, draftOf(fields), { owner: 'ewa' }));
    await expect(made).rejects.toMatchObject({ code: 'name_unreadable' });
  });
});
