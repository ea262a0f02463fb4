import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeIn, joinedPerson } from '../../../support/people/staff-people.ts';
import { buttonsOf, startTestService, type TestService, textOf } from '../../../support/start-service.ts';

let service: TestService;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-22T10:00:00Z');
  service = await startTestService({ now: () => now });
});
afterEach(async () => {
  expect(service.api.refusals).toEqual([]);
  await service.close();
});

describe('inviting', () => {
  it('gives a code, a link and its end, and lets one person in by it (B26)', async () => {
    const owner = await service.owner();
    await owner.say('/invite');
    const invitation = textOf(await owner.press('agent'));
    const code = codeIn(invitation);
    expect(invitation).toContain(`https://t.me/${service.api.username}?start=${code}`);
    expect(invitation).toContain('Nov 24, 2026, 11:00');

    const anna = service.person('Anna', 'en');
    expect(textOf(await anna.say(`/start ${code}`))).toContain('Welcome, Anna! You are here as agent.');
    expect(textOf(await owner.heard())).toBe('Anna has come in by your invitation, as agent.');
    const late = service.person('Late');
    expect(textOf(await late.say(`/join ${code}`))).toBe('That code has been used already.');
  });

  it('takes the role in the words of the language, and lets in by /join (B26)', async () => {
    const owner = await service.owner('Olga', 'pl');
    const code = codeIn(textOf(await owner.say('/invite Czytelnik')));
    const marie = service.person('Marie', 'fr');
    expect(textOf(await marie.say('/join'))).toBe('Envoyez le code que vous avez reçu\u00a0: /join CODE');
    expect(textOf(await marie.say(`/join ${code.toUpperCase()}`))).toContain('comme lecteur');
    expect(textOf(await owner.heard())).toBe('Zaproszenie przyjęte: Marie, rola: czytelnik.');
    expect(textOf(await marie.say(`/join ${code}`))).toBe('Ce code a déjà servi.');
  });

  it('lets one of two in who send one code at the same time (B26)', async () => {
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/invite viewer')));
    const two = [service.person('One'), service.person('Two')];
    const answers = (await Promise.all(two.map((person) => person.say(`/join ${code}`)))).map(textOf);
    expect(answers.filter((text) => text.includes('Welcome'))).toHaveLength(1);
    expect(answers.filter((text) => text === 'That code has been used already.')).toHaveLength(1);
    expect(textOf(await owner.say('/staff'))).toContain('2 people');
  });

  it('takes the role by any of its names, once it is asked for (B26)', async () => {
    const owner = await service.owner();
    await owner.say('/language pl');
    await owner.say('/invite');
    expect(textOf(await owner.say('agent'))).toContain('pracownik');
    await owner.say('/invite');
    expect(textOf(await owner.say('Czytelnik'))).toContain('czytelnik');
    await owner.say('/language en');
  });

  it('offers a manager only roles that a manager may give (B26)', async () => {
    const owner = await service.owner();
    const manager = await joinedPerson(service, owner, 'manager');
    expect(buttonsOf(await manager.say('/invite'))).toEqual(['manager', 'agent', 'viewer', '✕ Cancel']);
    // Not offered, and not taken when it is typed either.
    expect(textOf(await manager.say('/invite owner'))).toBe("You don't have the permission for that.");
    expect(textOf(await manager.say('/invitations'))).toContain('Nobody is expected.');
  });

  it('lists open invitations and withdraws one after asking (B26)', async () => {
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/invite agent')));
    codeIn(textOf(await owner.say('/invite viewer')));
    now = new Date(now.getTime() + 60_000);
    const list = await owner.press('✉️ Invitations');
    expect(textOf(list)).toContain('2 open invitations\n1. ');
    const agent = textOf(list)
      .split('\n')
      .findIndex((line) => line.includes('agent · by Olga'));
    expect(textOf(await owner.press(`✕ ${agent}`))).toContain('Withdraw this invitation?\nagent · by Olga');
    const after = await owner.press('✕ Withdraw');
    expect(textOf(after)).toContain('Withdrawn.');
    expect(textOf(after)).toContain('1 open invitation\n1. viewer · by Olga');
    expect(textOf(await service.person('Late').say(`/join ${code}`))).toBe(
      'That code no longer holds. Ask for a new one.',
    );
  });

  it('refuses a code that has expired or was never made (B26)', async () => {
    const owner = await service.owner();
    const code = codeIn(textOf(await owner.say('/invite agent')));
    now = new Date(now.getTime() + 49 * 3_600_000);
    const late = service.person('Late');
    expect(textOf(await late.say(`/join ${code}`))).toBe('That code has expired. Ask for a new one.');
    expect(textOf(await late.say('/join nonsense99'))).toBe(
      "I don't know that code. Check it and try again.",
    );
    expect(textOf(await owner.say('/staff'))).toContain('1 person');
  });
});
