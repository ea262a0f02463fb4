import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../../../src/staff/index.ts';
import { setRolePermissions } from '../../support/role-permissions.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let clock = new Date('2026-11-23T10:00:00Z');

beforeAll(async () => {
  service = await startTestService({ now: () => clock });
  owner = await service.owner();
  await owner.say('/new Jan Kowalski, +48 601 827 394');
  await owner.press('✅ Save');
  await setRolePermissions(
    service.database,
    'agent',
    permissions.filter((permission) => permission !== 'see-full-numbers'),
  );
});
afterAll(() => service.close());

async function inline(person: TestPerson, query: string): Promise<string> {
  person.query(query);
  await service.settled();
  return JSON.stringify(service.api.callsOf('answerInlineQuery').at(-1)?.params.results);
}

describe('a look-up by somebody who may not see whole numbers', () => {
  it('finds a card by its last four digits or its whole number, and never digit by digit (M16)', async () => {
    const agent = await service.staff('Ada', 'agent');
    for (const known of ['7394', '601 827 394', '+48601827394'])
      expect(textOf(await agent.say(known))).toContain('Jan Kowalski');
    // Seven digits in front, or six behind, would tell the next one.
    for (const guess of ['601', '6018', '60182', '4860182', '827394', '27394', '394', '8273'])
      expect(textOf(await agent.say(`/find ${guess}`)), guess).not.toContain('Kowalski');
    for (const guess of ['60182', '827394'])
      expect(textOf(await agent.say(`/card ${guess}`)), guess).not.toContain('Kowalski');
    expect(textOf(await owner.say('/find 8273'))).toContain('Kowalski');
  });

  it('says how to look a number up that is only part of one, alike whether anybody has it (M16)', async () => {
    const agent = await service.staff('Iga', 'agent', 'pl');
    for (const part of ['601827', '555111'])
      expect(textOf(await agent.say(part))).toContain('szukaj po czterech ostatnich cyfrach');
    expect(textOf(await agent.say('5551'))).not.toContain('szukaj');
    expect(textOf(await owner.say('555111'))).toBe('I found nobody for that.');
  });

  it('is the same from any chat (M14, M16, B34)', async () => {
    const agent = await service.staff('Ida', 'agent');
    expect(await inline(agent, '7394')).toContain('Kowalski');
    for (const guess of ['601', '6018', '827394']) expect(await inline(agent, guess)).toBe('[]');
    expect(await inline(owner, '6018')).toContain('Kowalski');
  });

  it("stops after thirty numbers within an hour, in the reader's language, and not for those who may see (M16)", async () => {
    const agent = await service.staff('Ewa', 'agent', 'pl');
    for (let at = 0; at < 30; at += 1) await agent.say(`/find ${1000 + at}`);
    expect(textOf(await agent.say('/find 7394'))).toContain('W ciągu godziny');
    expect(await inline(agent, '7394')).toBe('[]');
    expect(textOf(await agent.say('/find Kowalski'))).toContain('Jan Kowalski');
    const sees = await owner.say('/find 7394');
    expect(textOf(sees)).toContain('Jan Kowalski');
    clock = new Date(clock.getTime() + 3_601_000);
    expect(textOf(await agent.say('/find 7394'))).toContain('Jan Kowalski');
  });
});
