import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { translatorOf } from '../../../src/locales/index.ts';
import { permissions } from '../../../src/staff/index.ts';
import { buttonsOf, startTestService, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.close());

describe('what is said', () => {
  it.each([
    ['en', 'next page', 'There is no such page here.', 'Nothing here has the number 7 now.'],
    ['fr', 'page suivante', "Il n'y a pas de telle page ici.", 'Rien ne porte le numéro 7 ici'],
    ['pl', 'następna strona', 'Nie ma tu takiej strony.', 'Nic tu teraz nie ma numeru 7.'],
  ])(
    'to a page or a number that is not there offers no contact of that name (%s, M15)',
    async (language, page, noPage, noNumber) => {
      const owner = await service.owner('Olga', language);
      const answered = await owner.say(page);
      expect(textOf(answered)).toBe(noPage);
      expect(buttonsOf(answered)).toEqual([]);
      expect(textOf(await owner.say('7.'))).toContain(noNumber);
    },
  );

  it.each([
    ['en', 'The bin is empty.', 'There are no tags yet.', /“biały” \+ “kruk”/],
    [
      'fr',
      'La corbeille est vide.',
      "Il n'y a pas encore d'étiquette.",
      /«\u00a0biały\u00a0» \+ «\u00a0kruk\u00a0»/,
    ],
    ['pl', 'Kosz jest pusty.', 'Nie ma jeszcze', /„biały” \+ „kruk”/],
  ])(
    'of what is empty is said once, and quoted as the language quotes (%s, F009)',
    async (language, bin, tags, quoted) => {
      const owner = await service.owner('Olga', language);
      expect(textOf(await owner.say('/bin')).startsWith(bin)).toBe(true);
      expect(textOf(await owner.say('/tags')).startsWith(tags)).toBe(true);
      await owner.say('/new Anna Kowalska');
      await owner.say('ok');
      expect(buttonsOf(await owner.say('/tag Anna Kowalska: biały kruk')).join('|')).toMatch(quoted);
    },
  );

  it.each([
    ['en', 'Welcome! You are the owner now.', 'Hello!', '👤 Unnamed · owner'],
    [
      'fr',
      'Bienvenue\u202f! Vous êtes maintenant propriétaire.',
      'Bonjour\u202f!',
      '👤 Sans nom · propriétaire',
    ],
    ['pl', 'Witaj! Jesteś teraz właścicielem.', 'Cześć!', '👤 Bez nazwy · właściciel'],
  ])(
    'to somebody without a name calls them by none (%s, F009)',
    async (language, claimed, hello, unnamed) => {
      const nobody = service.person('', language);
      expect(textOf(await nobody.say('/claim 246810')).split('\n')[0]).toBe(claimed);
      expect(textOf(await nobody.say('/start')).split('\n')[0]).toBe(hello);
      expect(textOf(await nobody.say('/me'))).toContain(unnamed);
    },
  );

  it.each([
    ['en', 'good morning!', /^Hello!/, 'Thanks!', /welcome/, 'ok', /^No question/, 'Great'],
    ['fr', 'Bonjour', /^Bonjour\u202f!/, 'merci beaucoup', /plaisir/, 'oui', /^Aucune question/, 'Parfait'],
    ['pl', 'Dzień dobry', /^Cześć!/, 'dzięki 🙂', /za co/, 'tak', /^Żadne pytanie/, 'Super'],
  ])(
    'to small talk is a short answer, unless somebody goes by that name (%s, M23)',
    async (language, greeting, hello, thanks, welcome, yes, nothing, name) => {
      const owner = await service.owner('Olga', language);
      expect(textOf(await owner.say(greeting))).toMatch(hello);
      expect(textOf(await owner.say(thanks))).toMatch(welcome);
      expect(textOf(await owner.say(yes))).toMatch(nothing);
      await owner.say(`/new ${name} Lis`);
      await owner.say('ok');
      expect(textOf(await owner.say(name))).toContain(`👤 ${name} Lis`);
    },
  );

  it.each([
    ['en', 'save', 'No question is open.', 'Please choose one of these.'],
    ['fr', 'Enregistrer', "Aucune question n'est ouverte.", "Choisissez l'une de ces propositions"],
    ['pl', '✅ Zapisz', 'Żadne pytanie nie jest otwarte.', 'Wybierz jedną z tych możliwości.'],
  ])(
    'to an answer that is said once more, or to a number of no list, makes nothing of it (%s, M15)',
    async (language, save, nothing, choose) => {
      const owner = await service.owner('Olga', language);
      await owner.say('/new Ewa Lis 600 700 800');
      for (const number of ['1', '7.', '3️⃣']) {
        const again = textOf(await owner.say(number));
        expect(again).toContain(choose);
        expect(again).not.toContain('📝');
      }
      expect(textOf(await owner.say(save))).toContain('✅');
      const answered = await owner.say(save);
      expect(textOf(answered)).toContain(nothing);
      expect(buttonsOf(answered)).toEqual([]);
    },
  );

  it('of a role that is the job title too is said once (F103)', async () => {
    const owner = await service.owner('Olga', 'pl');
    await owner.say('/new Ewa Lis, księgowa, Acme');
    await owner.say('zapisz');
    await owner.say('powiąż Ewę Lis z Acme jako Księgowa');
    const card = textOf(await owner.say('/find Ewa Lis'));
    expect(card).toContain('Księgowa @ 🏢 Acme');
    expect(card.match(/księgowa/gi)).toHaveLength(1);
  });

  it('above the menu of changes has no open sections, whatever a person keeps open on cards (F162)', async () => {
    const owner = await service.owner();
    await owner.say('/new Ewa Lis, 601 200 300');
    await owner.say('save');
    expect(textOf(await owner.press('▸ Details'))).toContain('ID: ');
    expect(textOf(await owner.say('/edit Ewa'))).not.toContain('ID: ');
    await owner.say('/cancel');
    expect(textOf(await owner.say('/find Ewa'))).toContain('ID: ');
  });
});

describe('what a role may, in Polish', () => {
  it.each(permissions)('is said by a verb like the others: %s (B26)', (permission) => {
    expect(translatorOf('pl')(`permission-${permission}`)).not.toMatch(/^\p{L}+nie(?!\p{L})/u);
  });
});
