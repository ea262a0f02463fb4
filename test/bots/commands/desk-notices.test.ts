import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPermissions } from '../../../src/staff/index.ts';
import { setRolePermissions } from '../../support/role-permissions.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
let agent: TestPerson;
let page: string;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  service = await startTestService({ phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
  agent = await service.staff('Ada', 'agent');
  await agent.say('/new Anna Kowalska 600 700 831');
  await agent.press(/Save/);
  const [answer = ''] = await service.phone('+48600700831').write('MY DATA');
  page = /http\S+\/p\/[\w-]+/.exec(answer)?.[0] ?? '';
  for (const one of [owner, agent]) await one.heard();
});
afterAll(() => service.close());

/** The contact chooses another language on its page; what the two are told of it. */
async function change(writeIn: string): Promise<{ owner: string; agent: string }> {
  const body = new URLSearchParams({ act: 'save', writeIn });
  expect((await fetch(page, { method: 'POST', body, redirect: 'manual' })).status).toBe(303);
  seconds += 120;
  await service.notify();
  await service.settled();
  return { owner: textOf(await owner.heard()), agent: textOf(await agent.heard()) };
}
const notice = 'Anna Kowalska changed what we may send';

it("reach the contact's owner alone while they are staff and may see contacts (M26, B26)", async () => {
  const told = await change('fr');
  expect(told.agent).toContain(notice);
  expect(told.owner).not.toContain(notice);
});

it('reach the owner of the business once they may not see contacts (M26, B26)', async () => {
  await setRolePermissions(service.database, 'agent', ['create']);
  const told = await change('pl');
  expect(told.owner).toContain(notice);
  expect(told.agent).not.toContain(notice);
  await service.phone('+48600700831').write('Is anybody there?');
  expect(textOf(await owner.heard())).toContain('Is anybody there?');
  expect(textOf(await agent.heard())).not.toContain('anybody');
  await setRolePermissions(service.database, 'agent', defaultPermissions.agent);
  expect((await change('en')).agent).toContain(notice);
});

it('reach the owner of the business once they are revoked (M26, B26)', async () => {
  await owner.say('/staff Ada');
  await owner.press('🚫 Revoke');
  await owner.press(/Yes|Revoke/);
  await agent.heard();
  const told = await change('fr');
  expect(told.owner).toContain(notice);
  expect(told.agent).not.toContain(notice);
});
