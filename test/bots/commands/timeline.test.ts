import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consentOpeningModel,
  parseSealText,
  splitEvidenceFile,
  verifyEvidence,
} from '../../../src/consent/index.ts';
import { setRolePermissions } from '../../support/role-permissions.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070081${last}` });

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Kowalski', phones: [number(1)] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(3)] },
    { firstName: 'Zofia', lastName: 'Wrona', phones: [number(4)] },
    { firstName: 'Ola', lastName: 'Dudek', phones: [number(5)] },
    { firstName: 'Piotr', lastName: 'Dudek', phones: [number(5)] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  await service.phone('+48600700811').write('STOP');
  await owner.say('/consents');
  await owner.press('➕ New consent');
  await owner.say('Newsletter');
  await owner.press('on consent');
  await owner.press('No advertising');
  await owner.say('I want the newsletter.');
  await owner.press(/Skip/);
  await owner.press(/Skip/);
  await owner.say('/consents Anna');
  await owner.press('1');
  await owner.press('✓ Agrees');
  await owner.press(/paper/i);
  await owner.say('Yes, and call me on 601 222 333');
});
afterAll(() => service.close());

describe('the timeline of a contact', () => {
  it('tells newest first what was said, about what, by whom, how and in which words (B17)', async () => {
    await owner.say('/consents Anna');
    const shown = textOf(await owner.press('🕓 Timeline'));
    expect(shown).toMatch(/Agreed[\s\S]*Withdrew/);
    expect(shown).toContain('• Newsletter: nothing said → agreed');
    expect(shown).toContain('Olga · entered by staff (on paper)');
    expect(shown).toContain('“Yes, and call me on 601 222 333”');
    expect(shown).toContain('the contact · by a keyword');
    expect(shown).toContain('“STOP”');
    expect(shown).toContain('SMS · marketing: nothing said → withdrawn');
  });

  it('shows a word on a number and on the person behind it as one entry, nothing in it twice (B17)', async () => {
    const shown = textOf(await owner.say('/timeline Anna'));
    const stop = shown.split('\n\n').filter((entry) => entry.includes('“STOP”'));
    expect(stop).toHaveLength(1);
    expect(stop[0]).toContain('+48 600 700 811, and the person whatever the address');
    const lines = stop[0]?.split('\n').filter((line) => line.startsWith('•')) ?? [];
    expect(lines).toEqual([...new Set(lines)]);
    // Of the number alone, and of the person alone: marketing ends by mail too.
    expect(lines).toContain('• SMS · service messages: nothing said → withdrawn');
    expect(lines).toContain('• e-mail · marketing: nothing said → withdrawn');
  });

  it('holds on a shared number what concerns the number, and nothing the other said as a person (B10, B17)', async () => {
    const shown = textOf(await owner.say('/timeline Jan'));
    expect(shown).toContain('Withdrew');
    expect(shown).not.toContain('601 222 333');
    expect(shown).not.toContain('Newsletter');
  });

  it('has no number for whoever may not see numbers (M16)', async () => {
    const agent = await service.staff('Ada', 'agent');
    const shown = textOf(await agent.say('/timeline Anna Kowalska'));
    expect(shown).toContain('Agreed');
    expect(shown).not.toMatch(/601 222 333|600 700 811/);
    expect(buttonsOf(await agent.say('/timeline Anna Kowalska'))).not.toContain('🧾 Evidence file');
  });

  it('is turned page by page (B17)', async () => {
    const ewa = service.phone('+48600700813');
    for (let time = 0; time < 4; time += 1) {
      await ewa.write('STOP');
      await ewa.write('START');
    }
    await owner.heard();
    const first = await owner.say('/timeline Ewa');
    expect(textOf(first)).toContain('Page 1 of 2');
    const second = textOf(await owner.press('Older ›'));
    expect(second).toContain('Page 2 of 2');
    expect(textOf(await owner.press('‹ Newer'))).toBe(textOf(first));
  });

  it.each([
    'timeline of Anna Kowalska',
    "Anna Kowalska's consent history",
    "historique des consentements d'Anna Kowalska",
    'historia zgód Anny Kowalskiej',
  ])('is asked for in plain words: %s (B17, M23)', async (words) => {
    expect(textOf(await owner.say(words))).toContain('Olga · entered by staff (on paper)');
  });

  it('says that nothing was said, in three languages', async () => {
    expect(textOf(await owner.say('/timeline Zofia'))).toContain('Nothing was ever said');
    await owner.say('/language pl');
    expect(textOf(await owner.say('/timeline Anna'))).toContain('Wycofanie zgody');
    await owner.say('/language fr');
    expect(textOf(await owner.say('/timeline Anna'))).toContain('Accord retiré');
    await owner.say('/language en');
  });
});

describe('the evidence file', () => {
  it('comes as page and JSON, sealed to the last record, and is found whole (M12)', async () => {
    await owner.say('/timeline Anna');
    const sent = await owner.press('🧾 Evidence file');
    const files = sent.flatMap(({ file }) => file ?? []);
    expect(files).toHaveLength(2);
    const [json, html] = files.map((file) => String(file.content));
    const evidence = JSON.parse(json ?? '');
    expect(evidence.events.length).toBeGreaterThan(1);
    expect(evidence.privacy_notice).toMatchObject([{ notice_text: 'I want the newsletter.' }]);
    const key = /[0-9a-f]{64}/.exec(textOf(sent))?.[0] ?? '';
    expect(await verifyEvidence(json ?? '', null, key)).toMatchObject({
      fault: null,
      signaturesChecked: true,
    });
    const page = splitEvidenceFile(html ?? '');
    expect(page.pageText).toContain('Newsletter');
    // The number's record of the STOP and the person's are two in the ledger, and one for whoever reads the page.
    expect(
      evidence.events.filter((event: { event_type: string }) => event.event_type === 'withdrawn'),
    ).toHaveLength(2);
    expect(page.pageText?.match(/Withdrew · /g)).toHaveLength(1);
    expect(await verifyEvidence(page.json, page.pageText, key, page.frame)).toMatchObject({ fault: null });
  });

  it('is not for whoever may not see whole numbers (M12, M16)', async () => {
    await setRolePermissions(service.database, 'viewer', ['see-contacts', 'export']);
    const viewer = await service.staff('Vera', 'viewer');
    const sent = await viewer.pressData(dataOf(await owner.say('/timeline Anna'), '🧾 Evidence file'));
    expect(textOf(sent)).toContain('you may not see them');
    expect(sent.some(({ file }) => file)).toBe(false);
  });
});

describe('what staff wrote down of one contact on a number that two share', () => {
  const evidenceOf = async (name: string) => {
    await owner.say(`/timeline ${name}`);
    const sent = await owner.press('🧾 Evidence file');
    const [json = '', html = ''] = sent.flatMap(({ file }) => (file ? String(file.content) : []));
    const key = /[0-9a-f]{64}/.exec(textOf(sent))?.[0] ?? '';
    expect(await verifyEvidence(json, null, key)).toMatchObject({ fault: null });
    return { json, text: splitEvidenceFile(html).pageText ?? '' };
  };

  it('stands with its words in the timeline and the evidence of that one alone (B10, M12)', async () => {
    await owner.say('/channels Ola');
    await owner.press(/^SMS/);
    await owner.press('✅ They agreed');
    await owner.press('on paper');
    await owner.say('Write to me, my Piotr never reads anything');
    expect(textOf(await owner.say('/timeline Ola'))).toContain('never reads anything');
    const shown = textOf(await owner.say('/timeline Piotr'));
    expect(shown).toContain('• SMS · service messages: nothing said → agreed');
    expect(shown).toContain('Written down of another contact on the same address');
    expect(shown).not.toContain('never reads anything');

    const own = await evidenceOf('Ola');
    expect(own.text).toContain('never reads anything');
    const others = await evidenceOf('Piotr');
    expect(others.text).toContain('not about this contact');
    expect(others.text + others.json).not.toContain('never reads anything');
    // What the number itself said is about both.
    await service.phone('+48600700815').write('STOP');
    expect((await evidenceOf('Piotr')).text).toContain('STOP');
  });

  it('goes with that one when it is erased (B10, M08)', async () => {
    const openings = () => service.database.model(consentOpeningModel).find().lean();
    expect(JSON.stringify(await openings())).toContain('never reads anything');
    await owner.say('/erase Ola Dudek');
    await owner.say('ERASE');
    expect(JSON.stringify(await openings())).not.toContain('never reads anything');
    expect(textOf(await owner.say('/timeline Piotr'))).toContain('The words were erased.');
    expect((await evidenceOf('Piotr')).text).toContain('STOP');
  });
});

describe('the newest seal', () => {
  it('is shown on demand, in a text that can be checked (M02)', async () => {
    await owner.say('/consents');
    const shown = textOf(await owner.press('🔏 Newest seal'));
    expect(parseSealText(shown)._id).toBeGreaterThan(0);
  });
});
