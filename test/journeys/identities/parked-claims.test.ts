import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimModel, contactModel } from '../../../src/contacts/index.ts';
import { erasureModel } from '../../../src/lifecycle/index.ts';
import { placesOf } from '../../support/journeys/places-of.ts';
import { until } from '../../support/journeys/until.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let manager: TestPerson;
let agent: TestPerson;
let ania: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska' },
    { firstName: 'Jan', lastName: 'Nowak', phones: [{ raw: '', e164: '+48600700802' }] },
    { firstName: 'Ewa', lastName: 'Lis' },
    { phones: [{ raw: '', e164: '+48600700809' }] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  manager = await service.staff('Piotr', 'manager', 'pl');
  agent = await service.staff('Marta', 'agent', 'pl');
  for (const one of [manager, agent]) await one.say('/language pl');
  ania = service.person('Ania', 'pl');
  await ania.say('Dzień dobry');
  await owner.heard();
  await owner.press('🔗 Attach to a contact');
  await owner.say('Kowalska');
  for (const one of [owner, manager, agent]) await one.heard();
});
afterAll(() => service.close());

const stored = (firstName: string) => service.database.model(contactModel).findOne({ firstName }).lean();
const numbersOf = async (firstName: string) => (await stored(firstName))?.phones.map(({ e164 }) => e164);
const accountsOf = async (firstName: string) =>
  (await stored(firstName))?.messengers?.map(({ value }) => value) ?? [];
const shareOwn = (person: TestPerson, phone_number: string) =>
  person.share({ phone_number, first_name: person.profile.first_name, user_id: person.id });

async function codeFor(name: string): Promise<string> {
  await owner.say(`/consents ${name}`);
  await owner.press('1');
  await owner.press('🔳 QR or link');
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(await owner.press('Telegram')))?.[0] ?? '';
}

describe('two records that claim one number', () => {
  let pressed = '';

  it('are left as they are, and shown with both sides to those who may settle it (B09)', async () => {
    await shareOwn(ania, '48600700802');
    expect(await numbersOf('Anna')).toEqual([]);
    expect(await numbersOf('Jan')).toEqual(['+48600700802']);
    const shown = await owner.heard();
    const card = shown.filter(({ text }) => text?.includes('Two records claim one identity'));
    expect(textOf(card)).toContain('📱 +48 600 700 802');
    expect(textOf(card)).toContain("By Telegram's word it belongs to 👤 Anna Kowalska");
    expect(textOf(card)).toContain('It stands on 👤 Jan Nowak');
    expect(buttonsOf(card)).toEqual([
      '✅ 👤 Anna Kowalska keeps it',
      '✅ 👤 Jan Nowak keeps it',
      '👥 Both keep it',
      '🔎 👤 Anna Kowalska',
      '🔎 👤 Jan Nowak',
    ]);
    pressed = dataOf(card, '👥 Both keep it');
    expect(textOf(await manager.heard())).toContain('Dwa kontakty przyznają się do jednego');
    expect(textOf(await agent.heard())).not.toContain('przyznają');
    expect(textOf(await agent.pressData(pressed))).toContain('Nie masz do tego uprawnień');
    await shareOwn(ania, '48600700802');
    expect(textOf(await owner.heard())).not.toContain('Two records claim');
    expect(await service.database.model(claimModel).countDocuments({})).toBe(1);
  });

  it('are settled by one press, told in history, and an undo asks again (B09, M03)', async () => {
    expect(textOf(await owner.say('/parked'))).toMatch(
      /1\. 📱 \+48 600 700 802 · 👤 Anna Kowalska ↔ 👤 Jan Nowak/,
    );
    await owner.press('1');
    const settled = await owner.press('✅ 👤 Anna Kowalska keeps it');
    expect(textOf(settled)).toContain("Olga decided: it is 👤 Anna Kowalska's");
    expect(await numbersOf('Anna')).toEqual(['+48600700802']);
    expect(await numbersOf('Jan')).toEqual([]);
    expect(textOf(await manager.pressData(pressed))).toContain('Decyzja (Olga)');
    expect(await numbersOf('Jan')).toEqual([]);
    expect(textOf(await owner.say('/history Anna'))).toContain('Claim settled');
    expect(textOf(await owner.say('/parked'))).toContain('Nobody claims');
    expect(textOf(await owner.pressData(dataOf(settled, '↩️ Undo')))).toContain('Claim settled');
    expect(await numbersOf('Anna')).toEqual([]);
    expect(await numbersOf('Jan')).toEqual(['+48600700802']);
    expect(textOf(await owner.pressData(pressed))).toContain('both keep it');
    expect(await numbersOf('Anna')).toEqual(['+48600700802']);
    expect(await numbersOf('Jan')).toEqual(['+48600700802']);
  });

  it('are not settled so that one of them holds nothing any more (B09, F165)', async () => {
    await shareOwn(ania, '48600700809');
    const shown = await owner.heard();
    const refused = await owner.pressData(dataOf(shown, '✅ 👤 Anna Kowalska keeps it'));
    expect(textOf(refused)).toContain('last thing the other contact holds');
    expect(await numbersOf('Anna')).not.toContain('+48600700809');
    expect(textOf(await owner.pressData(dataOf(shown, /unnamed keeps it/i)))).toContain('everything stays');
  });
});

describe('two records that claim one account', () => {
  beforeAll(async () => {
    await owner.say('/consents');
    await owner.press('➕ New consent');
    await owner.say('Newsletter');
    await owner.press('on consent');
    await owner.press('📣 Advertising');
    await owner.say('I want the newsletter.');
    await owner.press(/Skip/);
    await owner.press(/Skip/);
  });

  it('come of a code used by the account of another contact, which gives nothing (B09, M09)', async () => {
    const code = await codeFor('Ewa Lis');
    expect(textOf(await ania.say(`/start ${code}`))).toContain('należy do innego');
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('👤 Ewa Lis was handed a code, and this account used it.');
    expect(textOf(shown)).toContain('It stands on 👤 Anna Kowalska');
    expect(buttonsOf(shown)).not.toContain('👥 Both keep it');
    expect(await accountsOf('Ewa')).toEqual([]);
    await owner.press('✅ 👤 Ewa Lis keeps it');
    expect(await accountsOf('Ewa')).toEqual([String(ania.id)]);
    expect(await accountsOf('Anna')).toEqual([]);
    expect(await stored('Ewa')).toMatchObject({ firstName: 'Ewa', lastName: 'Lis' });
    expect(textOf(await owner.say('/undo'))).toContain('Claim settled');
    expect(await accountsOf('Anna')).toEqual([String(ania.id)]);
    expect(textOf(await owner.say('/parked'))).toContain('Ewa Lis ↔ 👤 Anna Kowalska');
  });

  it('come of a second account with the number of a contact that has one (B09, B08)', async () => {
    const other = service.person('Ania druga', 'pl');
    await shareOwn(other, '48600700802');
    await owner.heard();
    await owner.say('/parked');
    expect(await accountsOf('Jan')).toEqual([]);
  });
});

describe('a number that somebody merely sends', () => {
  it('waits as a claim, and can be taken or left (B09, B08)', async () => {
    await ania.share({ phone_number: '48600700820', first_name: 'Ania' });
    const shown = await owner.heard();
    expect(buttonsOf(shown)).toContain('🤝 Whose is it?');
    const card = await owner.press('🤝 Whose is it?');
    expect(textOf(card)).toContain('nobody vouches that it is their own');
    expect(textOf(card)).toContain('It stands on nobody.');
    await owner.press(/Yes, .*Anna Kowalska's/);
    expect(await numbersOf('Anna')).toContain('+48600700820');
  });

  it.each([
    ['fr', /À qui est-ce/, /Est-ce bien le sien/, '✖ Non', /tout reste comme avant/],
    ['pl', /Czyje to/, /Czy należy do kontaktu/, '✖ Nie', /wszystko zostaje, jak było/],
  ])('is settled in %s (B09)', async (language, whose, title, no, said) => {
    await owner.say(`/language ${language}`);
    await ania.share({ phone_number: language === 'fr' ? '48600700821' : '48600700822', first_name: 'Ania' });
    await owner.heard();
    expect(textOf(await owner.press(whose))).toMatch(title);
    expect(textOf(await owner.press(no))).toMatch(said);
    await owner.say('/language en');
  });

  it('is not asked again once it was turned down, until an undo or a better proof (B09)', async () => {
    const asked = async (share: () => Promise<unknown>) => {
      await owner.heard();
      await share();
      return buttonsOf(await owner.heard()).filter((label) => label === '🤝 Whose is it?').length;
    };
    const send = () => ania.share({ phone_number: '48600700824', first_name: 'Ania' });
    expect(await asked(send)).toBe(1);
    await owner.press('🤝 Whose is it?');
    const turnedDown = textOf(await owner.press('✖ No'));
    expect(turnedDown).toContain('It stands on nobody.');
    expect(
      textOf(await owner.say('/history Anna'))
        .split('\n')
        .slice(0, 3)
        .join(' '),
    ).toContain('Claim settled');
    expect(await asked(send)).toBe(0);
    expect(textOf(await owner.say('/parked'))).not.toContain('600 700 824');
    // Telegram's word is more than the mere sending: it puts the number where nobody else has it.
    await shareOwn(ania, '48600700824');
    expect(await numbersOf('Anna')).toContain('+48600700824');
    // One that was left with another contact against Telegram's word is asked for no second time.
    await shareOwn(ania, '48600700809');
    expect(textOf(await owner.heard())).not.toContain('Two records claim');
    expect(await numbersOf('Anna')).not.toContain('+48600700809');
  });

  it('is erased with the contact that claims it (M08, B09)', async () => {
    await ania.share({ phone_number: '48600700823', first_name: 'Ania' });
    const id = (await stored('Anna'))?._id ?? '';
    await owner.pressData(`c.erase.${id}`);
    await owner.say('ERASE');
    await until('the erasure', async () =>
      Boolean((await service.database.model(erasureModel).findOne({ contact: id }).lean())?.doneAt),
    );
    expect(await service.database.model(claimModel).countDocuments({ claimant: id })).toBe(0);
    expect(await placesOf(service, ['600700823', '600700821'])).toEqual([]);
  });
});
