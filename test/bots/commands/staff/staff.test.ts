import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxModel } from '../../../../src/messaging/index.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;

beforeEach(async () => {
  service = await startTestService({ now: () => new Date('2026-11-22T10:00:00Z') });
});
afterEach(async () => {
  expect(service.api.refusals).toEqual([]);
  await service.close();
});

describe('/staff', () => {
  it('lists people with role and channels, and shows one by name (B26)', async () => {
    const owner = await service.owner();
    await joinedPerson(service, owner, 'agent', 'Zoë');
    await joinedPerson(service, owner, 'viewer', 'Vera');
    expect(textOf(await owner.say('/staff'))).toBe(
      '3 people\n1. Olga · owner · Telegram\n2. Zoë · agent · Telegram\n3. Vera · viewer · Telegram',
    );
    const zoe = textOf(await owner.say('/staff zoe'));
    expect(zoe).toContain('👤 Zoë · agent');
    expect(zoe).toContain('Invited by Olga');
    expect(textOf(await owner.say('/staff nobody'))).toContain('not on the staff');
  });

  it('changes a role at once, also for the next press of an old button (B26, F193)', async () => {
    const owner = await service.owner();
    const anna = await joinedPerson(service, owner, 'manager', 'Anna', 'pl');
    const old = dataOf(await anna.say('/staff'), '✉️ Zaproszenia');
    await owner.say('/staff Anna');
    expect(textOf(await owner.press('🔑 Change role'))).toContain('Now: manager.');
    expect(textOf(await owner.press('viewer'))).toContain('👤 Anna · viewer');
    expect(textOf(await anna.heard())).toBe('Twoja rola to teraz: czytelnik.');
    expect(textOf(await anna.pressData(old))).toBe(
      'Nie masz do tego uprawnień. Właściciel może je nadać przez /staff.',
    );
    expect(textOf(await owner.say('/undo')).length).toBeGreaterThan(0);
  });

  it('lets a manager manage nobody above, and nobody be revoked who is the last owner (B26)', async () => {
    const owner = await service.owner();
    const manager = await joinedPerson(service, owner, 'manager', 'Max');
    expect(buttonsOf(await manager.say('/staff Olga'))).toEqual(['☰ All staff']);
    const page = await owner.say('/staff Olga');
    const id = dataOf(page, '🔑 Change role').split('.')[2];
    // Not shown, but pressed all the same, with a button somebody might have made up.
    for (const change of ['revoke', 'role', 'rename']) {
      const refused = await manager.pressData(`c.staff.${id}.${change}`);
      expect(textOf(refused)).toContain("You don't have the permission for that.");
      expect(buttonsOf(refused)).not.toContain('✕ Cancel');
    }
    expect(textOf(await owner.pressData(`c.staff.${id}.revoke`))).toContain("You can't revoke yourself.");
    await owner.pressData(`c.staff.${id}.role`);
    expect(textOf(await owner.press('agent'))).toBe('There must always be an owner.');
    expect(textOf(await owner.say('/staff'))).toContain('1. Olga · owner');
  });

  it('names what ends, then ends everything of a person at once, and tells them so in one last sentence (B26)', async () => {
    const owner = await service.owner('Olga', 'pl');
    const max = await joinedPerson(service, owner, 'manager', 'Max');
    await max.say('/invite viewer');
    await max.say('/new');
    const seen = max.messages().length;
    await owner.say('/staff Max');
    expect(textOf(await owner.press('🚫 Odbierz dostęp'))).toContain(
      'Kończy się od razu i wszędzie:\n• Telegram, od 22 lis 2026\n• 1 otwarte zaproszenie',
    );
    expect(textOf(await owner.press('🚫 Odbierz wszystko'))).toBe('Max nie ma już dostępu na żadnym kanale.');
    const farewell = await max.heard();
    expect(textOf(farewell)).toMatch(/^Your access to the contact book of .* has ended\./);
    expect(max.messages().length).toBe(seen + 1);
    expect(textOf(await max.say('Jan'))).toContain('Are you on the team?');
    expect(textOf(await owner.say('/invitations'))).toContain('Nikt nie jest oczekiwany.');
    const sent = await service.database
      .model(outboxModel)
      .find({ 'audience.staff': { $exists: true } })
      .lean();
    expect(sent.every(({ state }) => state === 'sent')).toBe(true);
  });

  it.each([
    ['fr', 'a pris fin'],
    ['pl', 'został zakończony'],
  ])('takes leave of a revoked person in their language (%s, B26)', async (language, words) => {
    const owner = await service.owner();
    const anna = await joinedPerson(service, owner, 'agent', 'Anna', language);
    await owner.say('/staff Anna');
    await owner.press('🚫 Revoke');
    await owner.say('yes');
    expect(textOf(await anna.heard())).toContain(words);
  });

  it('lets owners alone set what a role may do, and it holds at once (B26, F193)', async () => {
    const owner = await service.owner();
    const agent = await joinedPerson(service, owner, 'agent', 'Anna', 'fr');
    const manager = await joinedPerson(service, owner, 'manager', 'Max');
    expect(textOf(await manager.say('/staff roles'))).toBe('Only an owner decides what roles may do.');
    expect(textOf(await agent.say('/staff'))).toContain("Vous n'avez pas ce droit.");
    await owner.say('/staff roles');
    const toggles = await owner.press('agent');
    expect(buttonsOf(toggles)).toContain('✅ See contacts');
    expect(buttonsOf(toggles)).toContain('▫️ Manage staff');
    expect(buttonsOf(await owner.press('▫️ Manage staff'))).toContain('✅ Manage staff');
    await owner.press('✅ Create');
    expect(textOf(await owner.press('✅ Save'))).toContain(
      'agent: See contacts, See suppliers, Edit, Delete, See calls, Manage staff',
    );
    expect(textOf(await agent.say('/staff'))).toContain('3 personnes');
    expect(textOf(await agent.say('/new Jan Nowak'))).toContain("Vous n'avez pas ce droit.");
  });

  it('does not write over what another owner has set for a role meanwhile (B26)', async () => {
    const owner = await service.owner();
    const other = await joinedPerson(service, owner, 'owner', 'Piotr');
    await owner.say('/staff permissions.viewer');
    await owner.press('▫️ Create');
    await other.say('/staff permissions.viewer');
    await other.press('▫️ Export');
    await other.press('✅ Save');
    const clash = await owner.press('✅ Save');
    expect(textOf(clash)).toContain('Somebody has changed this role meanwhile.');
    expect(buttonsOf(clash)).toEqual(expect.arrayContaining(['✅ Export', '▫️ Create']));
    await owner.press('▫️ Create');
    expect(textOf(await owner.press('✅ Save'))).toContain('viewer: See contacts, Create, Export');
  });

  it('tells the other owners when an owner code lets somebody in (B26)', async () => {
    const owner = await service.owner('Olga', 'fr');
    const { uri } = service;
    await service.stop();
    service = await startTestService({ uri, environment: { OWNER_CODE: 'lost-every-channel' } });
    service.api.writable.add(owner.id);
    const back = service.person('Back', 'en');
    // Another number than the first owner has: people are counted anew in each service.
    const other = service.person('Other', 'en');
    expect(back.id).toBe(owner.id);
    await other.say('/claim lost-every-channel');
    expect(textOf(await back.heard())).toContain('⚠️ Other est maintenant propriétaire');
  });
});
