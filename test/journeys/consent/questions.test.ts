import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actionModel } from '../../../src/activity/index.ts';
import { contactModel } from '../../../src/contacts/contact.model.ts';
import { type Language, languages } from '../../../src/locales/index.ts';
import { outboxModel } from '../../../src/messaging/index.ts';
import {
  buttonsOf,
  dataOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

describe('questions and buttons', () => {
  let service: TestService;
  let owner: TestPerson;
  let now = new Date('2026-11-22T10:00:00Z');
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000);
  };

  beforeAll(async () => {
    service = await startTestService({ now: () => now });
    owner = await service.owner();
  });
  afterEach(() => {
    expect(refusalsOf(service)).toEqual([]);
    expect([...service.api.openPresses]).toEqual([]);
  });
  afterAll(() => service?.close());

  const countContacts = (lastName: string) =>
    service.database.model(contactModel).countDocuments({ lastName });
  const countActions = (kind: string) => service.database.model(actionModel).countDocuments({ kind });
  /** Presses the newest button of that label `times` times before the service hears of the first. */
  const pressAtOnce = async (person: TestPerson, label: string, times: number) => {
    const data = dataOf(service.api.chat(person.id).slice(-1), label);
    const message = service.api.chat(person.id).at(-1)?.id ?? 0;
    return Promise.all(Array.from({ length: times }, () => person.pressData(data, message)));
  };

  it('saves once however often Save is pressed at the same moment, and leaves the card (M27)', async () => {
    await owner.say('/new Ewa Dwojak, 601 100 200');
    await pressAtOnce(owner, '✅ Save', 4);
    expect(await countContacts('Dwojak')).toBe(1);
    const shown = service.api.chat(owner.id).slice(-1);
    expect(textOf(shown)).toContain('Ewa Dwojak');
    expect(buttonsOf(shown)).toContain('✏️ Edit');
  });

  it('deletes and takes back once when Delete and Undo are pressed twice', async () => {
    await owner.say('/new Jan Kosz, 601 100 201');
    await owner.press('✅ Save');
    await owner.press('🗑 Delete');
    const confirm =
      buttonsOf(service.api.chat(owner.id).slice(-1)).find((label) => /delete/i.test(label)) ?? '';
    await pressAtOnce(owner, confirm, 2);
    expect(await countActions('contact.deleted')).toBe(1);
    await pressAtOnce(owner, '↩️ Undo', 2);
    expect(await countActions('action.undone')).toBe(1);
    expect(
      await service.database.model(contactModel).countDocuments({ lastName: 'Kosz', deletedAt: null }),
    ).toBe(1);
  });

  it('shows the open question again when the button of an old one is pressed', async () => {
    const old = await owner.say('/new Adam Stary, 601 100 202');
    await owner.say('/cancel');
    await owner.say('/new Beata Nowa, 601 100 203');
    later(60);
    const shown = await owner.pressData(dataOf(old, '✅ Save'), old[0]?.id);
    expect(textOf(shown)).toContain('This is the open question:');
    expect(textOf(shown)).toContain('Beata Nowa');
    await owner.press('✅ Save');
    expect([await countContacts('Stary'), await countContacts('Nowa')]).toEqual([0, 1]);
  });

  it.each([
    ['en', 'Set aside, not saved yet: 👤 Celina Szkicen', '✅ Save', '↩ Go on with it'],
    ['fr', 'Mis de côté, pas encore enregistré\u00a0: 👤 Celina Szkicfr', '✅ Enregistrer', '↩ Y revenir'],
    ['pl', 'Odłożone, jeszcze niezapisane: 👤 Celina Szkicpl', '✅ Zapisz', '↩ Wróć do tego'],
  ])(
    'sets a draft aside when another thing begins, and saves it from its old button (M15, %s)',
    async (language, line, save, resume) => {
      await owner.say(`/language ${language}`);
      const [first, second] = [`Szkic${language}`, `Inny${language}`];
      const old = await owner.say(`/new Celina ${first}, 601 100 210`);
      const button = dataOf(old, save);
      const next = await owner.say(`/new Daria ${second}, 601 100 211`);
      expect(textOf(next)).toContain(line);
      expect(buttonsOf(next)).toContain(resume);
      later(60);
      const saved = await owner.pressData(button, old[0]?.id);
      expect(textOf(saved)).toContain(first);
      expect([await countContacts(first), await countContacts(second)]).toEqual([1, 0]);
      // Pressed again, a moment later or on another day, it saves nothing twice; the other draft is open all the while.
      await owner.pressData(button, old[0]?.id);
      later(60);
      await owner.pressData(button, old[0]?.id);
      expect(await countContacts(first)).toBe(1);
      await owner.say(save.slice(2));
      expect([await countContacts(first), await countContacts(second)]).toEqual([1, 1]);
      await owner.say('/language en');
    },
  );

  it('takes a draft up again where it stood, and sets the one that was open aside in its turn (M15)', async () => {
    const first = await owner.say('/new Edyta Powrot, 601 100 212');
    const button = dataOf(first, '✅ Save');
    const next = await owner.say('/new Filip Czeka, 601 100 213');
    const resumed = await owner.pressData(dataOf(next, '↩ Go on with it'), next[0]?.id);
    expect(textOf(resumed)).toContain('Edyta Powrot');
    expect(textOf(resumed)).toContain('Set aside, not saved yet: 👤 Filip Czeka');
    await owner.say('powrot@example.com');
    await owner.say('save');
    expect(await countContacts('Powrot')).toBe(1);
    const cancelled = await owner.say('/cancel');
    expect(buttonsOf(cancelled)).toContain('↩ Go on with it');
    expect(textOf(cancelled)).toContain('Set aside, not saved yet: 👤 Filip Czeka');
    expect(textOf(await owner.pressData(dataOf(cancelled, '↩ Go on with it')))).toContain('Filip Czeka');
    await owner.say('yes');
    expect(await countContacts('Czeka')).toBe(1);
    expect(buttonsOf(await owner.say('/cancel'))).not.toContain('↩ Go on with it');
    later(60);
    await owner.pressData(button, first[0]?.id);
    expect(await countContacts('Powrot')).toBe(1);
  });

  it('counts an edit that changes nothing as delivered', async () => {
    const list = await owner.say('/tags');
    const data = 'c.tags.name';
    for (const _ of [1, 2]) await owner.pressData(data, list[0]?.id);
    expect(service.api.refusals.some((refusal) => refusal.includes('message is not modified'))).toBe(true);
    const unsent = await service.database.model(outboxModel).countDocuments({ state: { $ne: 'sent' } });
    expect(unsent).toBe(0);
  });

  it('says nothing of a question in which nothing was typed', async () => {
    await owner.say('/new');
    expect(textOf(await owner.say('/new organization'))).not.toContain('Set aside');
    await owner.say('/cancel');
  });

  it.each([
    ['en', 'yes', 'no'],
    ['fr', 'Oui !', 'non'],
    ['pl', 'tak', 'Nie.'],
  ])('takes yes for the choice that confirms and no for Cancel (%s)', async (language, yes, no) => {
    await owner.say(`/language ${language}`);
    const last = `Zgoda${language}`;
    await owner.say(`/new Gustaw ${last}, 601 100 214`);
    await owner.say(yes);
    expect(await countContacts(last)).toBe(1);
    const deleted = () =>
      service.database.model(contactModel).countDocuments({ lastName: last, deletedAt: { $ne: null } });
    await owner.say(`/delete Gustaw ${last}`);
    await owner.say(no);
    expect(await deleted()).toBe(0);
    await owner.say(`/delete Gustaw ${last}`);
    await owner.say(yes);
    expect(await deleted()).toBe(1);
    await owner.say('/language en');
  });

  it.each([
    ['en', 'cancel', 'No question is open. Take back what you did last:', '↩️ Undo'],
    [
      'fr',
      'annule',
      "Aucune question n'est ouverte. Annuler votre dernière action\u00a0:",
      "↩️ Annuler l'action",
    ],
    ['pl', 'anuluj', 'Żadne pytanie nie jest otwarte. Cofnąć ostatnią czynność:', '↩️ Cofnij'],
  ])(
    'offers to take back the last action when there is nothing to cancel (%s)',
    async (language, word, said, undo) => {
      await owner.say(`/language ${language}`);
      const last = `Odwolanie${language}`;
      await owner.say(`/new Hanna ${last}, 601 100 215`);
      await owner.say('ok');
      expect(await countContacts(last)).toBe(1);
      const offered = await owner.say(word);
      expect(textOf(offered)).toContain(said);
      expect(await countContacts(last)).toBe(1);
      await owner.say(`/delete Hanna ${last}`);
      await owner.say('/help');
      // A question that was left behind is closed and named, and it is not said that none was open.
      const closed = await owner.say(word);
      expect(closed).toHaveLength(1);
      expect(textOf(closed)).toContain(said.split('. ')[1]);
      expect(textOf(closed)).not.toContain(said.split('. ')[0]);
      await owner.press(undo);
      expect(await countContacts(last)).toBe(0);
      expect(textOf(await owner.say('/help'))).toContain('/cancel – ');
      await owner.say(`/new Hanna ${last}, 601 100 215`);
      await owner.say(word);
      expect(await countContacts(last)).toBe(0);
      await owner.say('/language en');
    },
  );

  it('gives a fresh card for the button of an old question about a contact, and never an error', async () => {
    await owner.say('/new Celina Karta, 601 100 204');
    const card = await owner.press('✅ Save');
    const edit = await owner.press('✏️ Edit');
    const old = dataOf(edit, 'First name');
    await owner.say('/cancel');
    later(3_600);
    const shown = await owner.pressData(old, card[0]?.id);
    expect(textOf(shown)).toContain('Celina Karta');
    expect(buttonsOf(shown)).toContain('✏️ Edit');
  });

  it('keeps a question when a command comes in the middle of it', async () => {
    await owner.say('/new');
    await owner.say('Daria');
    expect(textOf(await owner.say('/find Karta'))).toContain('Celina Karta');
    expect(textOf(await owner.say('/help'))).toContain('/new');
    await owner.say('Pytanie');
    await owner.say('Save');
    expect(await countContacts('Pytanie')).toBe(1);
  });

  it('goes back, skips and leaves without a trace', async () => {
    const before = await service.database.model(actionModel).countDocuments({});
    await owner.say('/new');
    await owner.say('Emil');
    expect(textOf(await owner.press('‹ Back'))).toMatch(/first name/i);
    await owner.press('Skip');
    await owner.say('Wycofany');
    expect(textOf(await owner.press('✕ Cancel'))).toContain('Nothing was changed');
    expect(await countContacts('Wycofany')).toBe(0);
    expect(await service.database.model(actionModel).countDocuments({})).toBe(before);
  });

  it.each([...languages])('takes the labels of its buttons typed (%s)', async (language) => {
    const words: Record<Language, { back: string; skip: string; save: string; cancel: string }> = {
      en: { back: 'back', skip: 'SKIP', save: 'save', cancel: 'cancel' },
      fr: { back: 'retour', skip: 'passer', save: 'ENREGISTRER', cancel: 'annuler' },
      pl: { back: 'Wstecz', skip: 'pomin', save: 'zapisz', cancel: 'ANULUJ' },
    };
    const { back, skip, save, cancel } = words[language];
    await owner.say(`/language ${language}`);
    const first = textOf(await owner.say('/new'));
    const second = textOf(await owner.say('Filip'));
    expect(textOf(await owner.say(back))).toContain(first.split('\n').at(-1));
    await owner.say('Filip');
    expect(textOf(await owner.say(skip))).not.toContain(second.split('\n').at(-1));
    await owner.say(cancel);
    await owner.say(`/new Filip Typ${language}, 601 100 205`);
    await owner.say(save);
    expect(await countContacts(`Typ${language}`)).toBe(1);
    await owner.say('/language en');
  });
});
