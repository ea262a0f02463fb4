import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact, storedContact } from '../../support/make-contact.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};

beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
  ids.lucy = await makeContact(owner, 'Lucy Hale 601 550 100');
  ids.tom = await makeContact(owner, 'Tom Baker 601 550 101');
  ids.acme = await makeContact(owner, 'Acme sp. z o.o., 601 550 102');
});
afterAll(() => service?.close());

const stored = (who: string) => storedContact(service, ids[who] ?? '');

describe('what somebody does, and where', () => {
  it.each([
    ["lucy's job title is branch manager", 'branch manager'],
    ['lucy is a plumber', 'plumber'],
    ['Lucy works as a dog walker', 'dog walker'],
    ["change lucy's position to chief accountant", 'chief accountant'],
    ['le métier de Lucy est fleuriste', 'fleuriste'],
    ['Lucy est comptable', 'comptable'],
    ['Lucy travaille comme garde-chasse', 'garde-chasse'],
    ['stanowisko Lucy to doradca', 'doradca'],
    ['Lucy pracuje jako treser psów', 'treser psów'],
    ['Lucy jest kierowniczką', 'kierowniczka'],
    ['Lucy jest księgową', 'księgowa'],
  ])('keeps as a job title: %s (F012, M23)', async (words, title) => {
    const shown = await owner.say(words);
    expect(textOf(shown)).toContain(title);
    expect((await stored('lucy')).jobTitle).toBe(title);
    await owner.say('/undo');
    expect((await stored('lucy')).jobTitle).toBeUndefined();
  });

  it.each([
    ['Lucy is the manager at Acme', 'manager'],
    ['lucy works at acme as accountant', 'accountant'],
    ['Lucy est comptable chez Acme', 'comptable'],
    ['Lucy jest kierowniczką w Acme', 'kierowniczka'],
  ])('links with the role: %s (F100, F101)', async (words, role) => {
    await owner.say(words);
    expect((await stored('lucy')).organization).toMatchObject({ id: ids.acme, role });
    await owner.say('/undo');
    expect((await stored('lucy')).organization).toBeUndefined();
  });

  it('asks which firm is meant where none goes by the name, and leaves remarks alone (M23)', async () => {
    expect(buttonsOf(await owner.say('lucy works at hale motors as manager')).join()).toMatch(/hale motors/i);
    await owner.say('/cancel');
    for (const words of [
      'lucy is a lead',
      'lucy is angry',
      'lucy works at night',
      'lucy est malade',
      'Lucy jest chora',
    ])
      await owner.say(words);
    const { jobTitle, organization } = await stored('lucy');
    expect([jobTitle, organization]).toEqual([undefined, undefined]);
    expect(textOf(await owner.say('/job Acme: plumber'))).toContain('Only a person has a job title.');
  });

  it.each(['who works at acme', 'qui travaille chez Acme ?', 'kto pracuje w Acme'])(
    'names the people of a firm: %s (M23)',
    async (words) => {
      await owner.say('Tom Baker works at Acme');
      expect(textOf(await owner.say(words))).toContain('👤 Tom Baker');
      // Asked for once, not opened from now on.
      expect(textOf(await owner.say('/card acme'))).not.toContain('👤 Tom Baker');
    },
  );
});

describe('words that are no name', () => {
  it.each(['staff', 'help', 'pokaż tagi', 'les étiquettes'])(
    'are not taken for one where a name is asked for: %s (B15)',
    async (words) => {
      await owner.say('/edit Tom Baker');
      await owner.press('First name');
      await owner.say(words);
      expect((await stored('tom')).firstName).toBe('Tom');
      await owner.say('/cancel');
    },
  );

  it('make a colleague no contact with a tag: "make ben a manager" (B26)', async () => {
    await service.staff('Ben Night', 'agent');
    expect(textOf(await owner.say('make ben a manager'))).toContain('👤 Ben Night · agent');
    expect(textOf(await owner.say('make tom baker a manager'))).toContain('no tag “manager” yet');
    await owner.say('/cancel');
  });
});

describe('words about oneself and about what was done', () => {
  it.each([
    ['my name is Sam Porter', 'Sam Porter'],
    ["je m'appelle Léa Petit", 'Léa Petit'],
    ['nazywam się Ola Lis', 'Ola Lis'],
  ])('takes one’s name: %s (B26)', async (words, name) => {
    expect(textOf(await owner.say(words))).toContain(`👤 ${name} ·`);
  });

  it.each(['redo', 'refais', 'ponów'])('does again what was taken back: %s (M03)', async (words) => {
    await owner.say(`note Tom Baker: before ${words}`);
    await owner.say('/undo');
    expect((await stored('tom')).note ?? '').not.toContain(words);
    expect(textOf(await owner.say(words))).toContain(`before ${words}`);
    expect((await stored('tom')).note).toContain(`before ${words}`);
    expect(textOf(await owner.say(words))).toContain('there is nothing to do again');
  });
});
