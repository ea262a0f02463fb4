import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addressModel,
  consentCodeModel,
  findOpenings,
  findRecords,
  personModel,
} from '../../../src/consent/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070093${last}`, type: 'mobile' });

let service: TestService;
let owner: TestPerson;
const ids: Record<string, string> = {};
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(2)] },
    { firstName: 'Iga', lastName: 'Mak', phones: [number(3)] },
    { firstName: 'Jan', lastName: 'Dąb', phones: [number(4)] },
    { firstName: 'Ola', lastName: 'Zając', phones: [number(5)] },
    { firstName: 'Luc', lastName: 'Martin', phones: [number(6)] },
    { firstName: 'Zoja', lastName: 'Sęk', phones: [number(7)] },
  ]);
  for (const { firstName = '', _id } of contacts) ids[firstName] = _id;
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(async () => {
  expect(service.logged).toEqual([]);
  await service.close();
});

const phone = (last: number) => service.phone(`+4860070093${last}`);
const card = async (name: string) => textOf(await owner.pressData(`c.card.${ids[name]}`));
const codeIn = (text: string) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
const address = (last: number) =>
  service.database
    .model(addressModel)
    .findOne({ 'ref.value': `+4860070093${last}` })
    .lean();

describe('a code for a channel', () => {
  it('is handed over where the contact has said no, and opens it by their own message alone (M09, M03)', async () => {
    const anna = phone(1);
    await anna.write('STOP');
    await owner.heard();
    await owner.pressData(`c.channels.${ids.Anna}`);
    const closed = await owner.press('SMS 🔕');
    expect(textOf(closed)).toContain('let the contact opt in themselves');
    const asked = await owner.press('🔳 QR or link');
    expect(textOf(asked)).toContain('Kwiaty może do mnie pisać (SMS)');
    const handed = await owner.press('💬 Messages');
    expect(handed.some(({ file }) => file)).toBe(true);
    // Nobody knows a link to this number: none is spoken of.
    expect(textOf(handed)).toContain('give them the words yourself');
    expect(await card('Anna')).toContain('SMS 🔕');
    const code = codeIn(textOf(handed));
    expect((await phone(2).write(code))[0]).toContain('należy do innego numeru');
    expect((await anna.write(code, 'viber'))[0]).toContain('dla innego kanału');
    expect((await anna.write(`Zgadzam się. Kod ${code}`)).at(-1)).toContain('dziękujemy');
    expect(await card('Anna')).toContain('SMS ✓ WhatsApp – Viber –');
    expect((await anna.write(code)).at(-1)).toContain('był już użyty');
  });

  it('stays good where words of the same second that may be a STOP outweighed it (M09, M04, Q34)', async () => {
    const zoja = phone(7);
    await owner.pressData(`c.channelcode.${ids.Zoja}`);
    await owner.press(/SMS/);
    const code = codeIn(textOf(await owner.press('💬 Messages')));
    const at = now();
    await zoja.write('proszę już do mnie nie pisać', 'sms', at);
    await owner.heard();
    expect(await zoja.write(code, 'sms', at)).toEqual([]);
    expect(textOf(await owner.heard())).toContain('at the same moment');
    expect((await zoja.write(code)).at(-1)).toContain('dziękujemy');
    expect((await address(7))?.states['sms/service']?.state).toBe('granted');
  });

  it('leaves the wording in the proof of what was agreed to, and opens no advertising (M09, B17)', async () => {
    const stored = await address(1);
    const chain = stored?.chain?.id ?? '';
    const record = (await findRecords(service.database, [chain])).at(-1);
    expect(record).toMatchObject({
      action: 'granted',
      method: 'one-time-code',
      text: { id: 'channel:sms:service', version: 1, language: 'pl' },
    });
    const opening = (await findOpenings(service.database, [chain])).get(record?._id ?? '');
    expect(opening?.values.question?.value).toMatch(/^Kwiaty może do mnie pisać \(SMS\)/);
    expect(opening?.values.words?.value).toMatch(/^Zgadzam się/);
    expect(stored?.states['sms/marketing']?.state).toBe('withdrawn');
  });

  it('may ask for advertising too, in words of its own (M09, Q11)', async () => {
    await owner.say('/channelcode Ewa');
    await owner.press('Viber');
    const code = codeIn(textOf(await owner.press('📣 Messages and advertising')));
    const thanks = (await phone(2).write(code, 'viber')).at(-1);
    expect(thanks).toContain('wiadomości i reklamy (Viber) są włączone');
    expect(textOf(await owner.heard())).toContain('Agreed to messages and advertising by Viber');
    const states = (await address(2))?.states ?? {};
    expect(states['viber/service']?.state).toBe('granted');
    expect(states['viber/marketing']?.state).toBe('granted');
    expect(states['sms/service']).toBeUndefined();
    const person = await service.database.model(personModel).findOne({ _id: ids.Ewa }).lean();
    expect(person?.states['viber/marketing']?.state).toBe('granted');
  });

  it('opens nothing when our own words come back in a reaction or a quote, or beside a no (M09, M03)', async () => {
    await owner.say('/channelcode Luc');
    await owner.press('SMS');
    const handed = textOf(await owner.press('💬 Messages'));
    const luc = phone(6);
    const [message = ''] = /^Zgadzam się: .*$/m.exec(handed) ?? [];
    expect(message).toContain(codeIn(handed));
    await luc.write(`Aimé “${message}”`);
    await luc.write(`👍 to “${message}”`);
    await luc.write(`> ${message}`);
    await luc.write(`Bonjour\n> ${message}`);
    await owner.heard();
    expect((await address(6))?.states['sms/service']).toBeUndefined();
    expect((await luc.write(`Nie zgadzam się. Kod ${codeIn(handed)}`)).at(-1)).toContain('przyślij sam kod');
    expect(textOf(await owner.heard())).toContain('may be a no; nothing has changed');
    expect((await address(6))?.states['sms/service']).toBeUndefined();
    expect((await luc.write(message)).at(-1)).toContain('dziękujemy');
    expect((await address(6))?.states['sms/service']?.state).toBe('granted');
  });

  it('may be for a messenger by which nobody knows the contact yet (M09, F201)', async () => {
    await owner.pressData(`c.channels.${ids.Iga}`);
    await owner.press('🔳 QR or link');
    await owner.press('Telegram');
    const handed = textOf(await owner.press('💬 Messages'));
    expect(handed).toContain('https://t.me/');
    const iga = service.person('Iga', 'pl');
    await iga.say(`/start ${codeIn(handed)}`);
    await owner.heard();
    expect(await card('Iga')).toContain('Telegram ✓');
  });

  it('asks in which language, where nothing tells what the contact reads (M09)', async () => {
    await owner.say('/new Zoé Petit');
    await owner.press('✅ Save');
    await owner.say('/channelcode Zoé Petit');
    expect(buttonsOf(await owner.press('Telegram'))).toEqual(expect.arrayContaining(['English', 'French']));
    expect(textOf(await owner.press('French'))).toContain('Kwiaty');
    const handed = textOf(await owner.press('💬 Messages'));
    expect(handed).toContain("J'accepte : ");
    const zoe = service.person('Zoé', 'de');
    expect(textOf(await zoe.say(`/start ${codeIn(handed)}`))).toMatch(/^Kwiaty : merci/);
    await owner.heard();
  });

  it('is not made for a channel that is open, and no press of an old button makes one (M09)', async () => {
    const before = await service.database.model(consentCodeModel).countDocuments();
    await owner.pressData(`c.channels.${ids.Anna}`);
    expect(buttonsOf(await owner.press('SMS ✓'))).not.toContain('🔳 QR or link');
    const asked = await owner.pressData(`c.channelcode.${ids.Anna}.sms`);
    // The others are offered instead.
    expect(buttonsOf(asked)).not.toContain('SMS');
    await owner.say('/cancel');
    expect(await service.database.model(consentCodeModel).countDocuments()).toBe(before);
  });

  it('is not handed to a blocked sender: the next step is to lift the block, by a button (M01, B18)', async () => {
    await owner.say('/block Jan');
    await owner.press('⛔ Block');
    await owner.pressData(`c.channels.${ids.Jan}`);
    const shown = await owner.press('SMS ⛔');
    expect(textOf(shown)).toContain('lift the block');
    expect(buttonsOf(shown)).not.toContain('🔳 QR or link');
    await owner.press('Unblock');
    expect(textOf(await owner.press('Unblock'))).toContain('new messages are shown again');
    expect(await card('Jan')).toContain('SMS –');
    // Whoever may not block has no such button.
    await owner.say('/block Jan');
    await owner.press('⛔ Block');
    const agent = await service.staff('Ala', 'viewer');
    await agent.pressData(`c.channels.${ids.Jan}`);
    expect(buttonsOf(await agent.press('SMS ⛔'))).not.toContain('Unblock');
  });

  it.each([
    ['fr', '🔳 QR ou lien', '💬 Messages', 'Code pour messages par SMS'],
    ['pl', '🔳 QR albo link', '💬 Wiadomości', 'Kod na: wiadomości (SMS)'],
  ])(
    'is handed over in %s, its words in the language of the contact (M09, F009)',
    async (language, button, messages, title) => {
      const agent = await service.staff('Marta', 'agent', language);
      await agent.pressData(`c.channels.${ids.Ola}`);
      await agent.press('SMS –');
      await agent.press(button);
      const handed = textOf(await agent.press(messages));
      expect(handed).toContain(title);
      expect(handed).toContain('Zgadzam się: wiadomości (SMS), Kwiaty. Kod');
    },
  );
});
