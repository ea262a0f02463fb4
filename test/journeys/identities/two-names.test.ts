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
