import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/contact.model.ts';
import { dropTestDatabase, testDatabaseUri } from '../../support/database.ts';
import { openPage } from '../../support/journeys/page-person.ts';
import { until } from '../../support/journeys/until.ts';
import { codeIn } from '../../support/people/staff-people.ts';
import { startTelegramApi } from '../../support/stand-ins/telegram-api.ts';
import {
  buttonsOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

describe('one person on two devices', () => {
  let service: TestService;
  let phone: TestPerson;
  let tablet: TestPerson;

  beforeAll(async () => {
    service = await startTestService();
    phone = await service.owner();
    tablet = service.person('Tablet');
    await tablet.say(`/join ${codeIn(textOf(await phone.say('/me link')))}`);
  });
  afterEach(() => {
    expect(refusalsOf(service)).toEqual([]);
    expect([...service.api.openPresses]).toEqual([]);
  });
  afterAll(() => service?.close());

  const countContacts = (lastName: string) =>
    service.database.model(contactModel).countDocuments({ lastName });

  it('ends the question on the first with the answer on the second, and says so there (M15)', async () => {
    const [asked] = await phone.say('/new Ada Dwa, 601 100 300');
    await tablet.say('Save');
    expect(await countContacts('Dwa')).toBe(1);
    const closed = service.api.chat(phone.id).filter(({ id }) => id === asked?.id);
    expect(textOf(closed)).toContain('Ada Dwa');
    expect(textOf(closed)).toContain('✓ Answered on another device.');
    expect(buttonsOf(closed)).toEqual([]);
  });

  it('goes on with a question where the person is, and takes it from where they were (M15)', async () => {
    const [asked] = await phone.say('/new');
    expect(textOf(await tablet.say('Bea'))).toMatch(/last name/i);
    expect(buttonsOf(service.api.chat(phone.id).filter(({ id }) => id === asked?.id))).toEqual([]);
    await phone.say('Wraca');
    await phone.say('Save');
    expect(await countContacts('Wraca')).toBe(1);
  });

  it('says on the first that the person went on elsewhere when the second cancels (M15)', async () => {
    const [asked] = await phone.say('/new Cyd Nie, 601 100 301');
    await tablet.say('/cancel');
    const closed = service.api.chat(phone.id).filter(({ id }) => id === asked?.id);
    expect(textOf(closed)).toContain('↪ You went on on another device.');
    expect(buttonsOf(closed)).toEqual([]);
    expect(await countContacts('Nie')).toBe(0);
  });

  it('lets exactly one of two answers win that come at the same moment (M15, M27)', async () => {
    for (let round = 0; round < 6; round++) {
      const name = `Wyscig${'abcdef'[round]}`;
      await phone.say(`/new Ela ${name}, 601 100 40${round}`);
      await Promise.all(
        round % 2
          ? [phone.press('✅ Save'), tablet.say('Cancel')]
          : [tablet.say('Save'), phone.press('✅ Save')],
      );
      const made = await countContacts(name);
      const said = textOf([
        ...service.api.chat(phone.id).slice(-2),
        ...service.api.chat(tablet.id).slice(-2),
      ]);
      if (round % 2) expect(made === 1 || said.includes('Nothing was changed')).toBe(true);
      else expect(made).toBe(1);
      await phone.say('/cancel');
    }
  });
});

describe('a draft', () => {
  it('survives a restart and goes on in the browser (M15)', { timeout: 60_000 }, async () => {
    const api = await startTelegramApi();
    const uri = testDatabaseUri();
    const environment = { BROWSER_KEY: 'the-key' };
    const before = await startTestService({ api, uri, browser: true, environment });
    const phone = await before.owner();
    const code = codeIn(textOf(await phone.say('/me link')));
    const page = await openPage(before.address, 'the-key');
    await page.say(`/join ${code}`, /Olga/);
    await phone.say('/new');
    const [asked] = await phone.say('Gabriela');
    expect(textOf(asked ? [asked] : [])).toMatch(/last name/i);
    page.close();
    await before.stop();

    const after = await startTestService({ api, uri, browser: true, environment });
    const again = await openPage(after.address, 'the-key', { cookie: page.cookie });
    // Nobody asks again: what is said is the answer to the question that was open.
    await again.say('Przenosna', /phone number/);
    await until('the closing', () => asked && !api.chat(phone.id).find(({ id }) => id === asked.id)?.markup);
    expect(textOf(api.chat(phone.id).filter(({ id }) => id === asked?.id))).toContain(
      '✓ Answered on another device.',
    );
    await again.press('✅ Save', /Gabriela Przenosna[\s\S]*Edit/);
    const contacts = await after.database.model(contactModel).find({ firstName: 'Gabriela' }).lean();
    expect(contacts.map(({ lastName }) => lastName)).toEqual(['Przenosna']);
    again.close();
    await after.stop();
    await api.stop();
    await dropTestDatabase(uri);
  });
});
