import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoContacts } from '../../../../bots/commands/demo/demo-contacts.ts';
import { actionModel, createActivity } from '../../../../src/activity/index.ts';
import { contactModel, parsePhone, trackedContacts } from '../../../../src/contacts/index.ts';
import { sessionModel } from '../../../../src/dialogue/index.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import { buttonsOf, startTestService, type TestService, textOf } from '../../../support/start-service.ts';

describe('the invented contacts', () => {
  it('are thirty, with valid numbers that are all different', () => {
    const contacts = demoContacts();
    expect(contacts).toHaveLength(30);
    const numbers = contacts.flatMap(({ phones }) => phones.map(({ e164 }) => e164));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const e164 of numbers) expect(parsePhone(e164, 'PL')).toEqual({ e164, raw: e164 });
  });

  it('are people and organizations of four countries, with tags, notes and links', () => {
    const contacts = demoContacts();
    const organizations = new Set(contacts.flatMap(({ organizationName }) => organizationName ?? []));
    const companies = contacts.flatMap(({ company }) => company ?? []);
    expect(organizations.size).toBe(8);
    expect(companies.length).toBeGreaterThanOrEqual(12);
    expect(companies.filter((company) => !organizations.has(company))).toEqual([]);
    for (const prefix of ['+48', '+33', '+44', '+380'])
      expect(contacts.some(({ phones }) => phones.some(({ e164 }) => e164.startsWith(prefix)))).toBe(true);
    expect(contacts.filter(({ tags }) => tags.length > 0).length).toBeGreaterThan(10);
    expect(contacts.filter(({ note }) => note).length).toBeGreaterThan(10);
  });
});

describe('/demo', () => {
  let service: TestService;
  const countContacts = () => service.database.model(contactModel).countDocuments({});

  beforeEach(async () => {
    service = await startTestService();
  });
  afterEach(async () => {
    expect(service.api.refusals).toEqual([]);
    await service.close();
  });

  it('asks first, then loads everything as one action that one undo takes back (M03)', async () => {
    const owner = await service.owner();
    expect(textOf(await owner.say('/demo'))).toContain('I can put 30 invented contacts into the book');
    expect(await countContacts()).toBe(0);
    expect(textOf(await owner.press('🎭 Load them'))).toContain('30 invented contacts are here');
    expect(await countContacts()).toBe(30);
    const actions = await service.database.model(actionModel).find({ kind: 'demo.loaded' }).lean();
    expect(actions).toHaveLength(1);
    expect(textOf(await owner.say('zolc'))).toContain('Zofia Żółć');
    const { database } = service;
    const activity = createActivity({ database, models: trackedContacts });
    const origin = { actor: 'somebody', source: 'telegram', now: new Date(), mode: 'all-or-clash' } as const;
    await database.transaction((tx) => activity.undo(tx, actions[0]?._id ?? '', origin));
    expect(await countContacts()).toBe(0);
    expect(textOf(await owner.say('/demo'))).toContain('I can put 30 invented contacts into the book');
  });

  it('loads nothing twice, neither by command nor by an old button', async () => {
    const owner = await service.owner('Olga', 'pl');
    await owner.say('/demo');
    await owner.press('🎭 Wczytaj');
    expect(textOf(await owner.say('/demo'))).toContain('W książce jest już 30 zmyślonych kontaktów.');
    expect(await countContacts()).toBe(30);
  });

  it('takes one round in five stations with no question open, so that all can be tried (M23)', async () => {
    const owner = await service.owner('Olga', 'fr');
    await owner.say('/demo');
    await owner.press('🎭 Les charger');
    expect(textOf(await owner.press('🧭 La visite guidée'))).toContain('1/5 · Chercher');
    const open = await service.database
      .model(sessionModel)
      .find({ question: { $exists: true } })
      .lean();
    expect(open).toEqual([]);
    expect(textOf(await owner.say('elodie'))).toContain('Élodie Dupont');
    for (const name of ['Créer', 'Étiquettes', 'Revenir en arrière', 'Ensemble']) {
      const [before, next] = await owner.press('Suivant ›');
      expect(buttonsOf(before ? [before] : [])).toEqual([]);
      expect(next?.text).toContain(name);
    }
    expect(buttonsOf(owner.messages().slice(-1))).toEqual(['Aide']);
  });

  it('goes on by a plain word after what it says to try (M23)', async () => {
    const owner = await service.owner('Olga', 'fr');
    await owner.say('/demo');
    await owner.press('🎭 Les charger');
    await owner.press('🧭 La visite guidée');
    await owner.say('elodie');
    expect(textOf(await owner.say('suivant'))).toContain('2/5 · Créer');
    await owner.say('/tag Samuel Okafor presse');
    await owner.press('➕ Créer «\u00a0presse\u00a0»');
    expect(textOf(await owner.say('suivant'))).toContain('3/5');
    await owner.say('/people');
    expect(textOf(await owner.say('suivant'))).not.toContain('4/5');
  });

  it('is over when it is left or at its end: the word turns nothing any more', async () => {
    const owner = await service.owner('Olga', 'fr');
    await owner.say('/tour 4');
    await owner.say('suivant');
    expect(textOf(await owner.say('suivant'))).toContain('trouvé personne');
    await owner.say('/tour 2');
    await owner.press('Quitter la visite');
    expect(textOf(await owner.say('suivant'))).toContain('trouvé personne');
  });

  it('greets whoever greets, although an invented firm is written to at hello@ (M23)', async () => {
    const owner = await service.owner();
    await owner.say('/demo');
    await owner.press('🎭 Load them');
    expect(textOf(await owner.say('hello'))).toMatch(/^Hello!/);
    expect(textOf(await owner.say('/find hello'))).toContain('Harbour & Finch');
  });

  it('lets one leave the tour at any station', async () => {
    const owner = await service.owner();
    await owner.say('/tour 2');
    const [station, left] = await owner.press('Leave the tour');
    expect(buttonsOf(station ? [station] : [])).toEqual([]);
    expect(left?.text).toContain('/demo brings the tour back');
  });

  it('is refused to whoever may not change settings (B26, F193)', async () => {
    const owner = await service.owner();
    const manager = await joinedPerson(service, owner, 'manager');
    expect(textOf(await manager.say('/demo'))).toContain("You don't have the permission");
    expect(await countContacts()).toBe(0);
  });
});
