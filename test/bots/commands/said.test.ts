import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact } from '../../support/make-contact.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let people: Record<'en' | 'fr' | 'pl', TestPerson>;
let viewer: TestPerson;

beforeAll(async () => {
  service = await startTestService();
  const en = await service.owner();
  people = {
    en,
    fr: await service.staff('Luce', 'manager', 'fr'),
    pl: await service.staff('Ala', 'manager', 'pl'),
  };
  viewer = await service.staff('Vic', 'viewer');
  for (const pasted of [
    'Sarah Jones 600 700 804',
    'Chris Evans 600 700 805',
    'Ewa Dąbrowska 600 700 806',
    'Léa Martin 600 700 807',
  ])
    await makeContact(en, pasted);
  await en.say('/tag Chris Evans: vip');
  await en.press(/Create/);
});
afterAll(() => service?.close());

const note = /note|notatk/;

describe('a sentence about a contact', () => {
  it.each([
    ['en', 'sarah prefers mornings', '👤 Sarah Jones'],
    ['en', 'toms sister called, and Sarah Jones wants roses', '👤 Sarah Jones'],
    ['en', "sarah's birthday is next week", '👤 Sarah Jones'],
    ['fr', 'Léa a appelé, elle veut des roses', '👤 Léa Martin'],
    ['fr', "j'ai parlé à lea ce matin", '👤 Léa Martin'],
    ['pl', 'rozmawiałam z Ewą Dąbrowską i woli rano', '👤 Ewa Dąbrowska'],
    ['pl', 'ewa jest na urlopie do piątku', '👤 Ewa Dąbrowska'],
  ] as const)(
    'changes nothing by itself and offers what it may be, in %s: "%s" (M23)',
    async (language, text, card) => {
      const answer = await people[language].say(text);
      expect(buttonsOf(answer)).toContain(card);
      expect(buttonsOf(answer).join()).toMatch(note);
    },
  );

  it.each([
    ['en', 'Sarah Green called and wants roses'],
    ['en', 'the weather is lovely today'],
    ['fr', 'il fait beau ce matin'],
    ['pl', 'dzisiaj jest ładna pogoda'],
    ['en', 'ask sarah-lou@example.com about it'],
  ] as const)('names nobody that it does not name, in %s: "%s" (M23)', async (language, text) => {
    expect(buttonsOf(await people[language].say(text)).join()).not.toContain('👤');
  });

  it('becomes a note, a tag, a number or an address at a press, with a way back (M23)', async () => {
    const { en } = people;
    await en.say('Sarah likes tulips');
    expect(buttonsOf(await en.press(/note/)).join()).toContain('Undo');
    await en.say('sarah is a vip');
    expect(textOf(await en.press('🏷 Tag: vip'))).toContain('🏷 vip');
    await en.say('sarah 511 222 333');
    expect(textOf(await en.press(/Add the number/))).toContain('+48 511 222 333');
    await en.say('sarah sarah@jones.example');
    expect(textOf(await en.press(/Add the address/))).toContain('sarah@jones.example');
    for (const _ of Array(4)) await en.say('/undo');
    expect(textOf(await en.say('/find sarah jones'))).not.toMatch(/vip|511|example/);
  });

  it('offers a day with a name as the card of that day (M13, M23)', async () => {
    const { fr } = people;
    expect(buttonsOf(await fr.say('Léa Martin hier')).join()).toContain('hier');
    expect(textOf(await fr.press(/hier/))).toContain('Léa Martin');
  });

  it('offers nothing to change to those who may only look (M16, M23)', async () => {
    const answer = await viewer.say('sarah is a vip');
    expect(buttonsOf(answer).join()).not.toMatch(/note|Tag|Add/);
    expect(buttonsOf(answer)).toContain('👤 Sarah Jones');
  });

  it.each([
    ['en', 'delete sarah jones and chris evans'],
    ['fr', 'supprime Léa et Chris'],
    ['pl', 'usuń Ewę i Chrisa'],
  ] as const)('of several at once asks whom first, in %s: "%s" (M23)', async (language, text) => {
    const answer = await people[language].say(text);
    expect(textOf(answer)).toMatch(/one contact at a time|un contact à la fois|po jednym/);
    expect(buttonsOf(answer)).toEqual(expect.arrayContaining(['1', '2']));
    await people[language].say('/cancel');
  });

  it('of a WhatsApp link is the number in it, for a new contact and to look one up (B06)', async () => {
    const { en } = people;
    const preview = textOf(await en.say('new Kate Wood https://wa.me/48511222333'));
    expect(preview).toContain('📞 +48 511 222 333');
    expect(preview).not.toContain('wa.me');
    await en.say('/cancel');
    expect(textOf(await en.say('https://wa.me/48600700804'))).toContain('Sarah Jones');
    expect(textOf(await viewer.say('https://wa.me/48600700804'))).not.toContain('600 700 804');
  });

  it.each([
    ['en', 'our vips'],
    ['en', 'who are our vips?'],
    ['en', 'list vip clients'],
    ['fr', 'liste des clients vip'],
    ['fr', 'quels sont les contacts vip ?'],
    ['pl', 'lista vipów'],
  ] as const)('lists those with a tag, in %s: "%s" (F086, M23)', async (language, text) => {
    expect(textOf(await people[language].say(text))).toContain('👤 Chris Evans');
  });

  it('takes no contact for a tag: "show Chris Evans" (M23)', async () => {
    expect(buttonsOf(await people.en.say('show Chris Evans')).join()).toContain('History');
  });
});
