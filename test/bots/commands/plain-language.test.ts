import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../support/start-service.ts';

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

  it('finds a name as it sounds, and asks before it acts on one (M23)', async () => {
    await owner.say('/new Małgorzata Dąbrowska 600 700 800');
    await owner.press(/Save/);
    for (const heard of ['dombrowska', 'Dombrowskiej', 'malgorzata dombrowska'])
      expect(said(await owner.say(heard))).toContain('👤 Małgorzata Dąbrowska');
    expect(said(await owner.say('note Dombrowska: rang'))).toContain('Do you mean this one?');
    expect(said(await owner.press('✅ Yes, this one'))).toContain('✅ Saved');
  });

  it('changes a number in whatever order it is said, and comes back to a language (M23)', async () => {
    await owner.say('/new Karim Benali 600 700 801');
    await owner.press(/Save/);
    expect(said(await owner.say('change le numéro de karim pour le 600 700 802'))).toContain(
      '+48 600 700 802',
    );
    expect(said(await owner.say('karimowi zmień numer na 600 700 803'))).toContain('+48 600 700 803');
    for (const [words, hello] of [
      ['wróć do polskiego', 'Mówimy teraz po polsku.'],
      ['retour au français', 'Nous parlons français maintenant.'],
      ['back to english please', 'We speak English now.'],
    ] as const)
      expect(said(await owner.say(words))).toContain(hello);
  });

  it('looks up a name behind a Polish preposition, and offers what a remark on somebody may be (M23)', async () => {
    await owner.say('/new Piotr Kamiński 600 700 800');
    await owner.press(/Save/);
    for (const words of ['z kamińskim', 'u Kamińskiego'])
      expect(said(await owner.say(words))).toContain('👤 Piotr Kamiński');
    const offered = await owner.say('Piotr Kamiński już nie pracuje w Acme');
    expect(buttonsOf(offered)).toContain('👤 Piotr Kamiński');
    expect(said(await owner.say('note Piotr Zzz: rang'))).toContain('nobody');
  });

  it('takes what follows "new company" for its name, whatever it looks like (F004)', async () => {
    for (const words of ['new company <b>& 22 600 70 02', 'nowa firma <b>&, 22 600 70 02']) {
      const [text] = (await owner.say(words)).map((message) => message.text);
      expect(text).toContain('🏢 <b>& (?)');
      await owner.press('✕ Cancel');
    }
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
    ['add a contact', "What is the person's first name?"],
    ['add a company', "What is the organization's name?"],
    ['ajoute une entreprise', "What is the organization's name?"],
    ['nowa firma', "What is the organization's name?"],
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

  it.each(['Marie works at night', 'Marie travaille chez papa', 'Marie pracuje w nocy'])(
    'makes no company of when and where somebody works: %s (M23, F100)',
    async (words) => {
      await owner.say('/new Marie Dupont, +33 6 12 34 56 78');
      await owner.press(/Save/);
      expect(buttonsOf(await owner.say(words)).join()).not.toMatch(/Create “/);
      await owner.say('/new organization');
      await owner.say('Acme');
      await owner.press(/Save/);
      expect(said(await owner.say('marie works at acme'))).toContain('🏢 Acme');
    },
  );

  it.each([['telefon do Marka', 'numer marka', 'Marka Zielińskiego', 'daj mi nr do Zielińskiego']])(
    'finds a name in its Polish cases: %s, %s, %s, %s (M23)',
    async (...asked) => {
      await owner.say('/new Marek Zieliński 602 333 444');
      await owner.press(/Save/);
      for (const words of asked) expect(said(await owner.say(words))).toContain('+48 602 333 444');
    },
  );

  it.each([
    ['język', 'Which language do you want?'],
    ['jezyk', 'Which language do you want?'],
    ['team', 'Olga · owner'],
    ['équipe', 'Olga · owner'],
    ['kontakty', 'Jan Język'],
    ['liste', 'Jan Język'],
    ['export', 'I cannot export the whole book.'],
    ['back', 'No question is open, so'],
  ])('takes the bare word "%s" for a command while no contact goes by it (M23)', async (word, answer) => {
    if (answer.startsWith('Jan')) {
      await owner.say('/new Jan Język 602 333 445');
      await owner.press(/Save/);
    }
    expect(said(await owner.say(word))).toContain(answer);
  });

  it('shows the contact that goes by a bare word, not the command (M23)', async () => {
    await owner.say('/new Jan Język 602 333 445');
    await owner.press(/Save/);
    expect(said(await owner.say('język'))).toContain('Jan Język');
  });

  it.each([
    'message Marie the car is ready',
    'write to Marie the car is ready',
    'écris à Marie la voiture est prête',
    'napisz do Marie auto gotowe',
    'napisz do Marie, że auto gotowe',
    'wiadomość do Marie auto gotowe',
  ])('takes "%s" for a message to her (M23)', async (words) => {
    await owner.say('/new Marie Dupont +33 6 12 34 56 78');
    await owner.press(/Save/);
    expect(said(await owner.say(words))).toContain('No channel is open to this contact.');
  });

  it.each([
    ['/pomoc', 'What I can do'],
    ['/réglages', 'Settings'],
    ['/język', 'Which language do you want?'],
    ['/anuluj', 'No question is open'],
    ['/nowy Marek Zieliński 602 333 446', '+48 602 333 446'],
    ['/nieznane', "I don't know that command."],
  ])('takes %s for the command of that name in another language (M23)', async (command, answer) => {
    expect(said(await owner.say(command))).toContain(answer);
  });

  it('names /help under a sentence that means nothing to it, and under no name (M23)', async () => {
    expect(said(await owner.say('how many clients do we serve'))).toContain('/help shows what I can do.');
    expect(said(await owner.say('Zenon Nieznany'))).toBe('I found nobody for that.');
  });
});
