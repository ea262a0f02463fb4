import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactModel } from '../../../../src/contacts/index.ts';
import { joinedPerson } from '../../../support/people/staff-people.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;

beforeEach(async () => {
  service = await startTestService();
  owner = await service.owner();
  await owner.say('/new Anna Kowalska 601 827 394');
  await owner.press('✅ Save');
});
afterEach(async () => {
  expect(service.api.refusals).toEqual([]);
  await service.close();
});

const ownerName = async () => {
  const [contact] = await service.database.model(contactModel).find({}).lean();
  const member = await service.database.connection
    .collection<{ _id: string; name: string }>('staffMembers')
    .findOne({ _id: contact?.owner ?? '' });
  return member?.name;
};

describe('the owner of a contact', () => {
  it('is whoever created it, and nobody else is there to take it (F189)', async () => {
    expect(await ownerName()).toBe('Olga');
    expect(textOf(await owner.say('/owner Kowalska'))).toContain('There is nobody else on the staff yet.');
  });

  it('becomes another member of the staff by a choice, who hears of it (F190)', async () => {
    const marie = await joinedPerson(service, owner, 'agent', 'Marie', 'fr');
    await owner.say('Kowalska');
    await owner.press('▸ Details');
    expect(textOf(await owner.press('🤝 Hand over'))).toContain('Owner: Olga. Who gets this contact?');
    expect(textOf(await owner.press('Marie'))).toContain('👤 Anna Kowalska now belongs to Marie.');
    expect(await ownerName()).toBe('Marie');
    expect(textOf(await marie.heard())).toBe('Olga vous confie un contact\u00a0: 👤 Anna Kowalska');
    expect(textOf(await marie.press('👤 Anna Kowalska'))).toContain('+48 ••• ••• •94');
  });

  it('is not changed by whoever lacks the permission, who sees no button for it (F191)', async () => {
    const agent = await joinedPerson(service, owner, 'agent', 'Anna', 'pl');
    await agent.say('Kowalska');
    const card = await agent.press('▸ Szczegóły');
    expect(buttonsOf(card)).not.toContain('🤝 Przekaż');
    expect(textOf(await agent.say('/owner Kowalska'))).toContain('Nie masz do tego uprawnień.');
    expect(await ownerName()).toBe('Olga');
  });

  it('is chosen anew when somebody was faster (F190)', async () => {
    const manager = await joinedPerson(service, owner, 'manager', 'Max', 'pl');
    await joinedPerson(service, owner, 'agent', 'Zoe');
    await owner.say('/owner Kowalska');
    await manager.say('/owner Kowalska');
    await manager.press('Zoe');
    expect(textOf(await owner.press('Max'))).toContain('Meanwhile it has gone to Zoe.');
    expect(await ownerName()).toBe('Zoe');
    await owner.press('Max');
    expect(await ownerName()).toBe('Max');
  });
});
