import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionRowModel } from '../../../../src/activity/index.ts';
import { contactModel } from '../../../../src/contacts/contact.model.ts';
import { tagModel } from '../../../../src/contacts/tags/tag.model.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

describe('tags', () => {
  let service: TestService;
  let owner: TestPerson;
  beforeAll(async () => {
    service = await startTestService();
    owner = await service.owner();
  });
  afterAll(() => service?.close());

  async function make(text: string): Promise<string> {
    await owner.say(`/new ${text}`);
    const saved = await owner.press('✅ Save');
    return dataOf(saved, '✏️ Edit').replace('c.edit.', '');
  }

  async function tagsOf(id: string): Promise<string[]> {
    const contact = await service.database.model(contactModel).findById(id).lean();
    const tags = await service.database.model(tagModel).find().lean();
    return (contact?.tags ?? []).map((tag) => tags.find(({ _id }) => _id === tag)?.name ?? '?');
  }

  it('offers to make a tag that is not there, and puts it on (F081)', async () => {
    const id = await make('Anna Kowalska, 601 200 100');
    const asked = await owner.say('/tag Anna Kowalska vip');
    expect(textOf(asked)).toContain('There is no tag “vip” yet.');
    expect(await tagsOf(id)).toEqual([]);
    const done = await owner.press('➕ Create “vip”');
    expect(textOf(done)).toContain('🏷 vip');
    expect(buttonsOf(done)).toContain('↩️ Undo');
    expect(await tagsOf(id)).toEqual(['vip']);
  });

  it('tells the name from known tags, several of them too, and keeps a tag once (F082, F083)', async () => {
    const id = await make('Ewa Mazur, 601 200 101, tag regular');
    await owner.say('/tag Ewa Mazur VIP, regular');
    expect(await tagsOf(id)).toEqual(['regular', 'vip']);
    await owner.say('/untag Mazur vip regular');
    expect(await tagsOf(id)).toEqual([]);
    await owner.say('/tag Ewa Mazur: vip regular');
    await owner.press(/“vip” \+ “regular”/);
    expect(await tagsOf(id)).toEqual(['vip', 'regular']);
  });

  it('points out a tag of nearly the same name instead of making a second one (F081)', async () => {
    const id = await make('Jan Wrona, 601 200 102');
    const asked = await owner.say('/tag Jan Wrona #regulr');
    expect(textOf(asked)).toContain('Or do you mean one of these?');
    await owner.press(/^🏷 regular/);
    expect(await tagsOf(id)).toEqual(['regular']);
  });

  it('asks which reading is meant when a word may be name or tag (F081)', async () => {
    const short = await make('Marta, 601 200 103');
    const long = await make('Marta Gold, 601 200 104, tag gold');
    await owner.say('/untag Marta Gold gold');
    expect(await tagsOf(long)).toEqual([]);
    const asked = await owner.say('/tag Marta gold');
    expect(textOf(asked)).toContain('How do you mean that?');
    const which = await owner.press('Marta ← 🏷 gold');
    expect(textOf(which)).toContain('Which one do you mean?');
    expect([await tagsOf(short), await tagsOf(long)]).toEqual([[], []]);
    const line = textOf(which)
      .split('\n')
      .find((one) => / Marta Gold/.test(one));
    await owner.press(line?.slice(0, 1) ?? '');
    expect([await tagsOf(short), await tagsOf(long)]).toEqual([[], ['gold']]);
  });

  it('takes off and puts on by pressing, and a press of the old buttons changes nothing (F083)', async () => {
    const id = await make('Olaf Sroka, 601 200 105, tag vip');
    const shown = await owner.pressData(`c.tag.${id}`);
    const off = dataOf(shown, '✓ vip');
    await owner.press('✓ vip');
    expect(await tagsOf(id)).toEqual([]);
    await owner.pressData(off);
    expect(await tagsOf(id)).toEqual([]);
    await owner.say(`/tag ${id}`);
    await owner.press('+ regular');
    await owner.press('✅ Done');
    expect(await tagsOf(id)).toEqual(['regular']);
  });

  it('lists tags with their use, and the contacts of a tag (F087, B27)', async () => {
    const list = await owner.say('/tags');
    expect(textOf(list)).toMatch(/gold · 1 contact/);
    await owner.press('By use');
    const newest = await owner.say('/tags use');
    expect(textOf(newest).indexOf('vip')).toBeLessThan(textOf(newest).indexOf('gold'));
    await owner.press('1');
    const carriers = await owner.press(/^👥 Contacts/);
    expect(textOf(carriers)).toContain('Ewa Mazur');
  });

  it('renames a tag by writing one document, and its carriers follow (F084)', async () => {
    const tag = await service.database.model(tagModel).findOne({ slug: 'regular' }).lean();
    await owner.pressData(`c.tagedit.${tag?._id}.rename`);
    const before = await service.database.model(actionRowModel).find().lean();
    const done = await owner.say('stały klient');
    expect(textOf(done)).toContain('🏷 stały klient');
    const rows = await service.database.model(actionRowModel).find().lean();
    const written = rows.slice(before.length).map((row) => `${row.collectionName}:${row.document}`);
    expect(new Set(written)).toEqual(new Set([`tags:${tag?._id}`]));
    expect(textOf(await owner.say('/find staly klient'))).toContain('Jan Wrona');
  });

  it('offers to merge when the new name is taken, says how many it touches, and can take it back (F085)', async () => {
    const id = await make('Iga Lis, 601 200 106, tag gold, tag vip');
    const tag = await service.database.model(tagModel).findOne({ slug: 'gold' }).lean();
    await owner.pressData(`c.tagedit.${tag?._id}.rename`);
    const asked = await owner.say('VIP');
    expect(textOf(asked)).toMatch(/There is a tag of that name already\.[\s\S]*2 contacts carry “gold”/);
    expect(await tagsOf(id)).toHaveLength(2);
    await owner.press('🔀 Merge');
    expect(await tagsOf(id)).toEqual(['vip']);
    expect(textOf(await owner.say('/tags'))).not.toContain('gold');
  });

  it('groups and deletes a tag, the conflict tag like any other (F088, F090, B27)', async () => {
    const id = await make('Ola Kania, 601 200 107, tag Conflict, tag blue');
    const tag = await service.database.model(tagModel).findOne({ slug: 'conflict' }).lean();
    await owner.pressData(`c.tagedit.${tag?._id}.group`);
    expect(textOf(await owner.say('care'))).toContain('Group: care');
    await owner.pressData(`c.tagedit.${tag?._id}.rename`);
    await owner.say('Dispute');
    expect(await tagsOf(id)).toEqual(['Dispute', 'blue']);
    await owner.pressData(`c.tagedit.${tag?._id}.delete`);
    await owner.press('🗑 Delete tag');
    expect(await tagsOf(id)).toEqual(['blue']);
  });
});
