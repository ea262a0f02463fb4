import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedContacts } from '../../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let agent: TestPerson;

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', note: 'Calls on Mondays', source: 'internet' },
    { firstName: 'Jan', lastName: 'Nowak', note: 'Is away in May' },
    { firstName: 'Ewa', lastName: 'Bezuwag' },
  ]);
  service = await startTestService({ uri });
  owner = await service.owner();
  agent = await service.staff('Adam', 'agent');
});
afterAll(() => service.close());

describe('the sections of a card', () => {
  it('are folded at first, and there is none for what is empty (F162)', async () => {
    const card = await owner.say('anna kowalska');
    expect(textOf(card)).not.toContain('Calls on Mondays');
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['▸ Note', '▸ Details']));
    expect(buttonsOf(await owner.say('ewa bezuwag'))).not.toContain('▸ Note');
  });

  it('unfold in place, one by one, and fold again (F162)', async () => {
    await owner.say('anna kowalska');
    const [note] = await owner.press('▸ Note');
    expect(note?.edits).toBeGreaterThan(0);
    expect(textOf(note ? [note] : [])).toContain('📝 Calls on Mondays');
    const both = await owner.press('▸ Details');
    expect(textOf(both)).toMatch(/Calls on Mondays[\s\S]*Source: internet/i);
    const folded = await owner.press('▾ Note');
    expect(textOf(folded)).not.toContain('Calls on Mondays');
    expect(textOf(folded)).toMatch(/Source: internet/i);
    await owner.press('▾ Details');
  });

  it('stay as each person left them, on every card (F162)', async () => {
    await owner.say('anna kowalska');
    await owner.press('▸ Note');
    expect(textOf(await owner.say('jan nowak'))).toContain('📝 Is away in May');
    expect(textOf(await agent.say('jan nowak'))).not.toContain('Is away in May');
  });
});
