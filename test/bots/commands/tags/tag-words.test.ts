import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../../src/contacts/contact.model.ts';
import { tagModel } from '../../../../src/contacts/tags/tag.model.ts';
import {
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

async function make(text: string): Promise<void> {
  await owner.say(`/new ${text}`);
  await owner.say('save');
}

describe('tags in words', () => {
  it.each([
    ['en', 'show all vip', '/tags vip', '2 contacts'],
    ['fr', 'montre les vip', '/tags vip', '2 contacts'],
    ['pl', 'pokaż wszystkich vip', '/tags vip', '2 kontakty'],
  ])('shows who carries a tag, said or typed (%s, M23, B27)', async (language, words, typed, count) => {
    await owner.say('/language en');
    if (language === 'en') {
      await make('Anna Wierna, 601 400 100, tag vip');
      await make('Jan Wierny, 601 400 101, tag vip');
      await make('Ewa Inna, 601 400 102, tag hurt');
    }
    await owner.say(`/language ${language}`);
    for (const text of [words, typed]) {
      const shown = textOf(await owner.say(text));
      expect(shown).toContain(`🏷 vip · ${count}`);
      expect(shown).toContain('Anna Wierna');
      expect(shown).toContain('Jan Wierny');
      expect(shown).not.toContain('Ewa Inna');
    }
  });

  it.each([
    ['en', 'who has the tag vip?', '2 contacts'],
    ['fr', 'qui a le tag vip ?', '2 contacts'],
    ['pl', 'kto ma tag vip', '2 kontakty'],
  ])('shows who has a tag when asked like that: %s, %s (M23, B27)', async (language, words, count) => {
    await owner.say(`/language ${language}`);
    expect(textOf(await owner.say(words))).toContain(`🏷 vip · ${count}`);
  });

  it('leaves the question which tag to merge with for what is a command (B15)', async () => {
    await owner.say('/language en');
    await owner.say('/tags vip');
    await owner.press('🏷 vip');
    await owner.press(/Merge/);
    expect(textOf(await owner.say('tags'))).toMatch(/^\d tags/);
  });

  it('says so when /tags names none, and takes a contact of that name before a tag (B27)', async () => {
    await owner.say('/language en');
    expect(textOf(await owner.say('/tags vap'))).toContain('There is no tag “vap” yet.');
    await make('Lis Rudy, 601 400 103, tag lis');
    expect(textOf(await owner.say('show Lis'))).toContain('👤 Lis Rudy');
    expect(textOf(await owner.say('/tags use'))).toContain('vip');
  });

  it.each([
    ['en', 'merge tags bronze and silver', 'bronze', 'silver', 'yes'],
    ['fr', 'fusionne les tags cuivre et zinc', 'cuivre', 'zinc', 'oui'],
    ['pl', 'scal tagi drewno i kamień', 'drewno', 'kamień', 'tak'],
    ['en', 'merge the tag tin into the tag lead', 'tin', 'lead', 'yes'],
    ['pl', 'połącz tag żelazo z tagiem stal', 'żelazo', 'stal', 'tak'],
    ['en', 'merge coal into coke', 'coal', 'coke', 'yes'],
    ['fr', 'fusionne cèdre avec chêne', 'cèdre', 'chêne', 'oui'],
    ['pl', 'scal miedź z mosiądz', 'miedź', 'mosiądz', 'tak'],
    ['en', '/mergetags gas, steam', 'gas', 'steam', 'yes'],
  ])(
    'merges two tags when asked in words, having said what it touches, and counts right at once (%s, %s, F084, F085, B27)',
    async (language, words, from, into, yes) => {
      await owner.say('/language en');
      await make(`Ola ${from}ska, 601 400 110, tag ${from}`);
      await make(`Ola ${into}ska, 601 400 111, tag ${into}`);
      await owner.say(`/language ${language}`);
      const asked = textOf(await owner.say(words));
      expect(asked).toContain(`🏷 ${from}`);
      expect(asked).toContain(into);
      const merged = textOf(await owner.say(yes));
      expect(merged).toContain(`🏷 ${into}`);
      expect(merged).toMatch(/^2 (contacts|kontakty)$/m);
      const tag = await service.database.model(tagModel).findOne({ name: into }).lean();
      expect(await service.database.model(contactModel).countDocuments({ tags: tag?._id })).toBe(2);
    },
  );

  it.each([
    ['en', 'merge tags vip and nowhere', 'There is no tag “nowhere” yet.'],
    ['fr', 'fusionne les tags nulle-part et vip', 'nulle-part'],
    ['pl', 'scal tagi vip i vip', 'Nie można scalić tagu z nim samym.'],
  ])('says what is wrong with a merge (%s, F085)', async (language, words, said) => {
    await owner.say(`/language ${language}`);
    expect(textOf(await owner.say(words))).toContain(said);
    expect(textOf(await owner.say('/mergetags vip'))).toContain('/mergetags');
  });

  it.each([
    ['en', 'rename tag opal to jade', 'opal', 'jade', 'Undo'],
    ['en', 'rename the coral tag to pearl', 'coral', 'pearl', 'Undo'],
    ['fr', 'renomme le tag rubis en grenat', 'rubis', 'grenat', 'Annuler'],
    ['pl', 'zmień tag stały klient na wierny', 'stały klient', 'wierny', 'Cofnij'],
    ['pl', 'zmień nazwę tagu bursztyn na „jantar”', 'bursztyn', 'jantar', 'Cofnij'],
    ['en', 'rename topaz to citrine', 'topaz', 'citrine', 'Undo'],
    ['fr', 'renomme saphir en turquoise', 'saphir', 'turquoise', 'Annuler'],
    ['pl', 'zmień nazwę szmaragd na beryl', 'szmaragd', 'beryl', 'Cofnij'],
    ['en', '/renametag agate, onyx', 'agate', 'onyx', 'Undo'],
  ])(
    'renames a tag when asked in words, with a way back (%s, %s, F084, M23)',
    async (language, words, from, to, back) => {
      await owner.say('/language en');
      await make(`Ida Nowa, 601 400 120, tag ${from}`);
      await owner.say(`/language ${language}`);
      const renamed = await owner.say(words);
      expect(textOf(renamed)).toContain(`🏷 ${to}`);
      expect(await service.database.model(tagModel).countDocuments({ name: from })).toBe(0);
      await owner.press(new RegExp(back));
      expect(await service.database.model(tagModel).countDocuments({ name: from })).toBe(1);
    },
  );

  it('asks before a renamed tag goes into another, and for the name that was left out (F084, F085)', async () => {
    await owner.say('/language en');
    await make('Ida Stara, 601 400 121, tag lilac');
    await make('Ida Stara, 601 400 122, tag mauve');
    expect(textOf(await owner.say('rename tag lilac to mauve'))).toContain('mauve');
    expect(await service.database.model(tagModel).countDocuments({ name: 'lilac' })).toBe(1);
    expect(textOf(await owner.say('yes'))).toContain('🏷 mauve');
    await owner.say('rename tag mauve');
    expect(textOf(await owner.say('violet'))).toContain('🏷 violet');
    expect(textOf(await owner.say('rename tag nowhere to violet'))).toContain(
      'There is no tag “nowhere” yet.',
    );
  });
});
