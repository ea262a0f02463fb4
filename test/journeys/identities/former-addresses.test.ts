import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitEvidenceFile, verifyEvidence } from '../../../src/consent/index.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const number = '+48600700861';
let service: TestService;
let owner: TestPerson;
let seconds = 0;
let day = 22;
const now = () => {
  seconds += 1;
  return new Date(Date.UTC(2026, 10, day, 12, 0, seconds));
};
const ids: string[] = [];

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [{ raw: '', e164: number }] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [{ raw: '', e164: '+48600700862' }] },
  ]);
  ids.push(...contacts.map(({ _id }) => _id));
  service = await startTestService({ uri, phones: true, now });
  owner = await service.owner();
  await service.phone(number).write('STOP');
  await owner.heard();
  day = 23;
  await owner.say('change the number of Anna Kowalska to 600 700 863');
  day = 24;
  await owner.say('/phone Jan Nowak 600 700 861');
  await service.phone(number).write('pauza 30');
  await owner.heard();
});
afterAll(() => service.close());

describe('a former number', () => {
  it('tells in the timeline what was said while the contact had it, and nothing said since (B17)', async () => {
    const shown = textOf(await owner.pressData(`c.timeline.${ids[0]}`));
    expect(shown).toContain('“STOP”');
    expect(shown).toContain('+48 600 700 861 (formerly, until Nov 23, 2026)');
    expect(shown).not.toContain('pauza');
    expect(textOf(await owner.pressData(`c.timeline.${ids[1]}`))).toContain('“pauza 30”');
  });

  it('is masked for whoever may not see numbers (B17, M16)', async () => {
    const agent = await service.staff('Ada', 'agent');
    const shown = textOf(await agent.pressData(`c.timeline.${ids[0]}`));
    expect(shown).toContain('(formerly, until Nov 23, 2026)');
    expect(shown).not.toMatch(/600.?700.?861/);
  });

  it('is in the evidence file up to then, in words for a reader, and the file holds (M12)', async () => {
    const sent = await owner.pressData(`c.evidence.${ids[0]}`);
    const [json, html] = sent.flatMap(({ file }) => file ?? []).map((file) => String(file.content));
    const { pageText } = splitEvidenceFile(html ?? '');
    expect(await verifyEvidence(json ?? '', null, '')).toMatchObject({ fault: null, records: 2 });
    expect(await verifyEvidence(json ?? '', pageText, '')).toMatchObject({ fault: null });
    expect(pageText).toContain('(formerly, until November 23, 2026');
    expect(pageText).not.toContain('pauza');
    expect(json).not.toContain('pauza');
  });

  it('that came to somebody else is theirs with what was said before: it is one number (B10)', async () => {
    const sent = await owner.pressData(`c.evidence.${ids[1]}`);
    const [json, html] = sent.flatMap(({ file }) => file ?? []).map((file) => String(file.content));
    const { pageText } = splitEvidenceFile(html ?? '');
    expect(await verifyEvidence(json ?? '', pageText, '')).toMatchObject({ fault: null });
    expect(pageText).toMatch(/Until\s*December/);
    expect(pageText).not.toMatch(/userAgent|\buntil\b[A-Z]/);
  });
});
