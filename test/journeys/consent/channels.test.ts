import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactPhone } from '../../support/people/contact-phone.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070081${last}`, type: 'mobile' });

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
/** Of two words of one second the withdrawal counts: here every look at the clock is a second later. */
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
    { firstName: 'Iga', lastName: 'Mak', phones: [number(3)] },
    { firstName: 'Jan', lastName: 'Dąb', phones: [number(4)] },
    { firstName: 'Ola', lastName: 'Zając', phones: [number(5)] },
    { firstName: 'Marie', lastName: 'Dupont', phones: [number(6)] },
    { firstName: 'Piotr', lastName: 'Wilk', phones: [number(7), number(8)] },
  ]);
  for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(async () => {
  expect(service.logged).toEqual([]);
  await service.close();
});

const phone = (last: number): ContactPhone => service.phone(`+4860070081${last}`);
const card = (name: string, by = owner) => by.pressData(`c.card.${ids[name]}`);

/** Notes on behalf of a contact what they said of a channel of their first number. */
async function tick(name: string, channel: RegExp, what = '✅ They agreed', by = owner) {
  await by.pressData(`c.channels.${ids[name]}`);
  await by.press(channel);
  await by.press(what);
  await by.press('spoken');
  return by.press(/Skip/);
}

describe('the channels of a contact', () => {
  it('are off until somebody says otherwise, and the card shows it and offers nothing to send (F025, F029, F033)', async () => {
    const shown = await card('Anna');
    expect(textOf(shown)).toContain('SMS – WhatsApp – Viber –');
    expect(textOf(shown)).toContain('anna@example.com · e-mail –');
    expect(buttonsOf(shown)).toContain('📡 Channels');
    expect(buttonsOf(shown).join()).not.toContain('✍️');
    expect(textOf(await owner.say('/sms Anna: hello'))).toMatch(
      /Not sent.*\n[\s\S]*The contact has not agreed/,
    );
  });

  it('open by evidence, one flag without the others, and say by whom and how (F025, F026, F028, F030, F046)', async () => {
    await owner.pressData(`c.channels.${ids.Anna}`);
    await owner.press('SMS –');
    await owner.press('✅ They agreed');
    expect(buttonsOf(await owner.press('on paper'))).toContain('Skip');
    const noted = await owner.say('Proszę o SMS-y');
    expect(textOf(noted)).toContain('written down by Olga (on paper)');
    expect(textOf(noted)).toContain('✓ SMS: agreed · Nov 23, 2026');
    const shown = await card('Anna');
    expect(textOf(shown)).toContain('SMS ✓ WhatsApp – Viber –');
    expect(textOf(shown)).toContain('e-mail –');
    expect(buttonsOf(shown)).toContain('✍️ SMS');
    expect(buttonsOf(shown)).not.toContain('✍️ Viber');
    await tick('Anna', /^Viber/);
    await tick('Anna', /^SMS/, '🔕 They do not want it');
    expect(textOf(await card('Anna'))).toContain('SMS 🔕 WhatsApp – Viber ✓');
    // Staff noted it, staff may note otherwise.
    expect(textOf(await tick('Anna', /^SMS/))).toContain('Noted');
  });

  it('that a contact closed stay closed, whatever staff note (M03)', async () => {
    await tick('Ewa', /^SMS/);
    await owner.pressData(`c.channels.${ids.Ewa}`);
    const open = await owner.press(/^SMS/);
    const data = dataOf(open, '🔕 They do not want it').replace('declined', 'agreed');
    await phone(2).write('STOP');
    await owner.heard();
    await owner.pressData(`c.channels.${ids.Ewa}`);
    const closed = await owner.press('SMS 🔕');
    expect(textOf(closed)).toContain('only they can open it again');
    expect(buttonsOf(closed)).not.toContain('✅ They agreed');
    // An old button is no way round it.
    await owner.pressData(data);
    await owner.press('spoken');
    expect(textOf(await owner.press(/Skip/))).toContain('nobody on the staff can take that back');
    expect(textOf(await card('Ewa'))).toContain('SMS 🔕');
    await phone(2).write('start');
    await phone(2).write('yes');
    await owner.heard();
    expect(textOf(await card('Ewa'))).toContain('SMS ✓');
  });

  it('stand in the history, and /undo takes no word on consent back (M03, F030)', async () => {
    const id = ids.Anna;
    await owner.say('/note Anna: likes tea');
    await tick('Anna', /^WhatsApp/);
    const answer = await owner.say('/undo');
    expect(textOf(answer)).toContain('it stays in the records');
    expect(buttonsOf(answer)[0]).toBe('📡 Channels');
    expect(textOf(await card('Anna'))).toContain('WhatsApp ✓');
    const history = textOf(await owner.pressData(`c.history.${id}`));
    expect(history).toContain('Consent noted');
    expect(history).toContain('WhatsApp: never asked → agreed');
    // What was done before is one press away, by name.
    await owner.say('/undo');
    await owner.press(/^↩️ The one before/);
    expect(textOf(await owner.pressData(`c.fold.${id}.note`))).not.toContain('likes tea');
    expect(textOf(await card('Anna'))).toContain('WhatsApp ✓');
  });

  it('are one for everybody on the number, and advertising is the contact’s own (Q26, F055, F057)', async () => {
    await owner.say('/new Adam Kowalski, +48 600 700 811');
    await owner.press('✅ Save');
    expect(textOf(await owner.say('/card Adam'))).toContain('WhatsApp ✓');
    expect(textOf(await owner.pressData(`c.channels.${ids.Anna}`))).toContain(
      'advertising by e-mail: never asked',
    );
    expect(textOf(await owner.press(/^WhatsApp/))).toContain('On this number too: 👤 Adam Kowalski');
    await tick('Anna', /^advertising/);
    const view = textOf(await owner.pressData(`c.channels.${ids.Anna}`));
    expect(view).toContain('advertising by e-mail: agreed');
    expect(view).toContain('– e-mail: never asked');
    expect(textOf(await owner.say('channels of Adam'))).toContain('advertising by e-mail: never asked');
  });

  it('are asked back once, after a message of theirs, and a YES opens them (M01, B16)', async () => {
    await owner.pressData(`c.channels.${ids.Iga}`);
    const unheard = await owner.press('SMS –');
    expect(textOf(unheard)).toContain('do not let us ask');
    expect(buttonsOf(unheard)).not.toContain('❔ Ask for consent');
    await phone(3).write('Are you open on Sunday?');
    await owner.heard();
    await owner.pressData(`c.channels.${ids.Iga}`);
    const view = await owner.press('SMS –');
    expect(textOf(view)).toContain('The contact has not agreed.');
    expect(textOf(view)).toContain('send the one question that is allowed');
    const preview = await owner.press('❔ Ask for consent');
    // Nothing says what she reads but her number.
    expect(textOf(preview)).toContain('Kwiaty: czy możemy pisać do Ciebie tym kanałem (SMS)?');
    expect(textOf(await owner.press('❔ Ask for consent'))).toContain('answer awaited until');
    expect((await phone(3).got())[0]).toMatch(/^sms: Kwiaty: czy możemy pisać/);
    expect(textOf(await card('Iga'))).toContain('SMS ⏳');
    expect((await phone(3).write('Tak'))[0]).toMatch(/^sms: Kwiaty: /);
    await owner.heard();
    expect(textOf(await card('Iga'))).toContain('SMS ✓');
  });

  it('that were asked for once and refused are not shown as never asked (M01, F030)', async () => {
    await owner.say('/new Hela Zub, 600 700 830');
    await owner.press('✅ Save');
    const hela = service.phone('+48600700830');
    await hela.write('Are you open on Sunday?');
    await owner.press('❔ Ask for consent');
    await owner.press('❔ Ask for consent');
    expect((await hela.write('Nie')).at(-1)).toMatch(/^sms: Kwiaty: /);
    await hela.write('And on Monday?');
    await owner.heard();
    const view = textOf(await owner.say('/channels Hela'));
    expect(view).toContain('– SMS: asked once, not agreed');
    expect(view).toContain('– Viber: never asked');
    expect(textOf(await owner.press('SMS –'))).toContain('We have asked once');
  });

  it('are not asked by WhatsApp out of the blue, where a free text would not be taken (B20)', async () => {
    await owner.pressData(`c.channels.${ids.Iga}`);
    const view = await owner.press('WhatsApp –');
    expect(buttonsOf(view)).not.toContain('❔ Ask for consent');
    expect(textOf(view)).toContain('let the contact opt in themselves');
  });
});

describe('a message to a contact', () => {
  it('is looked at before it leaves, arrives, and tells how far it is (F026, F028, F036)', async () => {
    await tick('Jan', /^SMS/);
    await card('Jan');
    const asked = await owner.press('✍️ SMS');
    expect(textOf(asked)).toContain('To: +48 600 700 814 · SMS');
    expect(textOf(asked)).toContain('At most 1,600 characters');
    const preview = await owner.say('Jutro o 10, zażółć');
    expect(textOf(preview)).toContain('Jutro o 10, zażółć');
    expect(textOf(preview)).toContain('18 of 1,600 characters');
    expect(await phone(4).got()).toEqual([]);
    expect(textOf(await owner.press('📤 Send'))).toContain('On its way');
    expect(await phone(4).got()).toEqual(['sms: Jutro o 10, zażółć']);
    expect(textOf(await owner.press('🔄 How far is it?'))).toMatch(/Sent|Delivered/);
  });

  it.each([
    ['en', 'sms Jan: see you at ten', /^📤 Send$/],
    ['fr', 'écris à Jan par sms : à demain', /^📤 Envoyer$/],
    ['pl', 'napisz do Jana smsem: do jutra', /^📤 Wyślij$/],
  ])('is said in plain words in %s (M23)', async (language, said, send) => {
    const agent = await service.staff(`Ada ${language}`, 'agent', language);
    const preview = await agent.say(said);
    expect(textOf(preview)).toContain('Jan Dąb');
    // Agents do not see whole numbers, and write all the same (M16).
    expect(textOf(preview)).not.toContain('600 700 814');
    await agent.press(send);
    expect((await phone(4).got()).at(-1)).toEqual(`sms: ${said.split(': ').at(-1)?.split(' : ').at(-1)}`);
  });

  it('asks which number, where several are open', async () => {
    await tick('Piotr', /^SMS/);
    const view = await owner.pressData(`c.channels.${ids.Piotr}`);
    const [, second = ''] = view
      .flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? [])
      .flatMap(({ text, callback_data }) => (text.startsWith('SMS') ? (callback_data ?? '') : []));
    await owner.pressData(second);
    await owner.press('✅ They agreed');
    await owner.press('in a form');
    await owner.press(/Skip/);
    const which = await owner.say('/sms Piotr: hello');
    expect(buttonsOf(which).slice(0, 2)).toEqual(['SMS · +48 600 700 817', 'SMS · +48 600 700 818']);
    await owner.press('SMS · +48 600 700 818');
    await owner.press('📤 Send');
    expect(await phone(8).got()).toEqual(['sms: hello']);
    expect(await phone(7).got()).toEqual([]);
  });

  it('does not leave to a contact whom a colleague has binned since, who comes back by one press (F036)', async () => {
    const basia = await service.staff('Basia', 'manager', 'pl');
    await tick('Jan', /^SMS/);
    await basia.say('/sms Jan: jutro o dziesiątej');
    await owner.say('/delete Jan Dąb');
    await owner.press('🗑 Delete');
    const told = await basia.press('📤 Wyślij');
    expect(textOf(told)).toContain('Ten kontakt jest w koszu.');
    expect(buttonsOf(told)).toContain('♻️ Przywróć');
    await basia.press('♻️ Przywróć');
    expect(textOf(await card('Jan'))).toContain('SMS ✓');
    expect((await phone(4).got()).join()).not.toContain('jutro o dziesiątej');
  });

  it('does not leave by a channel that was closed since it was looked at, and every reason is said (F036)', async () => {
    await tick('Ola', /^SMS/);
    await owner.say('/sms Ola: hello');
    await phone(5).write('stop');
    const shown = await owner.pressData(
      dataOf(
        owner.messages().filter(({ markup }) => JSON.stringify(markup ?? '').includes('Send')),
        '📤 Send',
      ),
    );
    expect(textOf(shown)).toContain('Not sent: this channel is closed');
    expect(textOf(shown)).toContain('The contact does not want it');
    expect((await phone(5).got()).filter((one) => one.includes('hello'))).toEqual([]);
  });
});

describe('a message from a contact', () => {
  it('can be answered where the channel is open, else leads to consent (Q31, F035)', async () => {
    await phone(6).write('Bonjour');
    const closed = await owner.heard();
    expect(textOf(closed)).toContain('Bonjour');
    expect(buttonsOf(closed)).toEqual(['❔ Ask for consent', '👤 Marie Dupont', '⛔ Block']);
    await tick('Marie', /^SMS/);
    await phone(6).write('Encore moi');
    const open = await owner.heard();
    expect(buttonsOf(open)).toEqual(['✍️ Reply', '👤 Marie Dupont', '⛔ Block']);
    await owner.press('✍️ Reply');
    await owner.say('Bonjour Marie');
    await owner.press('📤 Send');
    expect(await phone(6).got()).toEqual(['sms: Bonjour Marie']);
  });
});

describe('"sms ok" in a pasted contact', () => {
  it('asks for its evidence on the card, and is a consent only then (M05)', async () => {
    await owner.say('/new Zofia Nowa, 600 700 820, sms ok');
    const saved = await owner.press('✅ Save');
    expect(textOf(saved)).toContain('SMS: agreement mentioned, still to be proved');
    const asked = await owner.press('💬 SMS: how did they agree?');
    expect(textOf(asked)).toContain('sms ok');
    await owner.press('by e-mail');
    await owner.say('Yes, text me');
    const shown = await owner.say('/card Zofia');
    expect(textOf(shown)).toContain('SMS ✓');
    expect(textOf(shown)).not.toContain('still to be proved');
  });
});
