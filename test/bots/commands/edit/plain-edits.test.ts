import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('changes in one line', () => {
  it('puts a note under the one that is there (F078)', async () => {
    const id = await make('Anna Bies, 601 500 100');
    await owner.say('/note Anna Bies: first: at 16:30');
    await owner.say('/note bies: second');
    expect((await stored(id)).note).toBe('first: at 16:30\nsecond');
  });

  it('adds a number and a mail, and says what is wrong with a bad one (F018)', async () => {
    const id = await make('Ewa Bies, 601 500 101');
    await owner.say('/phone Ewa Bies 601 500 102');
    await owner.say('/mail Ewa Bies ewa@example.com');
    expect(textOf(await owner.say('/phone Ewa Bies: 601 50'))).toContain('part of a number');
    expect(textOf(await owner.say('/mail Ewa Bies: ewa(at)example'))).toContain(
      "can't read that as an e-mail",
    );
    expect(textOf(await owner.say('/phone Ewa Bies +48601500102'))).toContain('has that number already');
    const { phones, mails } = await stored(id);
    expect(phones.map(({ e164 }) => e164)).toEqual(['+48601500101', '+48601500102']);
    expect(mails.map(({ address }) => address)).toEqual(['ewa@example.com']);
  });

  it('renames a person in both names or one, and an organization (F010)', async () => {
    const id = await make('Jan Bies, 601 500 103');
    await owner.say('/rename Jan Bies → Janusz Biesek');
    expect(await stored(id)).toMatchObject({ firstName: 'Janusz', lastName: 'Biesek' });
    await owner.say('/rename Biesek: Piotr');
    expect(await stored(id)).toMatchObject({ firstName: 'Piotr', lastName: 'Biesek' });
  });

  it('asks for the value when only the contact was named', async () => {
    const id = await make('Ida Bies, 601 500 104');
    expect(textOf(await owner.say('/note Ida Bies'))).toContain('Type the note.');
    await owner.say('likes tea');
    expect((await stored(id)).note).toBe('likes tea');
  });
});

describe('several changes at once', () => {
  it.each([
    ['en', 'change Iga Bies: phone 601 550 102, email iga@b.example, note likes tea', '/undo'],
    ['fr', 'modifier Iga Bies : e-mail iga@b.example, tél 601 550 102, note aime le thé', '/undo'],
    ['pl', 'zmień Igę Bies: telefon 601 550 102 i mail iga@b.example, notatka lubi herbatę', '/undo'],
  ])('are one action with one way back (%s, M23, M03)', async (language, words, undo) => {
    const id = await make('Iga Bies, 601 550 101');
    await owner.say(`/language ${language}`);
    expect(textOf(await owner.say(words))).toContain('+48 601 550 101 → +48 601 550 102');
    const changed = await stored(id);
    expect(changed.phones.map(({ e164 }) => e164)).toEqual(['+48601550102']);
    expect(changed.mails.map(({ address }) => address)).toEqual(['iga@b.example']);
    expect(changed.note).toMatch(/tea|thé|herbatę/);
    await owner.say(undo);
    const back = await stored(id);
    expect(back.phones.map(({ e164 }) => e164)).toEqual(['+48601550101']);
    expect([back.mails, back.note]).toEqual([[], undefined]);
    await owner.say('/language en');
    await owner.say(`/delete ${id}`);
    await owner.press('🗑 Delete');
  });

  it('change nothing when one of them is wrong or not clear, and ask whom they are for (M23)', async () => {
    const one = await make('Ewa Olcha, 601 551 101, ewa@o.example, ewa@p.example');
    const other = await make('Jan Olcha, 601 551 102');
    expect(textOf(await owner.say('change Ewa Olcha: phone 601 55, email e@q.example'))).toContain(
      'part of a number',
    );
    expect(textOf(await owner.say('change Ewa Olcha: email e@q.example, note rings late'))).toContain(
      'nothing was changed',
    );
    expect(await stored(one)).toMatchObject({ mails: [{}, {}] });
    expect((await stored(one)).note).toBeUndefined();
    const asked = await owner.say('change Olcha: email j@o.example, note rings late');
    expect(textOf(asked)).toContain('To edit: j@o.example, rings late');
    await owner.say('Jan');
    expect(await stored(other)).toMatchObject({ note: 'rings late', mails: [{ address: 'j@o.example' }] });
  });
});

describe('which contact is meant', () => {
  it('asks by number which of several, and goes on with the command (M23)', async () => {
    const one = await make('Olga Dudek, 601 510 100');
    const two = await make('Zenon Dudek, 601 510 101');
    const asked = await owner.say('/note Dudek: called');
    expect(textOf(asked)).toContain('Which one do you mean?');
    expect(buttonsOf(asked).slice(0, 2)).toEqual(['1', '2']);
    expect([(await stored(one)).note, (await stored(two)).note]).toEqual([undefined, undefined]);
    // The answer may also be more of the name.
    await owner.say('Zenon');
    expect([(await stored(one)).note, (await stored(two)).note]).toEqual([undefined, 'called']);
    await owner.say('/tag Dudek: vip');
    await owner.say('1');
    await owner.press('➕ Create “vip”');
    const tagged = await Promise.all([stored(one), stored(two)]);
    expect(tagged.map(({ tags }) => tags.length).sort()).toEqual([0, 1]);
  });

  it('never acts on a guess: a typing error or the beginning of a name is confirmed first (M23)', async () => {
    const id = await make('Krystyna Wójcik, 601 510 102');
    for (const words of ['Krystina Wojcik', 'Krys']) {
      const asked = await owner.say(`/note ${words}: guessed`);
      expect(textOf(asked)).toContain('Do you mean this one?\nFor the note: guessed\n👤 Krystyna Wójcik');
      expect((await stored(id)).note).toBeUndefined();
      await owner.press('✕ Cancel');
    }
    await owner.say('/note Krystina Wojcik: sure');
    await owner.press('✅ Yes, this one');
    expect((await stored(id)).note).toBe('sure');
  });

  it('knows a contact by digits of the number, by mail and by folded full name (B06)', async () => {
    const id = await make('Łucja Żółć, 601 510 103, zolc@example.com');
    await make('Łucja Żółć-Nowak, 601 510 104');
    await owner.say('/note 510103: a');
    await owner.say('/note zolc@example.com: b');
    await owner.say('/note lucja zolc: c');
    expect((await stored(id)).note).toBe('a\nb\nc');
  });

  it('says that there is nobody, and creating is one tap away', async () => {
    const none = await owner.say('/note Nobody Atall: x');
    expect(textOf(none)).toBe('I found nobody for “Nobody Atall”.');
    expect(buttonsOf(none)).toEqual(['➕ Create a contact from it']);
    expect(textOf(await owner.say('/edit'))).toContain('Which contact?');
  });
});

describe('plain language', () => {
  it.each([
    ["change Bruno's surname to Cooper", 'Bruno Cooper'],
    ["Bruno's last name is Carver", 'Bruno Carver'],
    ["change Bruno's first name to Brunello", 'Brunello Carver'],
    ['change le nom de famille de Brunello en Charron', 'Brunello Charron'],
    ['le prénom de Brunello est Brunet', 'Brunet Charron'],
    ['zmień nazwisko Bruneta na Kowal', 'Brunet Kowal'],
    ['zmień imię Bruneta na Bronek', 'Bronek Kowal'],
  ])('changes the name that is named and leaves the other: %s (F010)', async (said, name) => {
    if (name === 'Bruno Cooper') await make('Bruno 600 700 881');
    expect(textOf(await owner.say(said))).toContain(name);
  });

  it('tags, notes and renames in Polish cases, and asks when there are two (M23)', async () => {
    const person = await make('Hanna Kowalska, 601 520 100, tag vip');
    await make('Hanna Wilczur, 601 520 101');
    await owner.say('/language pl');
    expect(textOf(await owner.say('oznacz Hannę stały'))).toContain('O kogo chodzi?');
    await owner.press('✕ Anuluj');
    expect(textOf(await owner.say('oznacz Hannę Kowalską stały'))).toContain('Nie ma jeszcze tagu „stały”.');
    const done = await owner.press('➕ Utwórz „stały”');
    expect(textOf(done)).toContain('✅ Zapisano.');
    expect((await stored(person)).tags).toHaveLength(2);
    await owner.say('zdejmij tag vip Hannie Kowalskiej');
    expect((await stored(person)).tags).toHaveLength(1);
  });

  it('does the same in French', async () => {
    const person = await make('Chloé Martin, 601 520 102');
    await owner.say('/language fr');
    await owner.say('note pour Chloé Martin : rappeler lundi');
    expect((await stored(person)).note).toBe('rappeler lundi');
    await owner.say(`/edit ${person}`);
    const asked = await owner.press('Fonction');
    expect(textOf(asked)).toContain('Quelle est sa fonction\u202f?');
    expect(textOf(await owner.say('comptable'))).toContain('✅ Enregistré.');
    expect(textOf(await owner.say('/tags'))).toMatch(/étiquettes?\n1\./);
    await owner.say('/language en');
  });
});

describe('a number or address that changes, said in plain words', () => {
  const sentences = [
    ['en', "change Wit Zamiana's number to 601 530 201", 'Changed: +48 601 530 101 → +48 601 530 201'],
    [
      'fr',
      'remplace le numéro de Wit Zamiana par 601 530 202',
      'Modifié\u00a0: +48 601 530 201 → +48 601 530 202',
    ],
    ['pl', 'zmień numer Wita Zamiany na 601 530 203', 'Zmieniono: +48 601 530 202 → +48 601 530 203'],
  ] as const;

  it('takes the place of the only one, says which, and comes back with undo (M23, M03)', async () => {
    const id = await make('Wit Zamiana, 601 530 101');
    for (const [language, sentence, said] of sentences) {
      await owner.say(`/language ${language}`);
      expect(textOf(await owner.say(sentence))).toContain(said);
      expect((await stored(id)).phones).toHaveLength(1);
    }
    await owner.press('↩️ Cofnij');
    await owner.say('/language en');
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toEqual(['+48601530202']);
    await owner.say('/mail Wit Zamiana wit@example.com');
    expect(textOf(await owner.say('zmień maila Wita Zamiany na nowy@example.com'))).toContain(
      'wit@example.com → nowy@example.com',
    );
    expect((await stored(id)).mails.map(({ address }) => address)).toEqual(['nowy@example.com']);
  });

  it('is asked about where there are several, and can still be added (M23)', async () => {
    const id = await make('Ola Zamiana, 601 530 102, +48 22 856 31 97');
    const asked = await owner.say("change Ola Zamiana's number to 601 530 204");
    expect(textOf(asked)).toContain('Which one shall +48 601 530 204 take the place of?');
    expect((await stored(id)).phones).toHaveLength(2);
    expect(textOf(await owner.press(/22 856 31 97/))).toContain('+48 22 856 31 97 → +48 601 530 204');
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toEqual(['+48601530102', '+48601530204']);
    await owner.say("change Ola Zamiana's number to 601 530 205");
    await owner.press('➕ None, add it');
    expect((await stored(id)).phones).toHaveLength(3);
  });

  it('is half a number, which is said with the card and changes nothing, in three languages (M23, B06)', async () => {
    const id = await make('Ewa Połowa, 601 530 107');
    for (const [language, sentence, said] of [
      ['en', "change Ewa Połowa's number to 512", 'a part of a number'],
      ['fr', 'ajoute le numéro 07 99 à Ewa Połowa', "une partie d'un numéro"],
      ['pl', 'zmień numer Ewy Połowy na 512 00', 'część numeru'],
    ] as const) {
      await owner.say(`/language ${language}`);
      const answer = textOf(await owner.say(sentence));
      expect(answer).toContain(said);
      expect(answer).toContain('Ewa Połowa');
    }
    await owner.say('/language en');
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toEqual(['+48601530107']);
  });

  it('is added where there is none, and said so (M23)', async () => {
    const id = await make('Iga Zamiana, iga@example.com');
    expect(textOf(await owner.say("change Iga Zamiana's number to 601 530 206"))).toContain(
      'There was no number yet, so I added this one.',
    );
    expect((await stored(id)).phones.map(({ e164 }) => e164)).toEqual(['+48601530206']);
  });
});

describe('a name or tag of signs only', () => {
  it('is refused with a sentence in three languages, whether new, edited or tagged', async () => {
    await owner.say('/language en');
    const id = await make('Lena Znak, 601 540 100');
    await owner.say('/new person');
    expect(textOf(await owner.say('❤️'))).toContain('A name needs at least one letter or digit.');
    await owner.press('✕ Cancel');
    const sentences = [
      ['en', 'A name needs at least one letter or digit.', 'A tag needs at least one letter or digit.'],
      ['fr', 'Un nom doit contenir au moins', 'Une étiquette doit contenir au moins'],
      ['pl', 'Nazwa musi mieć co najmniej jedną literę', 'Tag musi mieć co najmniej jedną literę'],
    ] as const;
    for (const [language, name, tag] of sentences) {
      await owner.say(`/language ${language}`);
      expect(textOf(await owner.say('/rename Lena Znak → ⭐⭐'))).toContain(name);
      expect(textOf(await owner.say('/tag Lena Znak: ⭐'))).toContain(tag);
      await owner.say('/cancel');
    }
    expect(await stored(id)).toMatchObject({ firstName: 'Lena', lastName: 'Znak', tags: [] });
    await owner.say('/language en');
  });
});
