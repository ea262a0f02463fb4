import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact, storedContact } from '../../../support/make-contact.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
  ids.luc = await makeContact(owner, 'Luc Moreau, 601 540 100');
  ids.tomasz = await makeContact(owner, 'Tomasz Lis, 601 540 101');
  ids.ewa = await makeContact(owner, 'Ewa Bury, 601 540 102');
  ids.acme = await makeContact(owner, 'Acme sp. z o.o., 601 540 103, tag vip');
});
afterAll(() => service?.close());

const tagsOf = async (who: string) => (await storedContact(service, ids[who] ?? '')).tags.length;

describe('tags that the book tells from names', () => {
  it.each([
    ['luc', 'take Luc off vip'],
    ['luc', 'enlève Luc Moreau des vip'],
    ['luc', 'sors luc des vip'],
    ['luc', 'retire Luc Moreau des VIP'],
    ['tomasz', 'zdejmij Tomaszowi vip'],
    ['tomasz', 'usuń vip Tomaszowi Lisowi'],
    ['tomasz', 'wypisz tomasza lisa z vipów'],
    ['ewa', 'zabierz Ewie vip'],
  ])('takes one off %s: %s (M23)', async (who, words) => {
    await owner.say(`/tag ${ids[who]}: vip`);
    expect(await tagsOf(who)).toBe(1);
    await owner.say(words);
    expect(await tagsOf(who)).toBe(0);
  });

  it.each([
    ['luc', 'mets Luc dans les vip'],
    ['tomasz', 'daj Tomaszowi vip'],
    ['ewa', 'dopisz ewę bury do vipów'],
    ['ewa', 'wrzuć Ewę do vip'],
  ])('puts one on %s: %s (M23)', async (who, words) => {
    expect(await tagsOf(who)).toBe(0);
    await owner.say(words);
    expect(await tagsOf(who)).toBe(1);
    await owner.say(`/untag ${ids[who]}: vip`);
  });

  it.each([
    ['tag Luc, Tomasz and Ewa vip', 'take Luc, Tomasz and Ewa off vip'],
    ['tag luc, tomasz and ewa vip', 'remove vip from Luc, Tomasz and Ewa'],
    ['étiquette Luc Moreau, Tomasz et Ewa vip', 'enlève Luc, Tomasz et Ewa des vip'],
    ['oznacz Luca, Tomasza Lisa i Ewę Bury vip', 'zdejmij Lucowi, Tomaszowi i Ewie vip'],
  ])('goes for several people as one action: %s (M23, M03)', async (on, off) => {
    const held = async () => [await tagsOf('luc'), await tagsOf('tomasz'), await tagsOf('ewa')];
    await owner.say(on);
    expect(await held()).toEqual([1, 1, 1]);
    await owner.say('/undo');
    expect(await held()).toEqual([0, 0, 0]);
    await owner.say(on);
    await owner.say(off);
    expect(await held()).toEqual([0, 0, 0]);
  });

  it.each([
    ['tag Luc, Tomasz and Ewa spring', 'spring'],
    ['tag luc and tomasz and ewa summer', 'summer'],
    ['oznacz Luca, Tomasza i Ewę jesień', 'jesień'],
    ['étiquette Luc, Tomasz et Ewa hiver', 'hiver'],
  ])('offers to make a tag that several people get, as one action: %s (F081, M23)', async (words, tag) => {
    const held = async () => [await tagsOf('luc'), await tagsOf('tomasz'), await tagsOf('ewa')];
    const asked = await owner.say(words);
    expect(textOf(asked)).toContain('👤 Luc Moreau, 👤 Tomasz Lis, 👤 Ewa Bury');
    expect(await held()).toEqual([0, 0, 0]);
    await owner.press(`➕ Create “${tag}”`);
    expect(await held()).toEqual([1, 1, 1]);
    await owner.say('/undo');
    expect(await held()).toEqual([0, 0, 0]);
  });

  it('asks about several people when one of them is not clear (M23)', async () => {
    const twin = await makeContact(owner, 'Ewa Siwa, 601 540 104');
    for (const words of ['tag Luc, Tomasz and Ewa vip', 'tag Luc, Tomasz and Ewa golden']) {
      await owner.say(words);
      expect([await tagsOf('luc'), await tagsOf('tomasz'), await tagsOf('ewa')]).toEqual([0, 0, 0]);
      await owner.say('/cancel');
    }
    await owner.say(`/delete ${twin}`);
    await owner.press('🗑 Delete');
  });

  it('leaves a list that is asked for, a deletion and a remark alone (M23)', async () => {
    for (const words of ['daj vip Acme', 'wypisz vip z Acme', 'zdejmij Ewie buty', 'mark bury vip']) {
      await owner.say(words);
      expect(await tagsOf('acme')).toBe(1);
      expect(await tagsOf('ewa')).toBe(0);
    }
    expect(buttonsOf(await owner.say('Ewa Bury -vip'))).not.toContain('🏷 Tag: vip');
    expect(buttonsOf(await owner.say('Ewa Bury vip'))).toContain('🏷 Tag: vip');
    await owner.say(`/tag ${ids.ewa}: vip`);
    expect(textOf(await owner.say('delete vip Ewa'))).toContain('To delete');
    await owner.press('✕ Cancel');
    expect(await tagsOf('ewa')).toBe(1);
  });
});
