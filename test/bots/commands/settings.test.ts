import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { deliveryModel } from '../../../src/intake/index.ts';
import { outboxModel } from '../../../src/messaging/index.ts';
import { createPolicySettingsCopy } from '../../../src/settings/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let seconds = 0;
let days = 0;
const now = () => new Date(Date.UTC(2026, 10, 23 + days, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', phones: [{ raw: '', e164: '+48600700851' }] },
    { firstName: 'Ewa', phones: [{ raw: '', e164: '+48600700852' }] },
    { firstName: 'Iga', phones: [{ raw: '', e164: '+48600700853' }] },
    { firstName: 'Ola', phones: [{ raw: '', e164: '+12125550123' }] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(() => service.close());

const addressOf = (value: string) =>
  service.database.model(addressModel).findOne({ 'ref.value': value }).lean<Address | null>();
async function set(name: string, answer: string): Promise<string> {
  await owner.pressData(`c.settings.${name}`);
  return textOf(
    await (buttonsOf(await owner.pressData(`c.settings.${name}`)).includes(answer)
      ? owner.press(answer)
      : owner.say(answer)),
  );
}

describe('the rules that the business sets', () => {
  it('are shown with a number each, and changed by whoever may manage settings (F193, Q33)', async () => {
    const shown = await owner.say('/settings');
    expect(textOf(shown)).toContain('3. How long a YES counts: as each country has it (yours: 48 hours)');
    expect(buttonsOf(shown)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const agent = await service.staff('Ada', 'agent');
    expect(textOf(await agent.say('/settings'))).toContain("You don't have the permission");
    expect(textOf(await agent.pressData('c.settings.hours'))).toContain("You don't have the permission");
  });

  it('hold from the next message on: how far a STOP reaches (Q33)', async () => {
    await owner.press('1');
    expect(textOf(await owner.press('That channel only'))).toContain('that channel of that address only');
    await service.phone('+48600700851').write('STOP');
    expect(Object.keys((await addressOf('+48600700851'))?.states ?? {}).sort()).toEqual([
      'sms/marketing',
      'sms/service',
    ]);
    expect(await set('stop-reach', 'As the country has it')).toContain('as each country has it');
    await service.phone('+48600700852').write('STOP');
    expect(Object.keys((await addressOf('+48600700852'))?.states ?? {})).toContain('whatsapp/marketing');
  });

  it('hold from the next message on: the time of a YES, a PAUSE without a number or a day, asking back (B16, M19)', async () => {
    expect(await set('pending-hours', '24 hours')).toContain('How long a YES counts: 24 hours');
    expect(await set('pause-days', '10')).toContain('A PAUSE without a number: 10 days');
    const [question] = await service.phone('+48600700853').write('START');
    expect(question).toContain('Odpisz TAK do 24 listopada 2026');
    const silence = (await service.phone('+48600700853').write('PAUZA')).join();
    expect(silence).toContain('3 grudnia 2026');
    const named = (await service.phone('+48600700853').write('pauza do końca miesiąca')).join();
    expect(named).toContain('30 listopada 2026');
    // A carrier in North America takes the START alone, until the business says otherwise.
    await set('always-ask-back', 'Always');
    const [asked] = await service.phone('+12125550123').write('START');
    expect(asked).toContain('Reply YES by');
  });

  it('say what cannot be, and are not set then', async () => {
    expect(await set('pending-hours', '0')).toContain('a whole number from 1 to 168');
    expect(await set('pause-days', '366')).toContain('from 1 to 365');
    expect(await set('ask-back-hours', '25')).toContain('from 0 to 24');
    expect(await set('hours', 'at noon')).toContain('cannot read that as hours');
    expect(await set('hours', '21-23')).toContain('no advertising leave at all');
    expect(await set('hours', '9-17:30')).toContain('Hours for advertising: 09:00–17:30');
    await owner.say('/cancel');
  });

  it('are told in history and undone (M03)', async () => {
    expect(textOf(await owner.say('/history'))).toContain('A setting was changed: ⚙️ Settings');
    await owner.say('/undo');
    expect(textOf(await owner.say('/settings'))).toContain('Hours for advertising: as each country has it');
  });

  it('are known to every process that looks, and the same as long as nothing changed (Q33)', async () => {
    const copy = createPolicySettingsCopy(service.database);
    await copy.refresh();
    const known = copy.current();
    expect(known).toMatchObject({ pendingHours: 24, pauseDays: 10, alwaysAskBack: true });
    await copy.refresh();
    expect(copy.current()).toBe(known);
    await set('stop-reach', 'Everything');
    await copy.refresh();
    expect(copy.current().stopReach).toBe('everything');
  });

  it('say how long what is done with is kept; what is not done with stays (B33, M27)', async () => {
    const firstDay = { $lt: new Date(Date.UTC(2026, 10, 24)) };
    const kept = async () => [
      await service.database.model(deliveryModel).countDocuments({ processedAt: firstDay }),
      await service.database.model(outboxModel).countDocuments({ settledAt: firstDay }),
    ];
    const stored = { source: 'events', event: {}, receivedAt: now(), order: 1, attempts: 0 };
    await service.database.collection(deliveryModel).insertMany([
      { ...stored, _id: 'events:dead', dead: 1 },
      { ...stored, _id: 'events:unread', keep: true, processedAt: now() },
    ] as never[]);
    const [deliveries = 0, messages = 0] = await kept();
    expect(Math.min(deliveries, messages)).toBeGreaterThan(5);
    days = 59;
    expect(textOf(await owner.say('/settings'))).toContain(
      '7. How long messages are kept: 30 days, as usual',
    );
    expect(await set('kept-days', '13')).toContain('from 14 to 730');
    expect(await set('kept-days', '60')).toContain('How long messages are kept: 60 days');
    await service.purge();
    expect(await kept()).toEqual([deliveries, messages]);
    expect(await set('kept-days', 'As usual')).toContain('30 days, as usual');
    await service.purge();
    expect(await kept()).toEqual([1, 0]);
    const left = await service.database.model(deliveryModel).find({ source: 'events' }).lean();
    expect(left.map(({ _id }) => _id)).toEqual(['events:dead', 'events:unread']);
    days = 0;
  });

  it.each([
    ['fr', 'montre les réglages', 'Combien de temps un OUI compte\u00a0: 24 heures'],
    ['pl', 'pokaż ustawienia', 'Jak długo liczy się TAK: 24 godziny'],
    ['en', 'show the settings', 'How long a YES counts: 24 hours'],
  ])('are asked for in plain words (%s) (M23)', async (language, words, line) => {
    await owner.say(`/language ${language}`);
    expect(textOf(await owner.say(words))).toContain(line);
  });
});
