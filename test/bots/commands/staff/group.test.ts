import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../../bots/whatsapp-cloud/index.ts';
import { registeredGroupModel } from '../../../../src/staff/staff.model.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import { createWhatsappPerson } from '../../../support/people/whatsapp-person.ts';
import { startGraphApi } from '../../../support/stand-ins/graph-api.ts';
import { startTestService, type TestService, textOf } from '../../../support/start-service.ts';

let service: TestService;

beforeEach(async () => {
  service = await startTestService({ now: () => new Date('2026-11-22T10:00:00Z') });
});
afterEach(async () => {
  expect(service.api.refusals).toEqual([]);
  await service.close();
});

describe('/group', () => {
  it('shows contacts in a group only once an owner has opened it, until it is closed (B26)', async () => {
    const owner = await service.owner();
    await owner.say('/new Anna Kowalska 600 700 800');
    await owner.press('✅ Save');
    const group = service.group(-100300);
    expect(textOf(await group.say(owner, '/find Kowalska'))).toContain('This group is not registered');
    expect(textOf(await group.say(owner, '/group'))).toContain('This group is open');
    expect(textOf(await group.say(owner, '/find Kowalska'))).toContain('Anna Kowalska');
    expect(textOf(await group.say(owner, '/group'))).toContain('since Nov 22, 2026 · by Olga');
    expect(textOf(await group.press(owner, '🔒 Close it'))).toContain('Close this group?');
    expect(textOf(await group.press(owner, '🔒 Close it'))).toContain('Closed.');
    expect(textOf(await group.say(owner, '/find Kowalska'))).toContain('This group is not registered');
  });

  it('is opened by owners alone and answers strangers nothing (B26)', async () => {
    const owner = await service.owner();
    const manager = await joinedPerson(service, owner, 'manager', 'Max', 'pl');
    const agent = await joinedPerson(service, owner, 'agent', 'Anna', 'fr');
    const group = service.group(-100301);
    expect(textOf(await group.say(manager, '/group'))).toBe(
      'Grupę dla kontaktów może otworzyć tylko właściciel.',
    );
    expect(textOf(await group.say(agent, '/group'))).toContain("Vous n'avez pas ce droit.");
    expect(await group.say(service.person('Stranger'), '/group')).toEqual([]);
    expect(textOf(await group.say(owner, '/recent'))).toContain('This group is not registered');
  });

  it('is explained and listed in private, and closed from there (B26)', async () => {
    const owner = await service.owner('Olga', 'fr');
    expect(textOf(await owner.say('/group'))).toContain('Aucun groupe ne montre de contacts');
    const group = service.group(-100302);
    await group.say(owner, '/group');
    expect(textOf(await owner.say('/group'))).toContain(
      '1 groupe montre des contacts\n1. Telegram · depuis le 22 nov. 2026 · par Olga',
    );
    await owner.press('🔒 Fermer 1');
    expect(textOf(await owner.press('🔒 Fermer'))).toContain('Fermé.');
    expect(textOf(await group.say(owner, '/help'))).toContain("Ce groupe n'est pas enregistré");
  });

  it.each([
    ['en', 'old first', 'Group has another number', 'This group is not registered'],
    ['fr', 'new first', 'Le groupe a changé de numéro', "Ce groupe n'est pas enregistré"],
    ['pl', 'old first', 'Grupa ma nowy numer', 'Ta grupa nie jest zarejestrowana'],
  ] as const)(
    'stays open when it becomes a supergroup, and its old number is closed (%s, %s, B26)',
    async (language, order, did, closed) => {
      const owner = await service.owner('Olga', language);
      const group = service.group(-400);
      await group.say(owner, '/group');
      await group.move(owner, -100400, order);
      const groups = await service.database.model(registeredGroupModel).find().lean();
      expect(groups.map(({ chat }) => chat)).toEqual(['-100400']);
      expect(textOf(await service.group(-100400).say(owner, '/help'))).toContain('/new');
      expect(textOf(await owner.say('/history'))).toContain(did);
      service.api.moved.clear();
      expect(textOf(await group.say(owner, '/help'))).toContain(closed);
    },
  );

  it('closes with the revocation of the one who opened it (B26)', async () => {
    const owner = await service.owner();
    const other = await joinedPerson(service, owner, 'owner', 'Piotr', 'pl');
    const group = service.group(-100303);
    await group.say(other, '/group');
    await owner.say('/staff Piotr');
    expect(textOf(await owner.press('🚫 Revoke'))).toContain('1 group that shows contacts');
    await owner.press('🚫 Revoke everything');
    expect(textOf(await group.say(owner, '/help'))).toContain('This group is not registered');
  });

  it('says where groups are when no channel that is on has them', async () => {
    const api = await startGraphApi();
    const environment = { ...api.environment, TELEGRAM_BOT_TOKEN: '' };
    const alone = await startTestService({ bots: [whatsappCloud], environment });
    api.callAt(alone.address);
    const owner = createWhatsappPerson(api, alone, '48600700960', 'Olga');
    await owner.say('/claim 246810');
    await owner.say('/language en');
    expect((await owner.say('/group')).join('\n')).toContain('No channel that is switched on has groups');
    await alone.close();
    await api.stop();
  });
});
