import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, type TestPerson, type TestService } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;

beforeEach(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterEach(async () => {
  await service.close();
});

const said = (messages: Awaited<ReturnType<TestPerson['say']>>) =>
  messages.map(({ text }) => text).join('\n');

describe('plain language', () => {
  it('does what is said in each language, and searches for what is no command (M23)', async () => {
    await owner.say('nouveau contact Marie Dupont +33 6 12 34 56 78');
    expect(said(await owner.press(/Save/))).toContain('Marie Dupont');
    expect(said(await owner.say('oznacz Marie vip'))).toContain('vip');
    expect(said(await owner.say('qui est Dupont ?'))).toContain('+33 6 12 34 56 78');
    expect(said(await owner.say('dupont'))).toContain('Marie Dupont');
  });

  it.each([
    ["marie's number", 'le mail de Marie', 'numer Marie'],
    ['phone of marie', 'numéro de Marie', 'telefon do Marie'],
  ])('shows whose number or address is asked for without a verb: %s, %s, %s (M23)', async (...asked) => {
    await owner.say('/new Marie Dupont +33 6 12 34 56 78');
    await owner.press(/Save/);
    for (const words of asked) expect(said(await owner.say(words))).toContain('+33 6 12 34 56 78');
  });

  it.each([
    ['new', "What is the person's first name?"],
    ['nouvelle', "What is the person's first name?"],
    ['nowy', "What is the person's first name?"],
    ['invite a colleague', 'Which role?'],
    ['inviter un collègue', 'Which role?'],
    ['zaproś kolegę', 'Which role?'],
    ['bin', 'The bin is empty.'],
    ['rename the tag vip', 'There are no tags yet.'],
    ["renomme l'étiquette vip", 'There are no tags yet.'],
    ['zmień nazwę tagu vip', 'There are no tags yet.'],
  ])('leads on from a few words as a command would: %s (M23)', async (words, answer) => {
    expect(said(await owner.say(words))).toContain(answer);
  });

  it.each(['Marie works at Acme', 'Marie travaille chez Acme', 'Marie pracuje w Acme'])(
    'links a person to a company: %s (M23, F100)',
    async (words) => {
      await owner.say('/new Marie Dupont, +33 6 12 34 56 78');
      await owner.press(/Save/);
      await owner.say(words);
      await owner.press(/Create/);
      await owner.press(/Skip/);
      expect(said(await owner.say('/find Marie Dupont'))).toContain('Acme');
    },
  );
});
