import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressModel, findOpenings, findRecords, personModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
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
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  service = await startTestService({ phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  await owner.pressData('c.newconsent');
  await owner.say('Newsletter');
  await owner.press(/consent/i);
  await owner.press(/advertising/i);
  for (const text of ['We may send you our newsletter.', 'Notre lettre.', 'Nasz newsletter.'])
    await owner.say(text);
});
afterAll(async () => {
  expect(service.logged).toEqual([]);
  await service.close();
});

const contactNamed = (firstName: string) =>
  service.database.model(contactModel).findOne({ firstName }).lean();
const addressOf = (value: string) =>
  service.database.model(addressModel).findOne({ 'ref.value': value }).lean();

describe('consents of a contact that is being made', () => {
  it('are proposed by the pasted text, marked with evidence, and recorded by Save (F129, M05, B17)', async () => {
    await owner.say('/new Anna Kowalska 600 700 941 sms ok');
    const offered = await owner.press('✍️ Consents');
    expect(buttonsOf(offered)).toContain('💬 SMS');
    expect(buttonsOf(offered)).toContain('– 📜 Newsletter');
    expect(textOf(await owner.press('💬 SMS'))).toContain('In the pasted text');
    expect(buttonsOf(await owner.press('spoken'))).toContain('✓ SMS');
    await owner.press('‹ To the preview');
    // Nothing is anybody's consent before there is a contact.
    expect(await addressOf('+48600700941')).toBeNull();
    expect(textOf(await owner.press('✅ Save'))).toContain('SMS ✓ WhatsApp – Viber –');
    const chain = (await addressOf('+48600700941'))?.chain?.id ?? '';
    const [record] = await findRecords(service.database, [chain]);
    expect(record).toMatchObject({ action: 'granted', method: 'staff', after: { 'sms/service': 'granted' } });
    const opening = (await findOpenings(service.database, [chain])).get(record?._id ?? '');
    expect(opening?.values.how?.value).toBe('spoken');
    expect(opening?.values.words?.value).toMatch(/sms ok/i);
  });

  it('unfold their full text when they are marked, and keep the version that was shown (F129, F131)', async () => {
    await owner.say('/new Ewa Lis 600 700 942');
    await owner.press('✍️ Consents');
    expect(textOf(await owner.press('– 📜 Newsletter'))).not.toContain('We may send you our newsletter.');
    expect(textOf(await owner.press('📄 Full text'))).toContain('We may send you our newsletter.');
    await owner.press('on paper');
    await owner.press('‹ To the preview');
    await owner.press('✅ Save');
    const ewa = await contactNamed('Ewa');
    const person = await service.database.model(personModel).findOne({ _id: ewa?._id }).lean();
    expect(Object.values(person?.states ?? {})).toMatchObject([{ state: 'granted', version: 1 }]);
    const [record] = await findRecords(service.database, [person?.chain?.id ?? '']);
    expect(record?.text).toMatchObject({ version: 1, language: 'en' });
    // No channel is open by it.
    expect(textOf(await owner.say('/find Ewa'))).toContain('SMS –');
  });

  it('are proposed where the text says by their name that somebody agrees, and not where it says no (F129, M05)', async () => {
    await owner.say('/new Ala Kos 600 700 945, agrees to the newsletter');
    expect(buttonsOf(await owner.press('✍️ Consents'))).toContain('💬 📜 Newsletter');
    expect(textOf(await owner.press('💬 📜 Newsletter'))).toContain('agrees to the newsletter');
    await owner.say('/cancel');
    for (const said of [
      'does not agree to the newsletter',
      'asks for the newsletter',
      'agrees to the newsletters',
    ]) {
      await owner.say(`/new Ala Kos 600 700 945, ${said}`);
      expect(buttonsOf(await owner.press('✍️ Consents'))).toContain('– 📜 Newsletter');
      await owner.say('/cancel');
    }
  });

  it('are given by no tick that was taken away, and proposed is not agreed (F129, M05)', async () => {
    await owner.say('/new Iga Mak 600 700 943 sms ok');
    await owner.press('✍️ Consents');
    await owner.press('💬 SMS');
    await owner.press('spoken');
    await owner.press('✓ SMS');
    await owner.press('Take the tick away');
    await owner.press('‹ To the preview');
    expect(textOf(await owner.press('✅ Save'))).toContain('SMS –');
    expect(await addressOf('+48600700943')).toBeNull();
  });

  it('do not open what the contact has closed (F129, M03)', async () => {
    await service.phone('+48600700944').write('STOP');
    await owner.heard();
    await owner.say('/new Jan Dąb 600 700 944');
    await owner.press('✍️ Consents');
    await owner.press('– SMS');
    await owner.press('spoken');
    await owner.press('‹ To the preview');
    const saved = textOf(await owner.press('✅ Save'));
    expect(saved).toContain('the contact closed this in person');
    expect(saved).toContain('SMS 🔕');
  });

  it('are marked at editing too (F129)', async () => {
    const anna = await contactNamed('Anna');
    await owner.pressData(`c.edit.${anna?._id}`);
    const shown = await owner.press('Consents');
    expect(textOf(shown)).toContain('Newsletter · never asked');
    await owner.press('1');
    await owner.press('✓ Agrees');
    await owner.press(/paper/i);
    expect(textOf(await owner.press(/Skip/))).toContain('✓ Newsletter · agreed');
  });

  it.each([
    [
      'fr',
      '/new Zoé Petit 600 700 945 sms ok',
      '✍️ Accords',
      '💬 SMS',
      'de vive voix',
      "‹ Vers l'aperçu",
      '1 accord coché',
    ],
    [
      'pl',
      '/new Zenon Gaj 600 700 946 sms ok',
      '✍️ Zgody',
      '💬 SMS',
      'ustnie',
      '‹ Do podglądu',
      'Zaznaczono 1 zgodę',
    ],
  ])('are marked in %s (F129, F009)', async (language, text, button, sms, how, back, told) => {
    const agent = await service.staff('Marta', 'agent', language);
    await agent.say(text);
    await agent.press(button);
    await agent.press(sms);
    await agent.press(how);
    expect(textOf(await agent.press(back))).toContain(told);
    expect(textOf(await agent.press(/Enregistrer|Zapisz/))).toContain('SMS ✓');
  });
});
