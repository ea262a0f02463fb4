import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionModel } from '../../../../src/activity/index.ts';
import { contactModel } from '../../../../src/contacts/index.ts';
import { seedContacts } from '../../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let ids: Record<string, string>;

const staff = (firstName: string) => ({ firstName, company: 'Acme' });

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    { firstName: 'Anna', phones: [{ raw: 'typed', e164: '+48600700800' }] },
    { firstName: 'Bruno' },
    { firstName: 'Celina' },
    { firstName: 'Dorota' },
    ...Array.from({ length: 12 }, (_, at) => staff(`Ewa${at}`)),
    { firstName: 'Filip' },
    { firstName: 'Gustaw' },
  ]);
  service = await startTestService({ uri });
  owner = await service.owner();
  ids = Object.fromEntries(contacts.map(({ firstName, _id }) => [firstName, _id]));
});
afterAll(() => service.close());

const id = (name: string) => ids[name] as string;
const isInBin = async (name: string) => {
  const contact = await service.database.model(contactModel).findById(id(name)).lean();
  return contact?.deletedAt !== undefined;
};
const actions = (kind: string) => service.database.model(actionModel).countDocuments({ kind });

describe('deleting', () => {
  it('names the record and asks, and does nothing before the answer (F178)', async () => {
    await owner.say(`/card ${id('Anna')}`);
    const asked = await owner.press('🗑 Delete');
    expect(textOf(asked)).toContain('Delete this contact?\n👤 Anna\n📞 +48 600 700 800');
    expect(await isInBin('Anna')).toBe(false);
    expect(textOf(await owner.press('✕ Cancel'))).toContain('Nothing was changed');
    expect(await isInBin('Anna')).toBe(false);
  });

  it('moves it into the bin, off all other lists (F178, F179, Q20)', async () => {
    await owner.say(`/card ${id('Bruno')}`);
    await owner.press('🗑 Delete');
    const deleted = await owner.press('🗑 Delete');
    expect(textOf(deleted)).toContain('👤 Bruno\n🗑 Deleted.');
    expect(buttonsOf(deleted)).toEqual(['↩️ Undo', '☰ List', '🗑 Bin']);
    expect(await isInBin('Bruno')).toBe(true);
    const bin = await owner.press('🗑 Bin');
    expect(textOf(bin)).toMatch(/^1 contact in the bin\n1\. 👤 Bruno/);
    expect(textOf(await owner.say('/recent'))).not.toContain('Bruno');
  });

  it('restores from the bin, and from the card there (Q20)', async () => {
    await owner.say('/bin');
    const back = await owner.press('♻️ 1');
    expect(textOf(back)).toContain('👤 Bruno\n♻️ Back from the bin.');
    expect(await isInBin('Bruno')).toBe(false);
    expect(textOf(await owner.say('/bin'))).toContain('The bin is empty');
    await owner.say(`/delete ${id('Bruno')}`);
    await owner.press('🗑 Delete');
    await owner.say(`/card ${id('Bruno')}`);
    await owner.press('♻️ Restore');
    expect(await isInBin('Bruno')).toBe(false);
  });

  it('restores by name when one contact in the bin is clearly meant, and guesses never (Q20)', async () => {
    for (const name of ['Bruno', 'Celina']) {
      await owner.say(`/delete ${id(name)}`);
      await owner.press('🗑 Delete');
    }
    expect(textOf(await owner.say('restore Bruno'))).toContain('👤 Bruno\n♻️ Back from the bin.');
    expect(textOf(await owner.say('/restore Nobody'))).toContain(
      'Nobody called “Nobody” is in the bin.\n1 contact in the bin\n1. 👤 Celina',
    );
    await owner.say('/language pl');
    expect(textOf(await owner.say('przywróć Celinę'))).toContain('👤 Celina\n♻️ Wyjęto z kosza.');
    await owner.say('/language en');
    expect([await isInBin('Bruno'), await isInBin('Celina')]).toEqual([false, false]);
  });

  it('acts once however often its buttons are pressed (F178)', async () => {
    await owner.say(`/card ${id('Celina')}`);
    const question = await owner.press('🗑 Delete');
    const yes = dataOf(question, '🗑 Delete');
    const before = await actions('contact.deleted');
    await owner.pressData(yes);
    // The second press is taken for the first: the answer stands as it is.
    expect(textOf(await owner.pressData(yes))).toContain('🗑 Deleted.');
    expect(await actions('contact.deleted')).toBe(before + 1);
    expect(textOf(await owner.pressData(`c.delete.${id('Celina')}`))).toContain('🗑 In the bin since');
    const restored = await actions('contact.restored');
    await owner.pressData(`c.restore.${id('Celina')}`);
    const card = await owner.pressData(`c.restore.${id('Celina')}`);
    expect(textOf(card)).not.toContain('Back from the bin');
    expect(await actions('contact.restored')).toBe(restored + 1);
  });

  it('lets only one of two people at it delete a contact (F178)', async () => {
    const second = service.person('Piotr');
    await owner.say(`/card ${id('Dorota')}`);
    const question = await owner.press('🗑 Delete');
    await service.database
      .model(contactModel)
      .updateOne({ _id: id('Dorota') }, { $set: { deletedAt: new Date('2026-11-01T12:00:00Z') } });
    const before = await actions('contact.deleted');
    expect(textOf(await owner.pressData(dataOf(question, '🗑 Delete')))).toContain(
      '🗑 In the bin since Nov 1, 2026',
    );
    expect(await actions('contact.deleted')).toBe(before);
    // A stranger's press reaches nothing.
    await second.pressData(`c.restore.${id('Dorota')}`);
    expect(await isInBin('Dorota')).toBe(true);
  });

  it('names the people of an organization first, and leaves them where they are (F178, Q20)', async () => {
    const organization = await service.database
      .model(contactModel)
      .findOne({ organizationName: 'Acme' })
      .lean();
    await owner.say(`/card ${organization?._id}`);
    const question = await owner.press('🗑 Delete');
    expect(textOf(question)).toContain(
      '12 people belong to this organization and stay in the book:\n👤 Ewa0',
    );
    expect(textOf(question)).toContain('and 2 more');
    await owner.press('🗑 Delete');
    expect(await isInBin('Ewa0')).toBe(false);
    expect(textOf(await owner.say(`/restore ${organization?._id}`))).toContain('🏢 Acme');
    expect(textOf(await owner.say(`/card ${id('Ewa3')}`))).toContain('🏢 Acme');
  });

  it('says what is missing or gone instead of guessing (F178)', async () => {
    expect(textOf(await owner.say('/delete'))).toContain('Whom shall I delete?');
    expect(textOf(await owner.say('/restore'))).toMatch(/Whom shall I bring back\?|^The bin is empty\./);
    expect(textOf(await owner.pressData('c.delete.nobody'))).toBe('This contact is no longer there.');
    expect(textOf(await owner.pressData('c.restore.nobody'))).toBe('This contact is no longer there.');
  });

  it.each([
    [
      'fr',
      'Filip',
      'Supprimer ce contact\u202f?',
      '🗑 Supprimer',
      '🗑 Supprimé.',
      '1 contact dans la corbeille',
    ],
    ['pl', 'Gustaw', 'Usunąć ten kontakt?', '🗑 Usuń', '🗑 Usunięto.', '1 kontakt w koszu'],
  ])('asks and answers in %s (F009, F178)', async (language, name, title, button, done, bin) => {
    await owner.say(`/restore ${id('Dorota')}`);
    await owner.say(`/language ${language}`);
    await owner.say(`/card ${id(name)}`);
    expect(textOf(await owner.press(button))).toContain(title);
    expect(textOf(await owner.press(button))).toContain(done);
    expect(textOf(await owner.say('/bin'))).toContain(bin);
    await owner.press(/♻️ 1/);
    await owner.say('/language en');
  });

  it('asks Telegram for nothing that it refuses', () => {
    expect(refusalsOf(service)).toEqual([]);
  });
});
