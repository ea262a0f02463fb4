import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let ania: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska' },
    { firstName: 'Jan', lastName: 'Nowak', phones: [{ raw: '', e164: '+48600700802' }] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [{ raw: '', e164: '+48600700803' }] },
    { firstName: 'Adam', lastName: 'Lis', phones: [{ raw: '', e164: '+48600700803' }] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  ania = service.person('Ania', 'pl');
  await ania.say('Dzień dobry');
  await owner.heard();
  await owner.press('🔗 Attach to a contact');
  await owner.say('Kowalska');
});
afterAll(async () => {
  expect(refusalsOf(service)).toEqual([]);
  await service.close();
});

const stored = (firstName: string) => service.database.model(contactModel).findOne({ firstName }).lean();
const numbersOf = async (firstName: string) => (await stored(firstName))?.phones.map(({ e164 }) => e164);
/** What Telegram makes of the button, or of a contact that is chosen from the address book. */
const card = (person: TestPerson, phone_number: string, user_id?: number) => ({
  phone_number,
  first_name: person.profile.first_name,
  ...(user_id !== undefined && { user_id }),
});

describe('the contact button of Telegram', () => {
  it('is offered where the channel is open, and asks in the language of the contact (B08, F029)', async () => {
    const id = (await stored('Anna'))?._id;
    const telegram = /Telegram/;
    await owner.say('/channels Anna');
    expect(buttonsOf(await owner.press(telegram))).not.toContain('📱 Ask for their number');
    await ania.say('START');
    await ania.say('TAK');
    await owner.heard();
    await owner.say('/channels Anna');
    const view = await owner.press(telegram);
    expect(buttonsOf(view)).toContain('📱 Ask for their number');
    const pressed = dataOf(view, '📱 Ask for their number');
    expect(pressed).toContain(id);
    const asked = textOf(await owner.press('📱 Ask for their number'));
    expect(asked).toContain('Kwiaty: czy możemy prosić o numer telefonu?');
    await owner.press('📱 Ask for their number');
    const [request] = await ania.heard();
    expect(request?.text).toContain('czy możemy prosić o numer telefonu?');
    expect(request?.numberButton).toBe('📱 Wyślij mój numer');
  });

  it('puts the number onto the contact when it is the sender who is named, and that can be undone (B08)', async () => {
    const thanks = await ania.share(card(ania, '48600700801', ania.id));
    expect(textOf(thanks)).toBe('Kwiaty: dziękujemy, mamy numer.');
    expect(thanks[0]?.numberButton).toBeNull();
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('👤 Ania\n📱 +48 600 700 801\n✅ Telegram vouches');
    expect(textOf(shown)).toContain('Added to the contact.');
    expect(await numbersOf('Anna')).toEqual(['+48600700801']);
    expect(textOf(await owner.say('/history Anna'))).toContain('Number confirmed by the contact');
    await owner.say('/history Anna');
    await owner.pressData(dataOf(shown, '↩️ Undo'));
    expect(await numbersOf('Anna')).toEqual([]);
    await ania.share(card(ania, '48600700801', ania.id));
    expect(await numbersOf('Anna')).toEqual(['+48600700801']);
    await owner.heard();
    await ania.share(card(ania, '48600700801', ania.id));
    expect(textOf(await owner.heard())).toContain('stands on the contact already');
  });

  it.each([
    ['names somebody else', () => ania.id + 1],
    ['names nobody', () => undefined],
  ])('changes nothing when it %s: a claim and no more (B08)', async (_what, user) => {
    await ania.share(card(ania, '48600700899', user()));
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('❔ They sent this number; nobody vouches');
    expect(textOf(shown)).toContain('+48 600 700 899');
    expect(await numbersOf('Anna')).toEqual(['+48600700801']);
  });

  it('never takes a name from a shared contact for a word of theirs (B08, M04)', async () => {
    await ania.share({ phone_number: '48600700899', first_name: 'STOP' });
    expect(textOf(await owner.heard())).not.toContain('That was a STOP');
    expect(textOf(await owner.say('/channels Anna'))).toMatch(/Telegram: agreed/);
  });
});

describe('somebody unknown who shares their own number unasked', () => {
  it('is the contact on which the number stands (B08, B07)', async () => {
    const jan = service.person('Jasiek', 'pl');
    await jan.share(card(jan, '48600700802', jan.id));
    const shown = textOf(await owner.heard());
    expect(shown).toContain('📩 Telegram from 👤 Jan Nowak');
    expect(shown).toContain('the Telegram account is theirs');
    expect((await stored('Jan'))?.messengers).toMatchObject([{ value: String(jan.id), name: 'Jasiek' }]);
    expect(await stored('Jan')).toMatchObject({ firstName: 'Jan', lastName: 'Nowak' });
  });

  it('stays unknown where several have it: staff choose among them (B08, B10)', async () => {
    const lis = service.person('Rodzina L.', 'pl');
    await lis.share(card(lis, '48600700803', lis.id));
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('Unknown sender');
    expect(textOf(shown)).toContain('Ewa Lis');
    const asked = await owner.press('🔗 Attach to a contact');
    expect(textOf(asked)).toMatch(/Ewa Lis[\s\S]*Adam Lis|Adam Lis[\s\S]*Ewa Lis/);
    await owner.say('Ewa Lis');
    expect((await stored('Ewa'))?.messengers).toMatchObject([{ value: String(lis.id) }]);
    expect(await numbersOf('Ewa')).toEqual(['+48600700803']);
  });

  it('is created with the number, marked as a guess where nobody vouches for it (B08, Q29)', async () => {
    const zofia = service.person('Zofia Bąk', 'pl');
    await zofia.share(card(zofia, '48600700804'));
    await owner.heard();
    const claimed = textOf(await owner.press('➕ Create contact'));
    expect(claimed).toContain('+48 600 700 804 (?)');
    await owner.say('/cancel');
    await zofia.share(card(zofia, '48600700805', zofia.id));
    await owner.heard();
    const preview = textOf(await owner.press('➕ Create contact'));
    expect(preview).toContain('+48 600 700 805\n');
    await owner.press('✅ Save');
    expect(await stored('Zofia')).toMatchObject({
      phones: [{ e164: '+48600700805' }],
      messengers: [{ value: String(zofia.id) }],
    });
  });

  it('is masked for whoever may not see numbers (B08, M16)', async () => {
    const agent = await service.staff('Marta', 'agent', 'fr');
    await agent.say('/language fr');
    const stranger = service.person('Obcy', 'pl');
    await stranger.share(card(stranger, '48600700806', stranger.id));
    const shown = textOf(await agent.heard());
    expect(shown).toContain("✅ Telegram garantit que c'est son propre numéro.");
    expect(shown).not.toContain('700 806');
    expect(textOf(await agent.press('➕ Créer un contact'))).not.toContain('700 806');
  });
});
