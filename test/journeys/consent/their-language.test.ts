import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel } from '../../../src/consent/addresses/address.model.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Claire', lastName: 'Dubois', phones: [{ raw: '', e164: '+33612345601' }] },
    { firstName: 'Emily', lastName: 'Watson', phones: [{ raw: '', e164: '+48600700801' }] },
    { firstName: 'Luc', lastName: 'Martin', phones: [{ raw: '', e164: '+48600700802' }] },
  ]);
  service = await startTestService({
    uri,
    phones: true,
    now,
    environment: { BUSINESS_NAME: 'Serwis', DEFAULT_LANGUAGE: 'pl' },
  });
  owner = await service.owner();
});
afterAll(() => service.close());

/** What a contact is asked after a first message of theirs, and reads after their answer. */
async function ask(number: string, first: string, yes: string) {
  const contact = service.phone(number);
  expect(await contact.write(first)).toEqual([]);
  await owner.heard();
  await owner.press('❔ Ask for consent');
  await owner.press('❔ Ask for consent');
  return [...(await contact.got()), ...(await contact.write(yes))];
}

describe('what staff send to a contact by one press', () => {
  it('is asked in the language of their number while nothing else is known (M04, F029)', async () => {
    const [asked, thanked] = await ask('+33612345601', '👋', 'oui');
    expect(asked).toMatch(/^sms: Serwis : pouvons-nous vous écrire/);
    expect(thanked).toMatch(/^sms: Serwis : merci/);
  });

  it('is asked in the language of the word they wrote, whatever their number and the business speak (M04, F029)', async () => {
    const [asked, thanked] = await ask('+48600700801', 'Yes', 'YES');
    expect(asked).toMatch(/^sms: Serwis: may we write to you/);
    expect(thanked).toMatch(/^sms: Serwis: thank you/);
  });

  it('confirms words that were a STOP in the language of these words (M04, F029)', async () => {
    const contact = service.phone('+48600700802');
    expect(await contact.write("svp ne m'envoyez plus rien")).toEqual([]);
    await owner.heard();
    expect(textOf(await owner.press('🔕 Yes, a STOP'))).toContain('one confirmation is on its way');
    const confirmed = await contact.got();
    expect(confirmed).toHaveLength(1);
    expect(confirmed[0]).toMatch(/^sms: Serwis : vous ne recevrez plus de messages/);
  });

  it('goes on in their language after words of theirs that end in a STOP, which is said everywhere (M04, F029)', async () => {
    const claire = service.phone('+33612345601');
    await claire.write('lâchez-moi la grappe, STOP');
    expect((await claire.write('STOP')).at(-1)).toMatch(/^sms: Serwis : vous ne recevrez plus de messages/);
  });

  it('says so when no connector is left that could tell them (M04)', async () => {
    const contact = service.phone('+48600700803');
    await contact.write('proszę już do mnie nie pisać');
    await owner.heard();
    // As after the provider was taken out of the configuration.
    await service.database.model(addressModel).updateMany({}, { $unset: { ref: '' } });
    expect(textOf(await owner.press('🔕 Yes, a STOP'))).toContain('No channel is switched on');
    expect(await contact.got()).toEqual([]);
  });
});
