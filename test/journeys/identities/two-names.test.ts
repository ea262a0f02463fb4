import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let owner: ReturnType<typeof createWhatsappPerson>;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 12) + 2_000 * ++seconds);

beforeAll(async () => {
  api = await startGraphApi({ now });
  service = await startTestService({ bots: [whatsappCloud], environment: api.environment, now });
  api.callAt(service.address);
  owner = createWhatsappPerson(api, service, '48500100200', 'Olga');
  await owner.say('/claim 246810');
  return async () => {
    await service.close();
    await api.stop();
  };
});
afterEach(() => expect(api.refusals).toEqual([]));

/** Somebody with a number, whom WhatsApp shows by it, by an id of its own, or by both. */
function account(number: string, id: string) {
  const text = (body: string) => ({ type: 'text', text: { body } });
  const byNumber = createWhatsappPerson(api, service, number, 'Zofia');
  const byId = createWhatsappPerson(api, service, id, 'Zofia');
  return {
    byId: (body: string) => byId.write(text(body)),
    byNumber: (body: string) => byNumber.write(text(body)),
    byBoth: (body: string) => byNumber.write({ ...text(body), from_user_id: id }),
    stateOf: async (name: 'number' | 'id') => {
      const value = name === 'number' ? `+${number}` : id;
      const found = await service.database
        .model(addressModel)
        .findOne({ 'ref.value': value })
        .lean<Address | null>();
      const entry = found?.states['whatsapp/service'];
      return entry && `${entry.state}${entry.provisional ? '?' : ''}`;
    },
  };
}

/** A contact of ours who wrote, is answered, and whose receipt names both names of the account. */
async function answered(name: string, number: string, id: string) {
  const made = account(number, id);
  await owner.say(`/new ${name} +${number}`);
  await owner.say('yes');
  await made.byNumber('HELP');
  const answer = api.messages.findLast(({ to }) => to === number);
  if (!answer) throw new Error('No answer');
  const report = async (status: string) => {
    expect(await api.report(answer.id, status, number, undefined, id)).toBe(200);
    await service.settled();
  };
  await owner.heard();
  return { ...made, report };
}

describe('a receipt that names the private id of a number', () => {
  it('makes whoever writes by that id alone the contact who has the number (B07)', async () => {
    const id = 'PL.1000000000000000811';
    const adam = await answered('Adam Nowicki', '48600700811', id);
    await adam.byId('Czy jest dostawa?');
    expect((await owner.heard()).join('\n')).not.toContain('Adam Nowicki');
    await adam.report('delivered');
    await adam.report('read');
    await adam.byId('A w sobotę?');
    expect((await owner.heard()).join('\n')).toContain('Adam Nowicki');
    // Answered where it was asked.
    expect(await adam.byId('HELP')).toHaveLength(1);
    expect([await adam.stateOf('number'), await adam.stateOf('id')]).toEqual([undefined, undefined]);
  });

  it('closes the number by a STOP that comes by the id, before and after it (B07, M01)', async () => {
    const early = await answered('Beata Early', '48600700812', 'PL.1000000000000000812');
    await early.byId('STOP');
    expect(await early.stateOf('number')).toBeUndefined();
    await early.report('delivered');
    expect(await early.stateOf('number')).toBe('withdrawn');
    const late = await answered('Celina Late', '48600700813', 'PL.1000000000000000813');
    await late.report('delivered');
    await late.byId('STOP');
    expect([await late.stateOf('number'), await late.stateOf('id')]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('takes no agreement over, and joins no two contacts: staff settle whose the id is (B07, B09)', async () => {
    const id = 'PL.1000000000000000814';
    const dora = await answered('Dora Wilk', '48600700814', id);
    await dora.byNumber('START');
    await dora.byNumber('TAK');
    expect(await dora.stateOf('number')).toBe('granted');
    await owner.say('/new Edek Account 600 700 898');
    await owner.say('yes');
    await service.database.collection(contactModel).updateOne(
      { lastName: 'Account' },
      {
        $set: {
          messengers: [{ id: 'm1', scheme: 'whatsapp', value: id }],
          searchMessengers: [`whatsapp:${id}`],
        },
      },
    );
    await owner.heard();
    await dora.report('delivered');
    await dora.report('read');
    const told = (await owner.heard()).filter((text) => text.includes("By WhatsApp's word"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Dora Wilk');
    expect(told[0]).toContain('Edek Account');
    expect(await dora.stateOf('id')).toBeUndefined();
    await dora.byId('Dzień dobry');
    const shown = (await owner.heard()).join('\n');
    expect(shown).toContain('Edek Account');
    expect(shown).not.toContain('Dora Wilk');
  });
});

describe('an account that WhatsApp names in two ways', () => {
  it('is not written to by its number after a STOP that came without one (B07, M01)', async () => {
    const zofia = account('48600700801', 'PL.1000000000000000801');
    await zofia.byId('STOP');
    expect(await zofia.stateOf('id')).toBe('withdrawn');
    expect(await zofia.stateOf('number')).toBeUndefined();
    await zofia.byBoth('Dzień dobry, kiedy otwieracie?');
    expect(await zofia.stateOf('number')).toBe('withdrawn');
  });

  it('closes both names by one STOP, and opens both by one START (B07, B16)', async () => {
    const jan = account('48600700802', 'PL.1000000000000000802');
    await jan.byId('START');
    await jan.byId('TAK');
    expect(await jan.stateOf('id')).toBe('granted');
    const said = await jan.byBoth('STOP');
    expect(said).toHaveLength(1);
    expect([await jan.stateOf('number'), await jan.stateOf('id')]).toEqual(['withdrawn', 'withdrawn']);
    await jan.byBoth('START');
    expect(await jan.stateOf('id')).toBe('withdrawn');
    await jan.byBoth('TAK');
    expect([await jan.stateOf('number'), await jan.stateOf('id')]).toEqual(['granted', 'granted']);
    // An older STOP under the other name closes nothing again.
    await jan.byBoth('Dziękuję');
    expect(await jan.stateOf('number')).toBe('granted');
  });

  it('takes no agreement over to a name that nobody closed (B07)', async () => {
    const ewa = account('48600700803', 'PL.1000000000000000803');
    await ewa.byBoth('START');
    await ewa.byBoth('TAK');
    expect([await ewa.stateOf('number'), await ewa.stateOf('id')]).toEqual(['granted', undefined]);
  });

  it('is met as the contact who is known by either (B07)', async () => {
    const ola = account('48600700804', 'PL.1000000000000000804');
    await owner.say('/new Ola Kot 600 700 899');
    await owner.say('yes');
    const messenger = { id: 'm1', scheme: 'whatsapp', value: 'PL.1000000000000000804' } as const;
    await service.database
      .collection(contactModel)
      .updateOne(
        { firstName: 'Ola' },
        { $set: { messengers: [messenger], searchMessengers: [`whatsapp:${messenger.value}`] } },
      );
    await owner.heard();
    await ola.byBoth('Czy kwiaty są gotowe?');
    expect((await owner.heard()).join('\n')).toContain('Ola Kot');
  });
});
