import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toSubject } from '../../../src/activity/index.ts';
import { type Contact, TagExistsError, tagModel, toTagName, toTagSlug } from '../../../src/contacts/index.ts';
import { NotFoundError } from '../../../src/storage/index.ts';
import { type OpenContacts, openContacts } from '../open-contacts.ts';

let on: OpenContacts;
beforeAll(async () => {
  on = await openContacts();
});
afterAll(() => on.close());

const tagged = (...tags: string[]) => on.create({ firstName: 'T', tags });
const namesOf = async ({ _id }: Contact) => {
  const { tags } = await on.contacts.getContact(_id);
  return (await on.contacts.findTags(tags)).map(({ name }) => name);
};
const idOf = async (name: string) => (await on.contacts.findTagByName(name))?._id ?? 'nobody';

describe('tag names', () => {
  test.each([
    ['  #VIP ', 'VIP', 'vip'],
    ['Złoty \u00a0 Klient', 'Złoty Klient', 'zloty klient'],
    ['⭐ gold', '⭐ gold', '⭐ gold'],
    ['v\u200bi\u202ep', 'vip', 'vip'],
    ['Клієнт', 'Клієнт', 'kliient'],
  ])('keeps %j as %j and knows it by %j (F081)', (typed, name, slug) => {
    expect(toTagName(typed)).toBe(name);
    expect(toTagSlug(toTagName(typed))).toBe(slug);
  });

  test('is refused when it is empty or endless', () => {
    expect(() => toTagName(' # ')).toThrow(expect.objectContaining({ code: 'tag_name_empty' }));
    expect(() => toTagName(' \u200d\u2066 ')).toThrow(expect.objectContaining({ code: 'tag_name_empty' }));
    for (const signs of ['⭐', '!!!', '👨‍👩‍👧'])
      expect(() => toTagName(signs)).toThrow(expect.objectContaining({ code: 'tag_name_unreadable' }));
    expect(() => toTagName('x'.repeat(65))).toThrow(expect.objectContaining({ code: 'tag_name_too_long' }));
  });

  test('that no tag can have is found nowhere', async () => {
    expect(await on.contacts.findTagByName(' # ')).toBeNull();
  });
});

describe('tagging', () => {
  test('puts many tags on a person and on an organization alike, each once (F082, F083)', async () => {
    for (const contact of [
      await on.create({ firstName: 'P' }),
      await on.create({ type: 'organization', organizationName: 'O' }),
    ]) {
      await on.act((writer) => on.contacts.tagContact(writer, contact._id, ['one', 'two']));
      const { tags } = await on.run((writer) =>
        on.contacts.tagContact(writer, contact._id, ['Two', 'three', 'ONE']),
      );
      expect(tags.map(({ name }) => name)).toEqual(['two', 'three', 'one']);
      expect(await namesOf(contact)).toEqual(['one', 'two', 'three']);
    }
  });

  test('comes off again, and off a contact that does not carry it without a word (F083)', async () => {
    const contact = await tagged('stays', 'goes');
    await on.act((writer) => on.contacts.untagContact(writer, contact._id, contact.tags[1] as string));
    expect(await namesOf(contact)).toEqual(['stays']);
    const again = await on.act((writer) =>
      on.contacts.untagContact(writer, contact._id, contact.tags[1] as string),
    );
    expect(again.actionId).toBeNull();
  });

  test('reaches many contacts as one action, and is undone as one (F083, M03)', async () => {
    const contacts = await Promise.all(Array.from({ length: 30 }, () => tagged('bulk base')));
    const ids = contacts.map(({ _id }) => _id);
    await on.act((writer) => on.contacts.moveToBin(writer, ids[0] as string));
    const { actionId } = await on.act((writer) => on.contacts.tagContacts(writer, ids, ['bulk']));
    expect((await on.contacts.tagUsage()).get(await idOf('bulk'))).toBe(29);
    expect(await on.undo(actionId)).toMatchObject({ undone: true });
    expect(await on.contacts.findTagByName('bulk')).toBeNull();
    expect(await namesOf(contacts[5] as Contact)).toEqual(['bulk base']);
  });
});

describe('renameTag', () => {
  test('writes one document, and every carrier shows the new name (F084)', async () => {
    const [one, two] = [await tagged('klient'), await tagged('klient')];
    const { touched } = await on.act(async (writer) =>
      on.contacts.renameTag(writer, await idOf('klient'), 'Kunde'),
    );
    expect(touched.map(({ collection }) => collection)).toEqual(['tags']);
    expect([await namesOf(one), await namesOf(two)]).toEqual([['Kunde'], ['Kunde']]);
    expect(await on.contacts.findTagByName('klient')).toBeNull();
    await on.act(async (writer) => on.contacts.renameTag(writer, await idOf('kunde'), 'KUNDE'));
    expect(await namesOf(one)).toEqual(['KUNDE']);
  });

  test('names the tag that has the name already, so that merging can be offered (F084, F085)', async () => {
    await tagged('gold', 'silver');
    const attempt = on.act(async (writer) => on.contacts.renameTag(writer, await idOf('silver'), ' Gold'));
    const error = await attempt.catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(TagExistsError);
    expect(error).toMatchObject({ code: 'tag_exists', existing: { name: 'gold' } });
    expect(await on.contacts.findTagByName('silver')).not.toBeNull();
  });

  test('lets one of two tags win that take one name at the same time (F084)', async () => {
    await tagged('left', 'right');
    const [left, right] = [await idOf('left'), await idOf('right')];
    const outcomes = await Promise.allSettled(
      [left, right].map((id) => on.act((writer) => on.contacts.renameTag(writer, id, 'middle'))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'tag_exists' },
    });
  });
});

describe('mergeTags', () => {
  test('leaves every carrier of either with the survivor once, in its place; the old name is gone (F085)', async () => {
    const [both, from, into, none] = [
      await tagged('x', 'buyer', 'y', 'customer'),
      await tagged('z', 'buyer'),
      await tagged('customer'),
      await tagged('x'),
    ];
    const buyer = await idOf('buyer');
    const carriers = await on.run(async (writer) =>
      on.contacts.mergeTags(writer, buyer, await idOf('customer')),
    );
    expect(carriers).toBe(2);
    expect(await namesOf(both)).toEqual(['x', 'customer', 'y']);
    expect(await namesOf(from)).toEqual(['z', 'customer']);
    expect(await namesOf(into)).toEqual(['customer']);
    expect(await namesOf(none)).toEqual(['x']);
    expect(await on.contacts.findTagByName('buyer')).toBeNull();
    expect((await on.contacts.listTags()).map(({ tag }) => tag.name)).not.toContain('buyer');
    expect(await on.contacts.findTag(buyer)).toMatchObject({ name: 'customer' });
    await tagged('buyer');
    expect(await idOf('buyer')).not.toBe(buyer);
  });

  test('is undone exactly, order of tags included (F085, M03)', async () => {
    const contacts = [await tagged('k', 'm1', 'l', 'm2'), await tagged('m2', 'm1'), await tagged('m1')];
    const { actionId } = await on.act(async (writer) =>
      on.contacts.mergeTags(writer, await idOf('m1'), await idOf('m2')),
    );
    expect(await on.undo(actionId)).toMatchObject({ undone: true });
    expect(await Promise.all(contacts.map(namesOf))).toEqual([['k', 'm1', 'l', 'm2'], ['m2', 'm1'], ['m1']]);
    expect(await on.contacts.findTagByName('m1')).not.toBeNull();
  });

  test('is not undone while another tag has the old name, but can be for the rest (F085, M03)', async () => {
    const contact = await tagged('old', 'new');
    const { actionId } = await on.act(async (writer) =>
      on.contacts.mergeTags(writer, await idOf('old'), await idOf('new')),
    );
    await tagged('old');
    expect(await on.undo(actionId)).toMatchObject({ clashes: [{ path: 'slug', reason: 'rule' }] });
    await on.undo(actionId, 'rest');
    expect(await namesOf(contact)).toContain('new');
  });

  test('refuses a tag with itself, one that is gone and one that was merged before (F085)', async () => {
    await tagged('a1', 'a2', 'a3');
    const [a1, a2, a3] = [await idOf('a1'), await idOf('a2'), await idOf('a3')];
    const merge = (from: string, into: string) =>
      on.act((writer) => on.contacts.mergeTags(writer, from, into));
    await expect(merge(a1, a1)).rejects.toMatchObject({ code: 'tag_merged_into_itself' });
    await expect(merge(a1, 'nobody')).rejects.toThrow(NotFoundError);
    await merge(a1, a2);
    await expect(merge(a1, a3)).rejects.toThrow(NotFoundError);
    await merge(a2, a3);
    expect(await on.contacts.findTag(a1)).toMatchObject({ _id: a3 });
  });
});

describe('deleteTag', () => {
  test('takes it off every carrier, also in the bin, and is undone exactly (F083, Q20, M03)', async () => {
    const [one, two] = [await tagged('p', 'doomed', 'q'), await tagged('doomed', 'q')];
    await on.act((writer) => on.contacts.moveToBin(writer, two._id));
    const { actionId, result } = await on.act(async (writer) =>
      on.contacts.deleteTag(writer, await idOf('doomed')),
    );
    expect(result).toBe(2);
    expect([await namesOf(one), await namesOf(two)]).toEqual([['p', 'q'], ['q']]);
    await on.undo(actionId);
    expect([await namesOf(one), await namesOf(two)]).toEqual([
      ['p', 'doomed', 'q'],
      ['doomed', 'q'],
    ]);
  });
});

describe('listTags', () => {
  test('counts carriers outside the bin and sorts by name or by use (F087, B27)', async () => {
    const fresh = await openContacts();
    const create = (...tags: string[]) => fresh.create({ firstName: 'U', tags });
    await create('Ósmy', 'often');
    await create('often', 'nobody');
    const binned = await create('often', 'nobody');
    await fresh.act((writer) => fresh.contacts.moveToBin(writer, binned._id));
    await fresh.act(async (writer) => fresh.contacts.findOrCreateTag(writer, 'unused'));
    const shown = async (sort: 'name' | 'use') =>
      (await fresh.contacts.listTags(sort)).map(({ tag, count }) => `${tag.name} ${count}`);
    expect(await shown('name')).toEqual(['nobody 1', 'often 2', 'Ósmy 1', 'unused 0']);
    expect(await shown('use')).toEqual(['often 2', 'nobody 1', 'Ósmy 1', 'unused 0']);
    await fresh.close();
  });
});

describe('setConflict', () => {
  test('turns the former checkbox into a tag of that name, made once (F088, F089)', async () => {
    const contacts = [await on.create({ firstName: 'C' }), await on.create({ firstName: 'D' })];
    for (const { _id } of contacts) {
      const contact = await on.run((writer) => on.contacts.setConflict(writer, _id, true));
      expect(contact).not.toHaveProperty('conflict');
      expect(await namesOf(contact)).toEqual(['Conflict']);
    }
    expect(await on.database.model(tagModel).find({ slug: 'conflict' }).lean()).toHaveLength(1);
    const clear = contacts[0]?._id as string;
    await on.act((writer) => on.contacts.setConflict(writer, clear, false));
    expect((await on.contacts.getContact(clear)).tags).toEqual([]);
  });

  test('gives a tag like any other: renamed, merged and listed (F090)', async () => {
    const contact = await on.create({ firstName: 'E' });
    await on.act((writer) => on.contacts.setConflict(writer, contact._id, true));
    await on.act(async (writer) => on.contacts.renameTag(writer, await idOf('conflict'), 'Dispute'));
    expect(await namesOf(contact)).toEqual(['Dispute']);
    await tagged('quarrel');
    await on.act(async (writer) =>
      on.contacts.mergeTags(writer, await idOf('dispute'), await idOf('quarrel')),
    );
    expect(await namesOf(contact)).toEqual(['quarrel']);
  });

  test('stands in the history of the contact (F183)', async () => {
    const { _id } = await on.create({ firstName: 'F' });
    await on.act((writer) => on.contacts.setConflict(writer, _id, true), 'import');
    const { entries } = await on.activity.history(toSubject('contacts', _id), { limit: 1 });
    expect(entries).toMatchObject([
      { action: { actor: 'import' }, changes: [{ operation: 'element', after: await idOf('Conflict') }] },
    ]);
  });
});
