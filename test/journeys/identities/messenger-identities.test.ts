import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/index.ts';
import { erasureModel } from '../../../src/lifecycle/index.ts';
import { placesOf } from '../../support/journeys/places-of.ts';
import { until } from '../../support/journeys/until.ts';
import { createTelegramPerson } from '../../support/people/telegram-person.ts';
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
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ raw: '', e164: '+48600700801' }] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [{ raw: '', e164: '+48600700802' }] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  await owner.say('/consents');
  await owner.press('➕ New consent');
  await owner.say('Newsletter');
  await owner.press('on consent');
  await owner.press('📣 Advertising');
  await owner.say('I want the newsletter.');
  await owner.press(/Skip/);
  await owner.press(/Skip/);
});
afterAll(() => service.close());

/** A code for a contact to use over Telegram, as staff hand it over. */
async function codeFor(name: string): Promise<string> {
  await owner.say(`/consents ${name}`);
  await owner.press('1');
  await owner.press('🔳 QR or link');
  const shown = textOf(await owner.press('Telegram'));
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)?.[0] ?? '';
}

const stored = (firstName: string) => service.database.model(contactModel).findOne({ firstName }).lean();

describe('a contact on Telegram', () => {
  it('is known from the code on: its messages come under its name (B07, F201, M09)', async () => {
    const ania = service.person('Ania', 'pl');
    await ania.say(`/start ${await codeFor('Anna')}`);
    expect((await stored('Anna'))?.messengers).toMatchObject([
      { scheme: 'telegram', value: String(ania.id), name: 'Ania' },
    ]);
    await owner.heard();
    await ania.say('Kiedy odbiór?');
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('Anna Kowalska');
    expect(buttonsOf(shown)).toEqual(['✍️ Reply', '👤 Anna Kowalska', '⛔ Block']);

    await owner.press('✍️ Reply');
    await owner.say('Jutro o dziesiątej');
    await owner.press('📤 Send');
    expect(textOf(await ania.heard())).toBe('Jutro o dziesiątej');
  });

  it('keeps the name that staff typed, whatever the messenger calls them (B09)', async () => {
    const card = textOf(await owner.say('/card Anna'));
    expect(card).toContain('👤 Anna Kowalska');
    expect(card).toContain('💬 Ania · Telegram ✓');
    expect(await stored('Anna')).toMatchObject({ firstName: 'Anna', lastName: 'Kowalska' });
  });

  it('ends what the person agreed to by a STOP there, and stands in the evidence (B07, Q33, M12)', async () => {
    const jan = service.person('Jasiek', 'pl');
    await jan.say(`/start ${await codeFor('Jan')}`);
    expect(textOf(await owner.say('/consents Jan'))).toContain('✓ Newsletter');
    await jan.say('STOP');
    expect(textOf(await owner.say('/consents Jan'))).toContain('✕ Newsletter · withdrawn');
    expect(textOf(await owner.say('/channels Jan'))).toMatch(/💬 Telegram · Jasiek\n🔕 Telegram: closed/);
    expect(textOf(await owner.say('/timeline Jan'))).toContain('Telegram');
  });

  it('stands in the history, and can be taken away and brought back (B07, M03)', async () => {
    expect(textOf(await owner.say('/history Anna'))).toMatch(
      /The contact · Telegram\nMessenger account learned/,
    );
    await owner.say('/edit Anna Kowalska');
    await owner.press('💬 Messengers (1)');
    await owner.press('Telegram · Ania');
    const removed = await owner.press('🗑 Remove');
    expect(textOf(removed)).not.toContain('💬');
    expect((await stored('Anna'))?.messengers).toEqual([]);
    expect(textOf(await owner.press('↩️ Undo'))).toContain('Messenger account taken away');
    expect(textOf(await owner.say('/card Anna'))).toContain('💬 Ania · Telegram ✓');
  });

  it('does not let a second account in by a code that was passed on (B09, M09)', async () => {
    const other = service.person('Ktoś', 'pl');
    expect(textOf(await other.say(`/start ${await codeFor('Anna')}`))).toContain('należy do innego');
    const jan = service.person('Jan Nowy', 'en');
    expect(textOf(await jan.say(`/start ${await codeFor('Jan')}`))).toContain('belongs to another');
    expect((await stored('Anna'))?.messengers).toHaveLength(1);
  });

  it.each([
    ['en', /1 number, 1 messenger account and/, 'MY DATA'],
    ['fr', /1 numéro, 1 compte de messagerie et/, 'MES DONNÉES'],
    ['pl', /1 numer, 1 konto w komunikatorze oraz/, 'MOJE DANE'],
  ])('reads in %s that its account is kept (M26, B07)', async (_language, said, word) => {
    expect((await service.phone('+48600700801').write(word)).at(-1)).toMatch(said);
  });

  it('is erased with its account: neither the id nor the name at the messenger is left (M08, B07)', async () => {
    const wanda = createTelegramPerson(service.api, {
      id: 7512345678,
      first_name: 'Wandzia',
      last_name: 'Pszczółka',
      language_code: 'pl',
    });
    await owner.say('/new Wanda Zając, 600 700 803');
    const saved = await owner.press(/^✅ /);
    const id = dataOf(saved, /^✏️ /).replace('c.edit.', '');
    const code = await codeFor('Wanda Zając');
    wanda.say(`/start ${code}`);
    await service.settled();
    wanda.say('Proszę o bukiet z peonii');
    await service.settled();
    expect((await stored('Wanda'))?.messengers).toMatchObject([{ name: 'Wandzia Pszczółka' }]);
    const values = ['7512345678', 'Pszczółka', 'bukiet z peonii'];
    expect((await placesOf(service, values)).length).toBeGreaterThan(5);
    await owner.pressData(`c.erase.${id}`);
    expect(textOf(await owner.say('ERASE'))).toContain('Erased');
    await until('the erasure', async () =>
      Boolean((await service.database.model(erasureModel).findOne({ contact: id }).lean())?.doneAt),
    );
    expect(await placesOf(service, values)).toEqual([]);
    wanda.say('Dzień dobry');
    await service.settled();
    expect(textOf(await owner.heard())).toContain('Unknown sender');
  });
});
