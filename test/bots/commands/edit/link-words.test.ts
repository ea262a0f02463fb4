import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../../src/contacts/contact.model.ts';
import { storedContact } from '../../../support/make-contact.ts';
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

async function make(text: string): Promise<string> {
  await owner.say('/language en');
  await owner.say(`/new ${text}`);
  await owner.say('save');
  const [newest] = await service.database.model(contactModel).find().sort({ createdAt: -1 }).limit(1).lean();
  return newest?._id ?? '';
}

async function makeFirm(name: string): Promise<string> {
  await owner.say('/language en');
  await owner.say('/new organization');
  await owner.say(name);
  await owner.say('save');
  return (await service.database.model(contactModel).findOne({ organizationName: name }).lean())?._id ?? '';
}

describe('a link in words', () => {
  it.each([
    ['en', 'Tomasz', 'Acme', 'link Tomasz to Acme as accountant', 'accountant'],
    ['fr', 'Gérard', 'Bertin', 'lie Gérard à Bertin comme comptable', 'comptable'],
    ['pl', 'Janusz', 'Cargo', 'powiąż Janusza z Cargo jako księgowy', 'księgowy'],
    ['en', 'Wanda', 'Delta', '/link Wanda: Delta, clerk', 'clerk'],
  ])(
    'joins a person and an organization, with the role that was said (%s, M23, F099, F103)',
    async (language, first, firm, words, role) => {
      const id = await make(`${first} Łącznik, 601 500 100`);
      const organization = await makeFirm(firm);
      await owner.say(`/language ${language}`);
      const linked = await owner.say(words);
      expect(textOf(linked)).toContain(`${role} @ 🏢 ${firm}`);
      expect((await storedContact(service, id)).organization).toEqual({ id: organization, role });
      await owner.say('/undo');
      expect((await storedContact(service, id)).organization).toBeUndefined();
    },
  );

  it('links without a role, from the organization too, and changes the role of one that is linked (F099, F103)', async () => {
    const id = await make('Ewa Most, 601 500 101');
    const firm = await makeFirm('Emka');
    await owner.say('link Emka to Ewa Most');
    expect((await storedContact(service, id)).organization).toEqual({ id: firm });
    expect(textOf(await owner.say('link Ewa Most to Emka'))).toContain('linked already');
    await owner.say('link Ewa Most to Emka as a driver');
    expect((await storedContact(service, id)).organization).toEqual({ id: firm, role: 'driver' });
  });

  it('asks before one organization takes the place of another, and which is meant or whether to make it (F100, F105)', async () => {
    const id = await make('Filip Zmiana, 601 500 102');
    const [one, two] = [await makeFirm('Fox'), await makeFirm('Gamma')];
    await owner.say('link Filip to Fox');
    expect(textOf(await owner.say('link Filip to Gamma'))).toContain('Fox');
    await owner.say('no');
    expect((await storedContact(service, id)).organization?.id).toBe(one);
    await owner.say('link Filip to Gamma');
    await owner.say('yes');
    await owner.say('skip');
    expect((await storedContact(service, id)).organization?.id).toBe(two);
    expect(buttonsOf(await owner.say('link Filip to Nowhere Ltd'))).toContain('➕ Create “Nowhere Ltd”');
    await owner.say('/cancel');
  });

  it('asks which contact was meant, and keeps what was said of the link (F103)', async () => {
    await make('Hanna Pierwsza, 601 500 103');
    const id = await make('Hanna Druga, 601 500 104');
    const firm = await makeFirm('Hurtex');
    const asked = await owner.say('link Hanna to Hurtex as clerk');
    const line = textOf(asked)
      .split('\n')
      .find((one) => one.includes('Druga'));
    await owner.press(line?.slice(0, 1) ?? '');
    expect((await storedContact(service, id)).organization).toEqual({ id: firm, role: 'clerk' });
  });
});
