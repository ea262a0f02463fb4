import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
  for (const name of ['Anna Kowalska', 'Annabel Lee', 'Anne Martin', 'Jan Nowak', 'Jan Lis']) {
    await owner.say(`/new ${name}, tag vip`);
    await owner.say('save');
  }
});
afterAll(() => service?.close());

describe('which contact is meant', () => {
  it.each([
    ['en', 'tag Jan hurt, stały', 'To tag: hurt, stały'],
    ['en', '/note Jan: call after four', 'For the note: call after four'],
    ['en', '/delete Jan', 'To delete'],
    ['fr', 'étiquette Jan hurt', 'Pour étiqueter\u00a0: hurt'],
    ['fr', '/edit Jan', 'Pour modifier'],
    ['pl', 'oznacz Jana hurt', 'Do oznaczenia: hurt'],
    ['pl', '/phone Jan: 601 200 300', 'Do numeru telefonu: 601 200 300'],
  ])('is asked with what the contact is wanted for (%s: %s)', async (language, words, purpose) => {
    await owner.say(`/language ${language}`);
    const asked = textOf(await owner.say(words));
    expect(asked.split('\n').slice(1)).toEqual([
      purpose,
      expect.stringContaining('👤 Jan'),
      expect.stringContaining('👤 Jan'),
    ]);
    await owner.say('/cancel');
  });

  it.each(['en', 'fr', 'pl'])(
    'is no question for a name in a case of it, beside longer names and others spelt alike (%s, M23)',
    async (language) => {
      await owner.say(`/language ${language}`);
      const tagged = textOf(await owner.say('oznacz Annę vip'));
      expect(tagged).toContain('👤 Anna Kowalska');
      expect(tagged).not.toContain('Anne');
      expect(tagged).not.toContain('Annabel');
      expect(textOf(await owner.say('tag Anne vip'))).toContain('👤 Anne Martin');
    },
  );

  it.each([
    [
      'en',
      '/restore Anna Kowalska',
      '“Anna Kowalska” is not in the bin',
      '/restore Zenon',
      'Nobody called “Zenon” is in the bin.',
    ],
    [
      'fr',
      'restaure Anna Kowalska',
      "«\u00a0Anna Kowalska\u00a0» n'est pas dans la corbeille",
      'restaure Zenon',
      '«\u00a0Zenon\u00a0» dans la corbeille',
    ],
    [
      'pl',
      'przywróć Annę Kowalską',
      'tego nie ma w koszu',
      '/restore Zenon',
      'W koszu nie ma nikogo takiego',
    ],
  ])(
    'is said to lie in no bin when it was not deleted, or is not known (%s, Q20)',
    async (language, words, said, nobody, unknown) => {
      await owner.say(`/language ${language}`);
      const shown = textOf(await owner.say(words));
      expect(shown).toContain(said);
      expect(shown).toContain('👤 Anna Kowalska');
      const lost = await owner.say(nobody);
      expect(textOf(lost)).toContain(unknown);
      expect(lost).toHaveLength(1);
    },
  );

  it.each(['en', 'fr', 'pl'])('says only the beginning of long words back (%s)', async (language) => {
    await owner.say(`/language ${language}`);
    const long = 'Zenobiusz Świętopełk 🎉 '.repeat(150);
    const isShort = (shown: string, beginning = 'Zenobiusz Świętopełk 🎉 Zenobiusz') => {
      expect(shown).toContain(beginning);
      expect(shown).toContain('…');
      expect(shown).not.toContain('\uFFFD');
      expect([...shown].length).toBeLessThan(400);
    };
    isShort(textOf(await owner.say(`/tag ${long}: vip`)));
    isShort(textOf((await owner.say(`/restore ${long}`)).slice(0, 1)));
    isShort(textOf((await owner.say(`/tags ${long}`)).slice(0, 1)));
    await owner.say('tag Jan hurt');
    isShort(textOf(await owner.say(long.replaceAll(' ', '-'))), 'Zenobiusz-Świętopełk-🎉-Zenobiusz');
    await owner.say('/cancel');
  });

  it.each([
    ['en', '/history Jan', 'thanks', 'You are welcome.'],
    ['en', '/history Jan', 'Regards,\nZenon Obcy\n601 400 700', 'Nobody'],
    ['fr', '/history Jan', 'dis donc, tu as quoi comme factures impayées ?', 'trouvé personne'],
    ['pl', '/history Jan', 'dzięki', 'Nie ma za co.'],
    ['pl', '/history Jan', '/ustawienia', 'Ustawienia'],
  ])(
    'lets whoever speaks of something else go on (%s: %s, then %s, M05)',
    async (language, words, next, answer) => {
      await owner.say(`/language ${language}`);
      const asked = await owner.say(words);
      const said = textOf(await owner.say(next));
      expect(said).not.toContain(textOf(asked).split('\n')[0]);
      if (answer !== 'Nobody') expect(said).toContain(answer);
      expect(textOf(await owner.say('Zenek'))).toContain('Zenek');
      await owner.say('/cancel');
    },
  );
});
