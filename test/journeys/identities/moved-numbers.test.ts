import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel, findRecords, projectStates } from '../../../src/consent/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070092${last}`, type: 'mobile' });

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    {
      firstName: 'Anna',
      lastName: 'Kowalska',
      phones: [number(1)],
      mails: [{ address: 'anna@example.com' }],
    },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(2)] },
    { firstName: 'Iga', lastName: 'Mak', phones: [number(3), number(4)] },
    { firstName: 'Jan', lastName: 'Dąb', phones: [], mails: [{ address: 'jan@example.com' }] },
    { firstName: 'Ola', lastName: 'Zając', phones: [number(5)], mails: [{ address: 'ola@example.com' }] },
    { firstName: 'Marie', lastName: 'Dupont', phones: [number(6)] },
    { firstName: 'Piotr', lastName: 'Wilk', phones: [number(7)], mails: [{ address: 'piotr@example.com' }] },
    { firstName: 'Gosia', lastName: 'Rak', phones: [number(8)] },
    { firstName: 'Hugo', lastName: 'Petit', phones: [], mails: [{ address: 'hugo@example.com' }] },
  ]);
  for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(async () => {
  expect(service.logged).toEqual([]);
  await service.close();
});

const phone = (last: number) => service.phone(`+4860070092${last}`);
const card = (name: string, by = owner) => by.pressData(`c.card.${ids[name]}`);
const address = async (last: number) =>
  service.database
    .model(addressModel)
    .findOne({ 'ref.value': `+4860070092${last}` })
    .lean();

async function tick(name: string, channel: RegExp, by = owner) {
  await by.pressData(`c.channels.${ids[name]}`);
  await by.press(channel);
  await by.press(/^✅/);
  await by.press(/spoken|de vive voix|ustnie|oral|rozmow/i);
  return by.press(/Skip|Passer|Pomiń/);
}

describe('a number that has changed hands', () => {
  it('is said by one button: what was agreed to counts no more, and it is off the card (M18)', async () => {
    await tick('Anna', /^SMS/);
    await tick('Anna', /^Viber/);
    await phone(1).write('STOP', 'viber');
    expect(textOf(await card('Anna'))).toContain('SMS ✓ WhatsApp – Viber 🔕');
    await owner.pressData(`c.channels.${ids.Anna}`);
    const asked = await owner.press('🔀 New owner');
    expect(textOf(asked)).toContain('+48 600 700 921');
    expect(textOf(asked)).toContain('What 👤 Anna Kowalska agreed to there counts no more');
    const told = await owner.press('🗑 Take it off this card');
    expect(textOf(told)).toContain('what was closed stays closed');
    expect(textOf(told)).not.toContain('600 700 921');

    const stored = await address(1);
    const records = await findRecords(service.database, [stored?.chain?.id ?? '']);
    expect(records.at(-1)).toMatchObject({ action: 'suspended', method: 'staff' });
    expect(projectStates(records)).toMatchObject({
      'sms/service': 'suspended',
      'viber/service': 'withdrawn',
    });
  });

  it('starts unknown with its new person, and stays closed where it was closed (M18, B11)', async () => {
    await owner.say('/new Zofia Nowak 600 700 921');
    const saved = await owner.press('✅ Save');
    expect(textOf(saved)).toContain('SMS – WhatsApp – Viber 🔕');
    expect(textOf(await owner.say('/sms Zofia: hello'))).toContain('The contact has not agreed');
    expect((await address(1))?.states['sms/service']?.state).toBe('unknown');
    // What Anna closed by Viber opens to nobody's note.
    await owner.say('/channels Zofia');
    expect(textOf(await owner.press('Viber 🔕'))).toContain('only they can open it again');
  });

  it('opens by the new person alone, and never what only the old one had agreed to (M18, B16)', async () => {
    const zofia = phone(1);
    expect((await zofia.write('START', 'viber')).at(-1)).toContain('TAK');
    await zofia.write('TAK', 'viber');
    expect(textOf(await owner.say('/find Zofia'))).toContain('Viber ✓');
    expect((await address(1))?.states['viber/marketing']?.state).not.toBe('granted');
  });

  it('counts again when it never changed hands, while nobody was heard from it, and then no more (M18)', async () => {
    await tick('Ewa', /^SMS/);
    await owner.say('/moved Ewa');
    // The one value a card has stays on it.
    const told = await owner.press('Leave it on the card');
    expect(textOf(told)).toContain('SMS ❓');
    await owner.say('/channels Ewa');
    await owner.press('SMS ❓');
    await owner.press('🔀 Whose number is it?');
    expect(textOf(await owner.press('It was theirs all along'))).toContain('counts again');
    expect(textOf(await card('Ewa'))).toContain('SMS ✓');

    await owner.say('/moved Ewa');
    await owner.press('Leave it on the card');
    await owner.say('/channels Ewa');
    await owner.press('SMS ❓');
    await owner.press('🔀 Whose number is it?');
    await phone(2).write('Who is this?');
    expect(textOf(await owner.press('It was theirs all along'))).toContain('Not changed');
    expect((await address(2))?.suspendedAt).toBeDefined();
  });

  it('is noticed when staff take it off one contact and put it on another, in either order (M18, B11)', async () => {
    await tick('Iga', /^SMS/);
    await owner.say('/phone Jan: 600 700 923');
    expect(textOf(await card('Jan'))).toContain('SMS ✓');
    await owner.pressData(`c.edit.${ids.Iga}`);
    await owner.press(/phone/i);
    await owner.press(/700 923/);
    await owner.press('🗑 Remove');
    expect(textOf(await card('Jan'))).toContain('SMS ❓');
    expect(textOf(await owner.say('/history Jan'))).toContain('Consent set aside');
    expect(textOf(await owner.say('/sms Jan: hello'))).toContain('may belong to somebody else by now');
    const asked = await owner.press('🔀 Whose number is it?');
    expect(textOf(asked)).toContain('was agreed to by 👤 Iga Mak');
    // He never agreed: what Iga had agreed to cannot come to count on his card.
    expect(buttonsOf(asked)).not.toContain('It was theirs all along');
    await owner.say('/cancel');
    // `/undo` takes back the edit; consent comes back by a word on it alone.
    await owner.say('/undo');
    expect(textOf(await card('Iga'))).toContain('600 700 923');
    expect(textOf(await card('Iga'))).toContain('SMS ❓');
  });

  it("starts unknown once staff say that it is the new contact's own, and may be asked then (M18)", async () => {
    await tick('Piotr', /^SMS/);
    await owner.say('/phone Hugo: 600 700 927');
    await owner.pressData(`c.edit.${ids.Piotr}`);
    await owner.press(/phone/i);
    await owner.press(/700 927/);
    await owner.press('🗑 Remove');
    await owner.say('/sms Hugo: hello');
    await owner.press('🔀 Whose number is it?');
    const told = await owner.press('It belongs to this contact now');
    expect(textOf(told)).toContain('starts unknown');
    expect(textOf(told)).toContain('never asked');
    // Polish numbers are not asked by us: the new person comes by themselves.
    expect(textOf(told)).toContain('let the contact opt in themselves');
  });

  it('does not change hands by leaving its person and coming back (M18)', async () => {
    await tick('Ola', /^SMS/);
    const remove = async () => {
      await owner.pressData(`c.edit.${ids.Ola}`);
      await owner.press(/phone/i);
      await owner.press(/700 925/);
      return owner.press('🗑 Remove');
    };
    await remove();
    await owner.say('/undo');
    expect(textOf(await card('Ola'))).toContain('SMS ✓');
    await remove();
    await owner.say('/phone Ola: 600 700 925');
    expect(textOf(await card('Ola'))).toContain('SMS ✓');
    await remove();
    await owner.say('/new Paweł Gaj 600 700 925');
    expect(textOf(await owner.press('✅ Save'))).toContain('SMS ❓');
  });

  it('that is put in the place of another starts unknown, and the old one stays closed (B11)', async () => {
    await tick('Gosia', /^SMS/);
    await phone(8).write('STOP', 'viber');
    await owner.heard();
    const change = async (from: RegExp, to: string) => {
      await owner.pressData(`c.edit.${ids.Gosia}`);
      await owner.press(/phone/i);
      await owner.press(from);
      await owner.press('🔢 Number');
      await owner.say(to);
      return textOf(await card('Gosia'));
    };
    expect(await change(/700 928/, '600 700 929')).toContain(
      '600 700 929 · mobile\nSMS – WhatsApp – Viber –',
    );
    // Back with the same person: what she agreed to and what she closed are hers.
    expect(await change(/700 929/, '600 700 928')).toContain(
      '600 700 928 · mobile\nSMS ✓ WhatsApp – Viber 🔕',
    );
  });

  it('stands in the feed, and no undo inverts it (M18, M03)', async () => {
    await owner.say('/moved Ewa');
    await owner.press('Leave it on the card');
    expect(textOf(await owner.say('/history'))).toContain('Number has a new owner');
    expect(textOf(await owner.say('/undo'))).toContain('stays in the records');
  });

  it.each([
    [
      'fr',
      '🔀 Nouveau titulaire',
      'Laisser sur la fiche',
      '🔀 À qui est ce numéro\u202f?',
      'Il a toujours été le sien',
      /appartient peut-être à quelqu'un d'autre/,
    ],
    [
      'pl',
      '🔀 Nowy właściciel',
      'Zostaw na karcie',
      '🔀 Czyj to numer?',
      'Cały czas był tej osoby',
      /może już należeć do kogoś innego/,
    ],
  ])(
    'is said and confirmed in %s, and shows masked numbers to whoever may not see whole ones (M18, M16)',
    async (language, button, keep, whose, same, reason) => {
      const agent = await service.staff('Marta', 'agent', language);
      await tick('Marie', /^SMS/);
      await agent.pressData(`c.channels.${ids.Marie}`);
      expect(textOf(await agent.press(button))).not.toContain('600 700 926');
      await agent.press(keep);
      await agent.pressData(`c.channels.${ids.Marie}`);
      expect(textOf(await agent.press('SMS ❓'))).toMatch(reason);
      await agent.press(whose);
      expect(textOf(await agent.press(same))).toContain('✓ SMS');
    },
  );
});
