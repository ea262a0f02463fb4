import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../../src/contacts/contact.model.ts';
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
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterAll(() => service?.close());

const make = (text: string) => makeContact(owner, text);
const stored = (id: string) => storedContact(service, id);

async function makeFirm(name: string): Promise<string> {
  await owner.say('/new organization');
  await owner.say(name);
  await owner.press('✅ Save');
  const found = await service.database.model(contactModel).findOne({ organizationName: name }).lean();
  return found?._id ?? '';
}

describe('links between people and organizations', () => {
  it('finds the other side by searching, takes a role, and shows both on the card (F100, F102, F103, F104)', async () => {
    const acme = await makeFirm('Acme');
    const id = await make('Anna Sowa, 601 300 100');
    await owner.say(`/edit ${id}`);
    await owner.press('🏢 Organization');
    expect(textOf(await owner.say('acm'))).toContain('1. 🏢 Acme');
    await owner.press('1');
    const linked = await owner.say('accountant');
    expect(textOf(linked)).toContain('accountant @ 🏢 Acme');
    expect((await stored(id)).organization).toEqual({ id: acme, role: 'accountant' });
  });

  it('links without a role, and makes an organization that is not there (F099, F100)', async () => {
    const id = await make('Jan Sowa, 601 300 101');
    await owner.say(`/edit ${id}`);
    await owner.press('🏢 Organization');
    expect(textOf(await owner.say('Beta Nova'))).toContain('I found nobody');
    await owner.press('➕ Create “Beta Nova”');
    const linked = await owner.press('Skip');
    expect(textOf(linked)).toContain('🏢 Beta Nova');
    const { organization } = await stored(id);
    expect(organization).toEqual({ id: expect.any(String) });
    expect(await stored(organization?.id ?? '')).toMatchObject({
      type: 'organization',
      organizationName: 'Beta Nova',
    });
  });

  it('asks before one organization takes the place of another (F105)', async () => {
    const gamma = await makeFirm('Gamma');
    const id = await make('Ewa Sowa, 601 300 102, Acme');
    const before = (await stored(id)).organization;
    await owner.say(`/edit ${id}`);
    await owner.press('🏢 Organization');
    await owner.press('🔁 Another organization');
    await owner.say('Gamma');
    const asked = await owner.press('1');
    expect(textOf(asked)).toContain('👤 Ewa Sowa is with 🏢 Acme now.');
    expect((await stored(id)).organization).toEqual(before);
    await owner.press('🔁 Yes, replace');
    await owner.press('Skip');
    expect((await stored(id)).organization).toEqual({ id: gamma });
  });

  it('links people from the organization, and edits a linked person from there (F099, F101, F106, F108)', async () => {
    const delta = await makeFirm('Delta');
    const one = await make('Iwo Jar, 601 300 103');
    await owner.say(`/edit ${delta}`);
    await owner.press('👥 People');
    await owner.press('🔗 Link person');
    await owner.say('Iwo');
    await owner.press('1');
    await owner.say('driver');
    await owner.press('✏️ Edit more');
    await owner.press('👥 People');
    await owner.press('🔗 Link person');
    await owner.say('Ada Jar');
    await owner.press('➕ Create “Ada Jar”');
    await owner.press('Skip');
    expect((await stored(one)).organization).toEqual({ id: delta, role: 'driver' });
    await owner.say(`/edit ${delta}`);
    const people = await owner.press('👥 People');
    expect(textOf(people)).toContain('2 people are linked.');
    expect(buttonsOf(people)).toEqual(expect.arrayContaining(['👤 Ada Jar', '👤 Iwo Jar · driver']));
    await owner.press('👤 Iwo Jar · driver');
    await owner.press('Job title');
    await owner.say('dispatcher');
    expect((await stored(one)).jobTitle).toBe('dispatcher');
  });

  it('changes the role, opens the organization from the person, and unlinks (F104, F108)', async () => {
    const id = await make('Lew Hak, 601 300 104, Acme');
    await owner.say(`/edit ${id}`);
    await owner.press('🏢 Organization');
    await owner.press('Role');
    await owner.say('owner');
    const card = await owner.press('✏️ Edit more');
    expect(textOf(card)).toContain('owner @ 🏢 Acme');
    await owner.press('🏢 Organization');
    expect(buttonsOf(await owner.press('✏️ 🏢 Acme'))).toContain('Organization name');
    await owner.say(`/edit ${id}`);
    await owner.press('🏢 Organization');
    await owner.press('✂️ Unlink');
    expect((await stored(id)).organization).toBeUndefined();
  });

  it('refuses to switch the type of what is linked, and says what to do first (Q16, F107)', async () => {
    const id = await make('Eryk Hak, 601 300 105, Acme');
    await owner.say(`/edit ${id}`);
    await owner.press('Person or organization');
    expect(textOf(await owner.press('🏢 It is an organization'))).toContain('Unlink it first');
    const acme = (await stored(id)).organization?.id ?? '';
    await owner.say(`/edit ${acme}`);
    await owner.press('Person or organization');
    expect(textOf(await owner.press('👤 It is a person'))).toContain('People are linked');
    expect((await stored(acme)).type).toBe('organization');
    await owner.say('/cancel');
  });
});
