import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Address,
  addressModel,
  consentRecordModel,
  createSealKeys,
  findChainHeads,
  projectStates,
  splitEvidenceFile,
  unsealedRecordModel,
  verifyEvidence,
  verifyStoredLedger,
} from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { erasureModel } from '../../../src/lifecycle/index.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { openPage } from '../../support/journeys/page-person.ts';
import { placesOf } from '../../support/journeys/places-of.ts';
import { until } from '../../support/journeys/until.ts';
import { makeContact } from '../../support/make-contact.ts';
import { codeIn, joinedPerson } from '../../support/people/staff-people.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  service = await startTestService({
    phones: true,
    browser: true,
    now,
    environment: { BUSINESS_NAME: 'Kwiaty', BROWSER_KEY: 'door' },
  });
  owner = await service.owner();
});
afterAll(() => service.close());

const forms = (e164: string) => [e164, e164.slice(1), e164.slice(3)];

async function eraseByHand(person: TestPerson, id: string, word = 'ERASE'): Promise<string> {
  await person.pressData(`c.erase.${id}`);
  const said = textOf(await person.say(word));
  await erased(id);
  return said;
}

async function erased(contact: string): Promise<void> {
  for (;;) {
    const found = await service.database.model(erasureModel).findOne({ contact }).lean();
    if (found?.doneAt) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The chains hold, up to the heads that are kept, and the state is what they add up to. */
async function expectWholeLedger(address: Address | null): Promise<void> {
  const { database } = service;
  await until('the seal', async () => (await database.model(unsealedRecordModel).countDocuments()) === 0);
  const trusted = createSealKeys(createKeys(['a-secret-key-for-tests'])).accepted;
  const verdict = await verifyStoredLedger(database, {
    trusted,
    findHeads: (tx) => findChainHeads(database, tx),
  });
  expect(verdict.fault).toBeFalsy();
  const records = await database.model(consentRecordModel).find({ chain: address?.chain?.id }).lean();
  expect(records.map(({ action }) => action)).toContain('erased');
  const projected = projectStates(records.sort((one, other) => one.index - other.index));
  const open = Object.entries(projected).filter(([, state]) => state !== 'unknown');
  expect(Object.fromEntries(open)).toEqual(
    Object.fromEntries(Object.entries(address?.states ?? {}).map(([key, { state }]) => [key, state])),
  );
}

async function addressOf(_id: string): Promise<Address | null> {
  return service.database.model(addressModel).findById(_id).lean();
}

describe('erasing a contact', () => {
  it('leaves nothing of it anywhere, and keeps its withdrawal (M08, B19, Q20)', async () => {
    const [mobile, mail] = ['+48601827394', 'bozenna.wierzbicka@example.com'];
    const id = await makeContact(owner, `Bożenna Wierzbicka, 601 827 394, ${mail}, Acme sp. z o.o.`);
    await owner.say('/note Wierzbicka: kept bees near Augustów');
    await owner.say('/rename Bożenna Wierzbicka: Bożenna Chrząszcz');
    await owner.say('/undo');
    await owner.say('/find 601827394');
    await owner.say('601 827');
    await owner.say('/card Wierzbicką');
    await owner.say('/history Wierzbicka');
    await owner.say('/delete Wierzbicka');
    const page = await openPage(service.address, 'door');
    await page.say(`/join ${codeIn(textOf(await owner.say('/me link')))}`, /Olga/);
    await page.say('/find Wierzbicka', /Wierzbicka/);
    await page.say('dodaj notatkę Wierzbickiej', /./);
    page.close();
    const phone = service.phone(mobile);
    await phone.write('Proszę o telefon w sprawie róż');
    await phone.write('MOJE DANE');
    await phone.write('STOP', 'whatsapp');
    await phone.write('STOP');
    await owner.press('⛔ Block');
    await owner.say('/new Bożenna Wierzbicka, draft');
    const viewer = await joinedPerson(service, owner, 'viewer', 'Vera', 'pl');
    await viewer.say('/find Wierzbicka');
    const values = [
      ...forms(mobile),
      mail,
      'Wierzbick',
      'Bożenna',
      'Chrząszcz',
      'kept bees',
      'w sprawie róż',
      id,
    ];
    const before = new Set(await placesOf(service, values));
    const [address] = await service.database.model(addressModel).find({ 'ref.value': mobile }).lean();
    expect(before.size).toBeGreaterThan(15);
    expect(address?.states['sms/service']?.state).toBe('withdrawn');

    expect(await eraseByHand(owner, id)).toContain('Erased');
    // The id alone says nothing of anybody: a restored backup is cleaned by it.
    expect((await placesOf(service, values)).filter((place) => place !== `erasures: ${id}`)).toEqual([]);
    const tombstone = await addressOf(address?._id ?? '');
    expect(tombstone?.ref).toBeUndefined();
    expect(Object.values(tombstone?.states ?? {}).map(({ state }) => state)).not.toContain('granted');
    expect(tombstone?.states['sms/service']?.state).toBe('withdrawn');
    expect(textOf(await owner.say('/history'))).toContain('A contact was erased');
    expect(textOf(await owner.say('/undo'))).toContain('cannot be taken back');
    await expectWholeLedger(tombstone);

    await makeContact(owner, `Jan Nowy, 601 827 394`);
    expect(textOf(await owner.say('/channels Jan Nowy'))).toMatch(/SMS: closed/i);
    expect(await phone.write('YES')).toEqual([]);
    expect((await addressOf(address?._id ?? ''))?.states['sms/service']?.state).toBe('withdrawn');
  });

  it('leaves no number that is shorter without its country than ours are (M08, B05)', async () => {
    const id = await makeContact(owner, 'Håkon Lindqvist, +47 22 33 44 55');
    for (const typed of ['/find 22334455', '22 33 44 55', 'call 0047 22334455 back']) await owner.say(typed);
    await eraseByHand(owner, id);
    expect(await placesOf(service, ['22334455', 'Lindqvist'])).toEqual([]);
  });

  it('tells whoever has the number next that it stays closed, and nothing of who had it before (M12, B19)', async () => {
    const id = await makeContact(owner, 'Ksawery Dawny, 601 827 395');
    await service.phone('+48601827395').write('STOP');
    await eraseByHand(owner, id);
    await makeContact(owner, 'Iga Nowa, 601 827 395');
    const closed = textOf(await owner.say('/channels Iga Nowa'));
    expect(closed).toContain('SMS: closed · an earlier word that was erased');
    // Who had the number before was somebody else: nothing is told but that it stays closed (M12).
    const timeline = textOf(await owner.say('/timeline Iga Nowa'));
    expect(timeline).toContain('What was said before this contact had the number');
    expect(timeline).not.toMatch(/Withdrew|SMS/);
    const files = (await owner.say('/evidence Iga Nowa')).flatMap(({ file }) => file ?? []);
    const [json = '', html = ''] = files.map(({ content }) => `${content}`);
    const { pageText } = splitEvidenceFile(html);
    expect(await verifyEvidence(json, pageText, '')).toMatchObject({ fault: null });
    expect(pageText).toContain('What it closed stays closed');
    expect(pageText).not.toMatch(/Withdrew|Erased/);
    expect(pageText).toContain('+48 601 827 395');
  });

  it('leaves nothing of what colleagues typed about it by the first name alone, or wrote to it (M08)', async () => {
    const phone = service.phone('+48601827411');
    const id = await makeContact(owner, 'Zdzisława Kopczyńska, 601 827 411');
    const other = await makeContact(owner, 'Marzena Bąk, 601 827 412');
    await makeContact(owner, 'Marzena Lis, 601 827 413');
    await phone.write('START');
    await phone.write('TAK');
    await owner.say('Zdzisława');
    await until('the agreement', async () =>
      textOf(await owner.say('/channels Zdzisławie')).includes('agreed'),
    );
    await owner.say('Marzena');
    await owner.say('/sms Zdzisława: Your seedlings are ready');
    await owner.press('📤 Send');
    await until('the message', async () => (await phone.got()).join().includes('seedlings'));
    await eraseByHand(owner, id);
    expect(await placesOf(service, ['Zdzisław', 'seedlings are ready'])).toEqual([]);
    const before = await placesOf(service, ['Marzena']);
    await eraseByHand(owner, other);
    expect((await placesOf(service, ['Marzena'])).some((place) => place.startsWith('deliveries'))).toBe(true);
    expect(before.length).toBeGreaterThan(0);
  });

  it('leaves others on the number what is theirs (B10)', async () => {
    const id = await makeContact(owner, 'Teofil Pszczółkowski, 601 827 500');
    await makeContact(owner, 'Aniela Pszczółkowska, 601 827 500');
    const phone = service.phone('+48601827500');
    await phone.write('STOP');
    await owner.say('/channels Teofil');
    await owner.press('Viber –');
    await owner.press('✅ They agreed');
    await owner.press(/spoken/i);
    await owner.say('by the beehives, on Sunday');
    await owner.pressData(`c.erase.${id}`);
    const asked = textOf(await owner.heard()) || textOf(await owner.pressData(`c.erase.${id}`));
    expect(asked).toContain('Aniela Pszczółkowska');
    await owner.say('erase');
    await erased(id);
    expect(await service.database.model(contactModel).findById(id)).toBeNull();
    const [kept] = await service.database.model(addressModel).find({ 'ref.value': phone.number }).lean();
    expect(kept?.states['sms/service']?.state).toBe('withdrawn');
    expect(await placesOf(service, ['Teofil', 'by the beehives'])).toEqual([]);
    expect((await placesOf(service, ['Aniela'])).length).toBeGreaterThan(0);
  });
});
