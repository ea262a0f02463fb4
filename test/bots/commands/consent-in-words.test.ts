import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let viewer: TestPerson;

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ raw: '', e164: '+48600700841' }] },
  ]);
  service = await startTestService({ uri, phones: true, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  viewer = await service.staff('Vera', 'viewer');
  const anna = service.phone('+48600700841');
  await anna.write('START');
  await anna.write('YES');
  await owner.heard();
});
afterAll(() => service.close());

const ofConsent = ['moved', 'channelcode', 'parked', 'asof', 'risks', 'timeline', 'evidence', 'channels'];

describe('what concerns consent', () => {
  it('stands in /help for whoever may do it, and for nobody else (B26)', async () => {
    const named = async (person: TestPerson) => {
      const lines = textOf(await person.say('/help')).split('\n');
      return ofConsent.filter((name) => lines.some((line) => line.startsWith(`/${name} – `)));
    };
    expect(await named(owner)).toEqual(ofConsent);
    expect(await named(viewer)).toEqual(['asof', 'timeline', 'channels']);
  });

  it.each([
    ['en', "Anna's number belongs to somebody else now", 'Whose number'],
    ['fr', "le numéro d'Anna a changé de propriétaire", 'à quelqu'],
    ['pl', 'numer Anny Kowalskiej zmienił właściciela', 'kogoś innego'],
  ])(
    'is said of a number in plain words, and asked back before it counts (%s) (M18, M23)',
    async (language, said) => {
      await owner.say(`/language ${language}`);
      const asked = await owner.say(said);
      expect(textOf(asked)).toContain('🔀 👤 Anna Kowalska');
      expect(buttonsOf(asked).length).toBeGreaterThan(1);
      await owner.say('/cancel');
      await owner.say('/language en');
    },
  );

  it.each([
    ['en', 'who is waiting for a decision?', 'Nobody claims'],
    ['fr', 'qui attend une décision ?', 'Personne'],
    ['pl', 'co czeka na decyzję?', 'Nikt'],
    ['en', 'QR code for Anna', 'WhatsApp'],
    ['fr', 'un code de consentement pour Anna', 'WhatsApp'],
    ['pl', 'kod zgody dla Anny', 'WhatsApp'],
    ['en', 'what are our risks', 'risk'],
    ['fr', 'quels sont nos risques', 'isque'],
    ['pl', 'jakie mamy ryzyka', 'yzyk'],
  ])('is asked for in plain words (%s: %s) (B09, M09, M30, M23)', async (language, said, answer) => {
    await owner.say(`/language ${language}`);
    const shown = await owner.say(said);
    expect(textOf(shown) + buttonsOf(shown).join()).toContain(answer);
    await owner.say('/cancel');
    await owner.say('/language en');
  });

  it.each([
    ['en', 'Anna has a new number 600 700 842', '🔀 +48 600 700 841 is no longer theirs'],
    ['fr', 'Anna a un nouveau numéro +48 600 700 843', "🔀 +48 600 700 841 n'est plus le sien"],
    ['pl', 'Anna ma nowy numer 600 700 844', '🔀 +48 600 700 841 już nie należy do tej osoby'],
  ])(
    'is one press away beside a new number, and supposed of none (%s) (M18, B11)',
    async (language, said, button) => {
      await owner.say(`/language ${language}`);
      const saved = await owner.say(said);
      expect(buttonsOf(saved)).toContain(button);
      expect(textOf(await owner.press(button))).toContain('600 700 841');
      await owner.say('/cancel');
      await owner.say('/language en');
    },
  );
});
