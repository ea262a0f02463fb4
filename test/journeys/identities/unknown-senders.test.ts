import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactModel } from '../../../src/contacts/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
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
let agent: TestPerson;
let viewer: TestPerson;
let seconds = 0;
let hours = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12 + hours) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ raw: '', e164: '+48600700801' }] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [{ raw: '', e164: '+48600700802' }] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  agent = await service.staff('Marta', 'agent', 'pl');
  viewer = await service.staff('Ewa', 'viewer', 'pl');
  for (const one of [agent, viewer]) await one.say('/language pl');
});
afterAll(() => service.close());

const contacts = () => service.database.model(contactModel).find().lean();
const holderOf = async (value: string) =>
  (await contacts()).find(({ phones, messengers = [] }) =>
    [...phones.map(({ e164 }) => e164), ...messengers.map((one) => one.value)].includes(value),
  );

describe('a message of an unknown sender', () => {
  it('makes no contact, and shows those who may make one how to (Q29, F035)', async () => {
    const before = (await contacts()).length;
    await service.phone('+48600700810').write('Dzień dobry, ile kosztują róże?');
    const shown = await owner.heard();
    expect(textOf(shown)).toBe(
      '📩 SMS from Unknown sender\n+48 600 700 810\nDzień dobry, ile kosztują róże?',
    );
    expect(buttonsOf(shown)).toEqual(['➕ Create contact', '🔗 Attach to a contact', '⛔ Block']);
    const masked = await agent.heard();
    expect(textOf(masked)).toMatch(/Nieznany nadawca\n\+48 ••• ••• •10\nDzień/);
    expect(buttonsOf(masked)).toEqual(['➕ Utwórz kontakt', '🔗 Dołącz do kontaktu']);
    expect(await viewer.heard()).toEqual([]);
    expect((await contacts()).length).toBe(before);
    for (const label of buttonsOf(shown)) expect(dataOf(shown, label)).not.toMatch(/600700810|600 700/);
  });

  it('goes onto the card of the first one for some hours, and is kept in any case (Q29, F035)', async () => {
    const phone = service.phone('+48600700811');
    await phone.write('Halo');
    const [first] = await owner.heard();
    for (const text of ['Jest tam kto?', 'Chcę zamówić', 'tulipany', 'białe', 'na jutro'])
      await phone.write(text);
    const [card, ...others] = await owner.heard();
    expect(others).toEqual([]);
    expect(card?.id).toBe(first?.id);
    expect(card?.text).toBe(
      '📩 SMS from Unknown sender\n+48 600 700 811\n1 earlier message\n• Jest tam kto?\n• Chcę zamówić\n• tulipany\n• białe\n• na jutro',
    );
    hours += 13;
    await phone.write('Dalej czekam');
    expect((await owner.heard()).map(({ id }) => id)).not.toContain(first?.id);
    expect(await service.database.model(inboundMessageModel).countDocuments({ text: 'tulipany' })).toBe(1);
  });

  it('becomes a contact by Create, with the number as a proposal, and only once (Q29)', async () => {
    await service.phone('+48600700812').write('Tu Krzysztof');
    const shown = await owner.heard();
    const pressed = dataOf(shown, '➕ Create contact');
    const before = (await contacts()).length;
    expect(textOf(await owner.press('➕ Create contact'))).toContain('📞 +48 600 700 812');
    expect((await contacts()).length).toBe(before);
    await owner.say('Krzysztof Wąs');
    expect(textOf(await owner.press('✅ Save'))).toContain('👤 Krzysztof Wąs');
    const again = textOf(await owner.pressData(pressed));
    expect(again).toContain('on a contact already');
    expect(again).toContain('Krzysztof Wąs');
    expect((await contacts()).length).toBe(before + 1);
    await service.phone('+48600700812').write('I jeszcze jedno');
    expect(textOf(await owner.heard())).toContain('Krzysztof Wąs');
  });

  it('is one contact when two of the staff create it at once (Q29)', async () => {
    await service.phone('+48600700813').write('Tu Zofia');
    await owner.heard();
    await agent.heard();
    await owner.press('➕ Create contact');
    const preview = textOf(await agent.press('➕ Utwórz kontakt'));
    expect(preview).not.toContain('600 700 813');
    await owner.say('Zofia Bąk');
    await agent.say('Zofia Bąk');
    await owner.press('✅ Save');
    expect(textOf(await agent.press('✅ Zapisz'))).toContain('jest już przy kontakcie');
    expect((await contacts()).filter(({ firstName }) => firstName === 'Zofia')).toHaveLength(1);
  });

  it('proposes the name that the messenger shows, and marks it as a guess (Q29, B09)', async () => {
    const stranger = service.person('Grzegorz Brzęczyszczykiewicz', 'pl');
    await stranger.say('Czy macie otwarte?');
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('Name in the messenger: Grzegorz Brzęczyszczykiewicz');
    const preview = textOf(await owner.press('➕ Create contact'));
    expect(preview).toMatch(/Grzegorz.*Brzęczyszczykiewicz/);
    expect(preview).toContain('💬 Telegram · Grzegorz Brzęczyszczykiewicz');
    await owner.press('✅ Save');
    expect(await holderOf(String(stranger.id))).toMatchObject({ lastName: 'Brzęczyszczykiewicz' });
    expect(await stranger.say('To do zobaczenia')).toEqual([]);
    expect(textOf(await owner.heard())).toContain('Grzegorz Brzęczyszczykiewicz');
  });

  it('is attached to a contact that is looked up, and that can be taken back (Q29, M03)', async () => {
    await service.phone('+48600700814').write('Tu mąż pani Anny');
    const shown = await owner.heard();
    const pressed = dataOf(shown, '🔗 Attach to a contact');
    expect(textOf(await owner.press('🔗 Attach to a contact'))).toContain('Type a name');
    const attached = await owner.say('Kowalska');
    expect(textOf(attached)).toContain('Attached');
    expect((await holderOf('+48600700814'))?.firstName).toBe('Anna');
    expect(textOf(await owner.pressData(pressed))).toContain('on a contact already');
    expect(textOf(await owner.say('/history Anna'))).toContain('Sender attached');
    expect(textOf(await owner.say('/undo'))).toContain('Sender attached');
    expect(await holderOf('+48600700814')).toBeUndefined();
  });

  it('has the account attached where a messenger knows no number (Q29, B07)', async () => {
    const stranger = service.person('Anna', 'pl');
    await stranger.say('Kiedy odbiór?');
    await owner.heard();
    const asked = await owner.press('🔗 Attach to a contact');
    expect(textOf(asked)).toContain('Anna Kowalska');
    expect(textOf(await owner.press('✅ Yes, this one'))).toMatch(/Attached[\s\S]*💬 Anna · Telegram –/);
    expect((await holderOf(String(stranger.id)))?.lastName).toBe('Kowalska');
  });

  it('has its words on consent recorded whoever it is, and they hold for the contact (Q29, B19)', async () => {
    const phone = service.phone('+48600700815');
    expect((await phone.write('STOP'))[0]).toContain('START');
    const shown = await owner.heard();
    expect(textOf(shown)).toContain('That was a STOP');
    await owner.press('➕ Create contact');
    await owner.say('Tomasz Lis');
    expect(textOf(await owner.press('✅ Save'))).toContain('SMS 🔕');
    expect(textOf(await owner.say('/channels Tomasz'))).toMatch(/SMS: closed.*the contact's own word/);
  });

  it('is greeted on Telegram once, and not by who has said STOP and writes again (Q29, M01)', async () => {
    const iga = service.person('Iga', 'fr');
    expect(textOf(await iga.say('Bonjour'))).toContain('Kwiaty');
    const zoe = service.person('Zoé', 'fr');
    expect(textOf(await zoe.say('STOP'))).toContain('vous ne recevrez plus de messages');
    expect(await zoe.say('Bonjour ?')).toEqual([]);
    expect(textOf(await owner.heard())).toContain('Bonjour ?');
  });

  it('is still shown with both ways after a near miss, and after a button was pressed elsewhere (M04, Q29)', async () => {
    const phone = service.phone('+48600700816');
    await phone.write('Stop. Proszę już nie pisać!!');
    const shown = await owner.heard();
    expect(buttonsOf(shown)).toEqual([
      '🔕 Yes, a STOP',
      '💬 No, keep open',
      '➕ Create contact',
      '🔗 Attach to a contact',
      '⛔ Block',
    ]);
    await owner.press('💬 No, keep open');
    await phone.write('Chodziło o fakturę');
    expect(buttonsOf(await owner.heard())).toContain('➕ Create contact');
  });

  it('keeps what was said of consent, and the buttons to decide on it, when it writes again (M04, Q29)', async () => {
    const phone = service.phone('+48600700817');
    await phone.write('START');
    await phone.write('TAK');
    await owner.heard();
    await phone.write('Dzień dobry');
    expect(textOf(await owner.heard())).not.toContain('TAK');
    await phone.write('Proszę więcej nie pisać');
    await owner.heard();
    await phone.write('Halo?');
    await phone.write('Jest tam kto?');
    const [later, ...others] = await owner.heard();
    expect(others).toEqual([]);
    expect(textOf(later ? [later] : [])).toMatch(/Halo\?[\s\S]*Jest tam kto\?/);
    const waiting = service.api
      .chat(owner.id)
      .findLast((message) => buttonsOf([message]).includes('💬 No, keep open'));
    expect(textOf(waiting ? [waiting] : [])).toContain('Proszę więcej nie pisać');
    expect(textOf(await owner.press('💬 No, keep open'))).toContain('Open again');
  });

  it('says so when the address was erased meanwhile (M08)', async () => {
    expect(textOf(await owner.pressData(`c.newsender.${'x'.repeat(43)}`))).toContain('no longer there');
    expect(textOf(await owner.pressData(`c.attachsender.${'x'.repeat(43)}`))).toContain('no longer there');
  });
});

describe('in French', () => {
  it('reads the card and attaches (Q29)', async () => {
    const french = await service.staff('Aline', 'manager', 'fr');
    await french.say('/language fr');
    await service.phone('+33612345678').write('Bonjour, des roses ?');
    const shown = await french.heard();
    expect(textOf(shown)).toContain('Expéditeur inconnu');
    expect(buttonsOf(shown)).toEqual(['➕ Créer un contact', '🔗 Rattacher à un contact', '⛔ Bloquer']);
    await french.press('🔗 Rattacher à un contact');
    expect(textOf(await french.say('Jan Nowak'))).toContain('Rattaché');
    expect((await holderOf('+33612345678'))?.firstName).toBe('Jan');
  });
});
