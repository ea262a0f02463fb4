import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeContact, storedContact } from '../../../support/make-contact.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;
beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterAll(() => service?.close());

const make = (text: string) => makeContact(owner, text);
const numbersOf = async (id: string) => (await storedContact(service, id)).phones.map(({ e164 }) => e164);

/** Opens the editing of a contact and presses through its screens. */
async function open(id: string, ...labels: (string | RegExp)[]) {
  let shown = await owner.say(`/edit ${id}`);
  for (const label of labels) shown = await owner.press(label);
  return shown;
}

describe('a number or address that somebody else has', () => {
  it('is named before a number that is added is saved; the other opens, and saving stays possible (B01)', async () => {
    await make('Ada Wrona, 601 600 100, ada@wrona.example');
    const id = await make('Iga Kruk, 601 600 101');
    await open(id, '📞 Phones (1)', '➕ Phone');
    const asked = await owner.say('601600100');
    expect(textOf(asked)).toContain('⚠️ 👤 Ada Wrona has the same number.');
    expect(textOf(await owner.press('Open 👤 Ada Wrona'))).toContain('ada@wrona.example');
    expect(await numbersOf(id)).toEqual(['+48601600101']);
    await open(id, '📞 Phones (1)', '➕ Phone');
    await owner.say('601600100');
    const saved = await owner.press('✅ Save');
    expect(textOf(saved)).toContain('✅ Saved.');
    expect(textOf(saved)).not.toContain('has the same number');
    expect(await numbersOf(id)).toEqual(['+48601600101', '+48601600100']);
  });

  it('is named above the card where the change is saved at once, with the other one tap away (B01)', async () => {
    await make('Ewa Sowa, 601 600 200, ewa@sowa.example');
    const id = await make('Jan Sowa, 601 600 201');
    const phone = await owner.say('/phone Jan Sowa 601 600 200');
    expect(textOf(phone)).toContain('⚠️ 👤 Ewa Sowa has the same number.');
    const mail = await owner.say('/mail Jan Sowa EWA@sowa.example');
    expect(textOf(mail)).toContain('⚠️ 👤 Ewa Sowa has the same mail address.');
    expect(textOf(await owner.press('Open 👤 Ewa Sowa'))).toContain('601 600 200');
    await open(id, '📞 Phones (2)', /601 600 201/, '🔢 Number');
    expect(textOf(await owner.say('601 600 202'))).not.toContain('same number');
    expect((await storedContact(service, id)).mails).toHaveLength(1);
  });
});

describe('a name that is nearly somebody else’s', () => {
  it('is named before a contact is saved, one tap from the other; saving stays possible (B01)', async () => {
    await make('Żaneta Kowalska, 601 600 400');
    const shown = await owner.say('/new Kowalsak Zaneta, 601 600 401');
    expect(textOf(shown)).toContain('👥 👤 Żaneta Kowalska has nearly the same name.');
    expect(textOf(await owner.press('Open 👤 Żaneta Kowalska'))).toContain('601 600 400');
    await owner.say('/new Zaneta Kowalska, 601 600 402');
    expect(textOf(await owner.press('✅ Save'))).toContain('601 600 402');
    const same = await owner.say('/new Żaneta Kowalska, 601 600 400');
    expect(textOf(same)).toContain('⚠️ 👤 Żaneta Kowalska has the same number.');
    expect(textOf(same).match(/👤 Żaneta Kowalska/g)).toHaveLength(2);
    await owner.say('/cancel');
    expect(textOf(await owner.say('/new Żaneta Nowakowska'))).not.toContain('the same name');
    await owner.say('/cancel');
  });

  it('is named above the card when a name is changed (B01)', async () => {
    const id = await make('Ludmiła Wrzos, 601 600 500');
    await make('Ludmila Wrzoś, 601 600 501');
    await open(id, /First name/);
    expect(textOf(await owner.say('Ludmila'))).toContain('👥 👤 Ludmila Wrzoś has nearly the same name.');
    await open(id, /Job title/);
    expect(textOf(await owner.say('florist'))).not.toContain('nearly the same name');
  });
});

describe('a number without a country code that is as usual elsewhere', () => {
  it('is marked in the preview, and one tap reads it by the other country (B05, M05)', async () => {
    const shown = await owner.say('/new Luc Petit, 06 12 34 56 78');
    expect(textOf(shown)).toContain('+48 61 234 56 78 (?)');
    const other = buttonsOf(shown).find((label) => label.includes('France'));
    expect(other).toBe('It is +33 6 12 34 56 78 (France)');
    const chosen = await owner.press(other ?? '');
    expect(textOf(chosen)).toContain('+33 6 12 34 56 78');
    expect(textOf(chosen)).not.toContain('+33 6 12 34 56 78 (?)');
    expect(buttonsOf(chosen).some((label) => label.includes('Ukraine'))).toBe(false);
    expect(textOf(await owner.press('✅ Save'))).toContain('+33 6 12 34 56 78');
  });

  it('gives way to a number that is typed instead (M05)', async () => {
    await owner.say('/new Léa Petit, 06 12 34 56 79, 601 600 300');
    await owner.press('✏️ Change');
    await owner.press('Phone');
    const changed = textOf(await owner.say('+33 6 12 34 56 79'));
    expect(changed).toContain('+33 6 12 34 56 79');
    expect(changed).toContain('+48 601 600 300');
    expect(changed).not.toContain('61 234 56 79');
    await owner.press('✅ Save');
  });

  it('is asked about before it joins a contact, and remarked on where it is saved at once (B05)', async () => {
    const id = await make('Marc Grand, 601 600 400');
    await open(id, '📞 Phones (1)', '➕ Phone');
    expect(textOf(await owner.say('06 12 34 56 80'))).toContain('I took it for a number in Poland');
    const chosen = await owner.press('It is +33 6 12 34 56 80 (France)');
    expect(textOf(chosen)).not.toContain('I took it for');
    await owner.press('✅ Save');
    expect(await numbersOf(id)).toEqual(['+48601600400', '+33612345680']);
    await owner.say('/language pl');
    expect(textOf(await owner.say('/phone Marc Grand 06 12 34 56 81'))).toContain('przyjęto kraj Polska');
    await owner.say('/language en');
    expect(textOf(await owner.say('/phone Marc Grand 601 600 401'))).not.toContain('I took it for');
  });
});
