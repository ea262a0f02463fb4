import { beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { codeIn, joinedPerson } from '../../support/people/staff-people.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let owner: TestPerson;

beforeAll(async () => {
  api = await startGraphApi();
  service = await startTestService({ bots: [whatsappCloud], environment: api.environment });
  api.callAt(service.address);
  owner = service.person('Anna');
  await owner.say('/claim 246810');
  return async () => {
    await service.close();
    await api.stop();
  };
});

describe('a draft that was begun on Telegram', () => {
  it.each([
    ['en', '48500100401', 'Walker', 'Skip', '✅ Save', /Saved/],
    ['fr', '48500100402', 'Lefèvre', 'Passer', '✅ Enregistrer', /Enregistré/],
    ['pl', '48500100403', 'Żak', 'Pomiń', '✅ Zapisz', /Zapisano/],
  ])('is finished on WhatsApp by buttons, and makes one contact: %s (M15)', async (...told) => {
    const [language, waId, lastName, skip, save, saved] = told;
    const onTelegram = await joinedPerson(service, owner, 'manager', `Olga ${language}`, language);
    await onTelegram.say(`/language ${language}`);
    const onWhatsapp = createWhatsappPerson(api, service, waId, 'Olga');
    await onWhatsapp.say(`/join ${codeIn(textOf(await onTelegram.pressData('c.me.link')))}`);

    await onTelegram.say('/new');
    await onTelegram.say('Ewa');
    expect((await onWhatsapp.say(lastName)).join()).toContain(`Ewa ${lastName}`);
    await onWhatsapp.press(skip);
    expect((await onWhatsapp.press(save)).join()).toMatch(saved);
    const made = await service.database.model(contactModel).find({ lastName }).lean();
    expect(made).toMatchObject([{ firstName: 'Ewa', lastName }]);
    // The same card on either.
    expect(textOf(await onTelegram.say(lastName))).toContain(`Ewa ${lastName}`);
  });
});
