import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRolePermissions } from '../../support/role-permissions.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  refusalsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+486007009${String(last).padStart(2, '0')}` });
const spoken = 7;

let service: TestService;
let owner: TestPerson;
let other: TestPerson;
const ids: string[] = [];
const day = 86_400_000;
/** Half past seven in the morning in Warsaw, on a Monday in winter. */
const monday = Date.UTC(2026, 10, 23, 6, 30);
let time = monday - 6 * day;
/** By one millisecond a look: a minute must not pass between two seals because the clock was looked at often. */
const now = () => {
  time += 1;
  return new Date(time);
};

beforeAll(async () => {
  const { uri, contacts } = await seedContacts([
    ...Array.from({ length: spoken }, (_, at) => ({
      firstName: `Ewa${String(at + 1).padStart(2, '0')}`,
      lastName: 'Lis',
      phones: [number(at)],
    })),
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(50)] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [number(51)] },
  ]);
  ids.push(...contacts.map(({ _id }) => _id));
  service = await startTestService({ uri, phones: true, now });
  owner = await service.owner();
  other = await service.staff('Piotr', 'owner', 'pl');
  await other.say('/language pl');
  await owner.pressData('c.pagesize.5.people.1.n');
});
afterAll(() => service.close());

const card = async (person = owner) => textOf(await person.say('/risks'));

describe('the card of risks', () => {
  it('says so when there is nothing to see to (M30)', async () => {
    expect(await card()).toContain('Nothing to see to');
  });

  it('counts what is there, and each line leads to its contacts page by page (M30)', async () => {
    for (const id of ids.slice(0, spoken)) {
      await owner.pressData(`c.channels.${id}`);
      await owner.press(/^SMS/);
      await owner.press('✅ They agreed');
      await owner.press('spoken');
      await owner.press(/Skip/);
    }
    await service.phone('+48600700950').write('Stop. Merci');
    await service.phone('+48600700951').write('START');
    await owner.heard();
    expect((await card()).split('\n').slice(1)).toEqual([
      '• 1 contact wrote something that may be a STOP, and nobody has decided',
      '• 7 contacts agreed by word of mouth only',
    ]);
    const first = textOf(await owner.press('7 · Word of mouth'));
    expect(first).toContain('1. 👤 Ewa01 Lis');
    expect(first).toContain('makes it provable');
    expect(first).not.toContain('Ewa06');
    const second = textOf(await owner.press('›'));
    expect(second).toMatch(/6\. 👤 Ewa06 Lis[\s\S]*7\. 👤 Ewa07 Lis/);
    await owner.press('🌦 Risks');
    expect(textOf(await owner.press('1 · Maybe a STOP'))).toContain('1. 👤 Anna Kowalska');
  });

  it('tells after a day who was asked and did not answer, and leaves out the bin (M30)', async () => {
    time += day;
    expect(await card()).toContain('1 contact was asked more than a day ago');
    await owner.pressData(`c.delete.${ids[0]}`);
    await owner.say('yes');
    expect(await card()).toContain('6 contacts agreed by word of mouth only');
    expect(textOf(await owner.pressData('c.risks.moved.1'))).toContain('settled by now');
  });

  it('comes to the owners on Mondays after eight, each in their language, once (M30)', async () => {
    await service.notify();
    await owner.heard();
    await other.heard();
    time = monday;
    await service.notify();
    expect(textOf(await owner.heard())).not.toContain('Consent risks');
    time = monday + day / 24;
    await service.notify();
    await service.notify();
    const sent = await owner.heard();
    expect(textOf(sent).match(/Consent risks/g)).toHaveLength(1);
    expect(textOf(await other.heard())).toContain('6 kontaktów zgodziło się tylko ustnie');
    expect(buttonsOf(sent)).toContain('🔕 Not every week');
    time += day;
    await service.notify();
    expect(textOf(await owner.heard())).not.toContain('Consent risks');
  });

  it('is switched off by each owner for themselves, and on again (M30)', async () => {
    await owner.say('/risks');
    expect(textOf(await owner.press('🔕 Not every week'))).toContain('no longer comes every week');
    time = monday + 7 * day + day / 24;
    await service.notify();
    expect(textOf(await owner.heard())).not.toContain('Consent risks');
    expect(textOf(await other.heard())).toContain('Ryzyka w zgodach');
    await owner.say('/risks');
    await owner.press('🔔 Send it every week');
    time += 7 * day;
    await service.notify();
    expect(textOf(await owner.heard())).toContain('Consent risks');
  });

  it('is for whoever may record consents, in plain words too, in three languages (M30, M23)', async () => {
    const agent = await service.staff('Ada', 'agent', 'fr');
    const shown = await agent.say('quels sont les risques ?');
    expect(textOf(shown)).toContain("6 contacts n'ont donné leur accord que de vive voix");
    expect(buttonsOf(shown).join()).not.toContain('🔕');
    expect(textOf(await agent.pressData('c.riskcard.off'))).toContain('Seuls les propriétaires');
    expect(textOf(await agent.pressData('c.risks.spoken.1'))).not.toMatch(/600.?700.?9/);
    await setRolePermissions(service.database, 'viewer', ['see-contacts']);
    const viewer = await service.staff('Vera', 'viewer', 'pl');
    expect(textOf(await viewer.say('ryzyka zgód'))).not.toContain('ustnie');
    expect(refusalsOf(service)).toEqual([]);
  });
});
