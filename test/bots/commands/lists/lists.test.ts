import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedContacts } from '../../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXY'];
const phone = (at: number) => ({ raw: 'typed', e164: `+486007008${String(at).padStart(2, '0')}` });

let service: TestService;
let owner: TestPerson;

beforeAll(async () => {
  const { uri } = await seedContacts([
    // 25 people, the last in the alphabet first.
    ...letters.toReversed().map((letter, at) => ({
      firstName: 'Jan',
      lastName: `${letter}ski`,
      phones: [phone(at)],
      ...(letter === 'C' && { kind: 'contact-person' as const, company: 'Acme' }),
    })),
    { type: 'organization' as const, organizationName: 'Zeta' },
  ]);
  service = await startTestService({ uri });
  owner = await service.owner();
});
afterAll(() => service.close());

/** The names in the lines of a list. */
function names(text: string): string[] {
  return [...text.matchAll(/^\d+\. \S+ (?:Jan )?(\S+)/gm)].map((match) => match[1] ?? '');
}

describe('lists', () => {
  it('shows each type in a tab of its own, by name, with the exact count (F002, F169, F172)', async () => {
    const people = await owner.say('/people');
    expect(textOf(people)).toMatch(/^25 people\n/);
    expect(names(textOf(people))).toEqual(letters.slice(0, 10).map((letter) => `${letter}ski`));
    expect(textOf(people)).toContain('Page 1 of 3 · A → Z');
    const organizations = await owner.say('/orgs');
    expect(textOf(organizations)).toMatch(/^2 organizations\n/);
    expect(names(textOf(organizations))).toEqual(['Acme', 'Zeta']);
    const persons = await owner.say('/persons');
    expect(textOf(persons)).toMatch(/^1 contact person\n/);
    expect(textOf(persons)).toContain('1. 👤 Jan Cski · Acme · +48 600 700 822');
    const recent = await owner.say('/recent');
    expect(textOf(recent)).toMatch(/^27 contacts\n/);
    expect(names(textOf(recent))[0]).toBe('Zeta');
  });

  it('turns pages forth, back, to the end and to the beginning in place (F175)', async () => {
    await owner.say('/people');
    const [second] = await owner.press('›');
    expect(second?.edits).toBeGreaterThan(0);
    expect(names(second?.text ?? '')[0]).toBe('Kski');
    expect(buttonsOf(second ? [second] : [])).not.toContain('«');
    const last = await owner.press('›');
    expect(names(textOf(last))).toEqual(['Uski', 'Vski', 'Wski', 'Xski', 'Yski']);
    expect(textOf(last)).toContain('21. ');
    expect(buttonsOf(last)).not.toContain('›');
    expect(names(textOf(await owner.press('«')))[0]).toBe('Aski');
    expect(names(textOf(await owner.press('»')))[0]).toBe('Uski');
  });

  it('turns pages by words too, in any language, and takes them for a name where there is no page (F175, M23)', async () => {
    await owner.say('/people');
    expect(names(textOf(await owner.say('next page')))[0]).toBe('Kski');
    expect(names(textOf(await owner.say('dalej')))[0]).toBe('Uski');
    expect(names(textOf(await owner.say('page précédente')))[0]).toBe('Kski');
    expect(names(textOf(await owner.say('last page')))[0]).toBe('Uski');
    await owner.say('/edit Jan Kski');
    await owner.say('/people');
    expect(names(textOf(await owner.say('more')))[0]).toBe('Kski');
    await owner.say('/cancel');
    expect(textOf(await owner.say('more'))).toContain('nobody');
  });

  it('says that a page was the last or the first, and leads back from there by a word or a press (F175, M23)', async () => {
    await owner.say('/people');
    expect(textOf(await owner.say('wstecz'))).toBe('That is the first page.');
    await owner.say('last page');
    expect(textOf(await owner.say('next'))).toBe('That is the last page.');
    expect(names(textOf(await owner.say('previous')))[0]).toBe('Kski');
    await owner.say('next');
    await owner.say('next');
    expect(names(textOf(await owner.press('‹')))[0]).toBe('Kski');
    await owner.say('/new');
    await owner.say('/people');
    await owner.say('last page');
    expect(textOf(await owner.say('dalej'))).toBe('That is the last page.');
    expect(textOf(await owner.say('/cancel'))).toContain('closed the question');
  });

  it('sorts by name or by age, and turns the order round at the second press (F173)', async () => {
    await owner.say('/people');
    const newest = await owner.press('newest first');
    expect(names(textOf(newest))[0]).toBe('Aski');
    const oldest = await owner.press('⇅ oldest first');
    expect(names(textOf(oldest))[0]).toBe('Yski');
    expect(textOf(oldest)).toContain('oldest first');
    await owner.press('A → Z');
    expect(names(textOf(await owner.press('⇅ Z → A')))[0]).toBe('Yski');
    // The order stays when the page is turned.
    expect(names(textOf(await owner.press('›')))[0]).toBe('Oski');
  });

  it('keeps the page size of each person, in every list (F174)', async () => {
    await owner.say('/people 3');
    const many = await owner.press('20 a page');
    expect(textOf(many)).toContain('Page 2 of 2');
    expect(names(textOf(many))).toHaveLength(5);
    expect(names(textOf(await owner.say('/recent')))).toHaveLength(20);
    await owner.press('10 a page');
    expect(names(textOf(await owner.say('/people')))).toHaveLength(10);
    expect(textOf(await owner.say('/pagesize 7'))).toBe('I can show 5, 10 or 20 contacts a page.');
  });

  it('opens a contact by the number of its line, with Edit and Delete (F169, F177)', async () => {
    await owner.say('/people 2');
    const card = await owner.press('12');
    expect(textOf(card)).toMatch(/^👤 Jan Lski\n/);
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['✏️ Edit', '🗑 Delete']));
  });

  it('presets the type of a new contact by the list it is started from (F003, F168)', async () => {
    await owner.say('/orgs');
    expect(textOf(await owner.press('➕ New'))).toContain("What is the organization's name?");
    await owner.say('/cancel');
    await owner.say('/people');
    expect(textOf(await owner.press('➕ New'))).toContain("What is the person's first name?");
    await owner.say('/cancel');
    await owner.say('/persons');
    await owner.press('➕ New');
    await owner.say('Zoe');
    await owner.press('✅ Save');
    expect(textOf(await owner.say('/persons'))).toMatch(/^2 contact persons\n/);
  });

  it('leads from a saved contact back to the list that shows it (F166, F167)', async () => {
    await owner.say('/new Wanda Zawada 600 700 899');
    await owner.press('✅ Save');
    expect(names(textOf(await owner.press('☰ List')))).toHaveLength(10);
    expect(textOf(service.api.chat(owner.id).slice(-1))).toContain('1. 👤 Wanda Zawada');
  });

  it('lets the buttons of an old message work when contacts came or went meanwhile (F175)', async () => {
    const old = await owner.say('/people 2');
    const toLast = dataOf(old, '›');
    await owner.say('/new Aaron Abacki 600 700 898');
    await owner.press('✅ Save');
    const total = 28;
    expect(textOf(await owner.pressData(toLast))).toMatch(new RegExp(`^${total} people\n`));
    const beyond = await owner.pressData('c.people.999.n');
    expect(textOf(beyond)).toContain('Page 3 of 3');
    expect(names(textOf(beyond))).toHaveLength(total - 20);
  });

  it('takes words after a list for a search', async () => {
    expect(textOf(await owner.say('/people Jan Mski'))).toContain('1. 👤 Jan Mski');
  });

  it('keeps a page of the longest names in one message (F174)', async () => {
    const long = (at: number) => `${'Ż'.repeat(290)} ${at}`;
    const { uri } = await seedContacts(
      Array.from({ length: 20 }, (_, at) => ({ lastName: long(at), company: `${'Ó'.repeat(290)}` })),
    );
    const other = await startTestService({ uri });
    const reader = await other.owner();
    await reader.say('/pagesize 20.people.1.n');
    const page = await reader.say('/people');
    expect(page).toHaveLength(1);
    expect(page[0]?.text?.match(/^\d+\. /gm)).toHaveLength(20);
    expect(other.api.refusals).toEqual([]);
    await other.close();
  });
});

describe('empty lists', () => {
  it.each([
    ['en', 'There are no people here yet. Choose New', '➕ New'],
    ['fr', "Il n'y a encore personne ici. Choisissez Nouveau", '➕ Nouveau'],
    ['pl', 'Nie ma tu jeszcze żadnych osób. Wybierz Nowy', '➕ Nowy'],
  ])('say what to do, in %s (F009, F168)', async (language, text, button) => {
    const empty = await startTestService();
    const person = await empty.owner('Olga', language);
    const list = await person.say('/people');
    expect(textOf(list).startsWith(text)).toBe(true);
    expect(buttonsOf(list)).toEqual([button]);
    for (const name of ['orgs', 'persons', 'recent', 'bin'])
      expect(textOf(await person.say(`/${name}`)).length).toBeGreaterThan(20);
    expect(empty.api.refusals).toEqual([]);
    await empty.close();
  });
});
