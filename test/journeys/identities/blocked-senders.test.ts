import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel } from '../../../src/consent/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
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
let contact: string;

beforeAll(async () => {
  const seeded = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ raw: '', e164: '+48600700801' }] },
  ]);
  service = await startTestService({ uri: seeded.uri, phones: true });
  owner = await service.owner();
  contact = (await service.database.connection.collection('contacts').findOne({}))?._id as unknown as string;
});
afterAll(() => service.close());

describe('a blocked sender', () => {
  it('is kept and shown to nobody, and reads nothing, until somebody lets them in again (B18)', async () => {
    const stranger = service.phone('+48600700802');
    await stranger.write('Buy my watches');
    const shown = await owner.heard();
    expect(buttonsOf(shown)).toContain('⛔ Block');
    await owner.press('⛔ Block');
    expect(textOf(await owner.press('⛔ Block'))).toContain('Blocked.');

    expect(await stranger.write('More watches')).toEqual([]);
    expect(await stranger.write('HELP')).toEqual([]);
    expect(await owner.heard()).toEqual([]);
    expect((await service.database.model(inboundMessageModel).find().lean()).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['More watches', 'HELP']),
    );

    const list = await owner.say('/blocked');
    expect(textOf(list)).toContain('+48 600 700 802');
    await owner.press('Unblock 1');
    expect(textOf(await owner.press('Unblock'))).toContain('new messages are shown again');
    expect((await stranger.write('HELP'))[0]).toContain('STOP');
    expect(textOf(await owner.heard())).toContain('HELP');
    expect(textOf(await owner.say('/blocked'))).toContain('Nobody is blocked');
  });

  it('has not opted out by it, and a STOP of theirs counts (B18, B13)', async () => {
    const anna = service.phone('+48600700801');
    await owner.pressData(`c.block.${contact}`);
    await owner.press('⛔ Block');
    const states = async () =>
      (await service.database.model(addressModel).find({ 'ref.value': anna.number }).lean())[0]?.states ?? {};
    expect(await states()).toEqual({});
    expect(await anna.write('STOP')).toEqual([]);
    expect((await states())['sms/service']?.state).toBe('withdrawn');
    expect(await owner.heard()).toEqual([]);
  });

  it('is not said to be asked by a START that nobody may answer (B18, B16)', async () => {
    const stranger = service.phone('+48600700803');
    await stranger.write('Buy my watches again');
    await owner.heard();
    await owner.press('⛔ Block');
    await owner.press('⛔ Block');
    expect(await stranger.write('START')).toEqual([]);
    const address = await service.database
      .model(addressModel)
      .findOne({ 'ref.value': stranger.number })
      .lean<{ states: object; questions: unknown[] } | null>();
    expect(address).toMatchObject({ states: {}, questions: [] });
    expect(await owner.heard()).toEqual([]);
  });

  it('stands in the feed and in the history, and no undo takes it back (B18, M03)', async () => {
    expect(textOf(await owner.say('/history'))).toContain('Sender blocked: 👤 Anna Kowalska');
    expect(textOf(await owner.say('/history Anna'))).toContain('Sender blocked');
    const refused = await owner.say('/undo');
    expect(textOf(refused)).toContain('does not take it back');
    expect(buttonsOf(refused)).toContain('⛔ Blocked senders');
  });

  it.each([
    ['fr', /Expéditeurs bloqués/, /Bloquer/],
    ['pl', /Zablokowani nadawcy/, /Zablokuj/],
  ])(
    'is listed in %s, masked for whoever may not see numbers (B18, M16)',
    async (language, title, button) => {
      const agent = await service.staff('Marta', 'manager', language);
      expect(textOf(await agent.say('/blocked'))).toMatch(title);
      await service.phone('+48600700809').write('Dzień dobry');
      const viewer = await service.staff('Ewa', 'viewer', language);
      expect(textOf(await viewer.say('/blocked'))).not.toMatch(title);
      expect(buttonsOf(await owner.heard()).join()).not.toMatch(button);
    },
  );
});
