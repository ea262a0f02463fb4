import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { staffMemberModel } from '../../../src/staff/staff.model.ts';
import { codeIn } from '../../support/people/staff-people.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let owner: TestPerson;
let ticks = 0;
let sent = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 200 * ++ticks);

beforeAll(async () => {
  api = await startGraphApi({ now });
  service = await startTestService({ bots: [whatsappCloud], environment: api.environment, now });
  api.callAt(service.address);
  owner = await service.owner();
  return async () => {
    await service.close();
    await api.stop();
  };
});
afterEach(() => expect(api.refusals).toEqual([]));

/** Meta's word that the account of `from` goes on as `to`; it counts in whole seconds. */
async function report(from: string, to: string, at = new Date(now().getTime() + 1_000)) {
  const system = { type: 'user_changed_number', body: `User A changed from ${from} to ${to}`, wa_id: to };
  const status = await api.post({
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '48732123456', phone_number_id: '106540352242922' },
      messages: [
        {
          from,
          id: `wamid.staff${++sent}`,
          timestamp: String(Math.floor(at.getTime() / 1_000)),
          type: 'system',
          system,
        },
      ],
    },
  });
  expect(status).toBe(200);
  await service.settled();
}

/** Lets somebody in who works on WhatsApp. */
async function colleague(number: string, name: string, role = 'agent') {
  const code = codeIn(textOf(await owner.say(`/invite ${role}`)));
  const person = createWhatsappPerson(api, service, number, name);
  await person.say(`/join ${code}`);
  await person.say('/language en');
  await owner.heard();
  return person;
}
const member = (name: string) => service.database.model(staffMemberModel).findOne({ name }).lean();

describe('a colleague whose account of WhatsApp goes on under another number', () => {
  it('works on under the new one, while the old one opens nothing any more (B26)', async () => {
    const old = await colleague('48600700941', 'Tomek');
    await old.say('/new Zofia Nowak 600 700 801');
    await report('48600700941', '48600700942');
    const told = await owner.heard();
    expect(textOf(told)).toContain('🔀 Tomek: another WhatsApp number');
    expect(textOf(told)).toContain('I answer the new number now, and the old one gets nothing any more.');
    expect(textOf(told)).not.toContain('600700942');
    expect(buttonsOf(told)).toEqual(['Tomek']);
    expect(textOf(await owner.press('Tomek'))).toContain('👤 Tomek · agent');

    const fresh = createWhatsappPerson(api, service, '48600700942', 'Tomek');
    expect((await fresh.say('save')).join('\n')).toContain('✅ Saved');
    const stranger = await old.say('Zofia');
    expect(stranger.join('\n')).not.toContain('Zofia');
    expect((await member('Tomek'))?.identities.map(({ value }) => value)).toEqual(['+48600700942']);
  });

  it('is told on their other channels too, and it stands in the history, to be undone by nobody (M03)', async () => {
    await colleague('48600700943', 'Jola');
    const code = codeIn((await createWhatsappPerson(api, service, '48600700943').say('/me link')).join('\n'));
    const page = service.person('Jola', 'fr');
    await page.say(`/join ${code}`);
    await page.heard();
    await report('48600700943', '48600700944');
    const told = await page.heard();
    expect(textOf(told)).toContain('WhatsApp says: +48 ••• ••• •43 goes on as +48 ••• ••• •44.');
    expect(buttonsOf(told)).toEqual(['👤 My channels']);
    await owner.heard();
    expect(textOf(await owner.say('/history'))).toContain('WhatsApp number changed');
    expect((await member('Jola'))?.identities.map(({ value }) => value)).toContain('+48600700944');
  });

  it('keeps a number that they joined by after the report was made', async () => {
    const before = now();
    await colleague('48600700945', 'Late');
    await report('48600700945', '48600700946', before);
    expect(await owner.heard()).toEqual([]);
    expect((await member('Late'))?.identities.map(({ value }) => value)).toEqual(['+48600700945']);
  });

  it('gets nobody else’s access, and is not locked out where that number is all they have', async () => {
    await colleague('48600700947', 'Ala');
    await colleague('48600700948', 'Ola', 'manager');
    await report('48600700947', '48600700948');
    expect(textOf(await owner.heard())).toContain('the old one is the only way in here, so it still works');
    expect((await member('Ala'))?.identities.map(({ value }) => value)).toEqual(['+48600700947']);
    expect((await member('Ola'))?.identities.map(({ value }) => value)).toEqual(['+48600700948']);
  });

  it('comes back by the new number after a revocation is undone, and not by the old one', async () => {
    await colleague('48600700949', 'Ewa');
    await owner.say('/staff Ewa');
    await owner.press('🚫 Revoke');
    await owner.press(/Revoke/);
    await report('48600700949', '48600700950');
    expect(await owner.heard()).toEqual([]);
    expect((await member('Ewa'))?.identities.map(({ value }) => value)).toEqual(['+48600700950']);
  });
});
