import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedContacts } from '../../support/seed-contacts.ts';
import {
  buttonsOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070080${last}` });

let service: TestService;
let owner: TestPerson;
let seconds = 0;
let days = 0;
const now = () => new Date(Date.UTC(2026, 10, 22 + days, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Nowak', phones: [number(2)] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(() => service.close());

/** The code in what staff are shown. */
const codeIn = (text: string) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';

describe('named consents', () => {
  it('are defined with a ground and a text in each language (F128, B16)', async () => {
    await owner.say('/consents');
    await owner.press('➕ New consent');
    await owner.say('Newsletter');
    await owner.press('on consent');
    await owner.press('📣 Advertising');
    await owner.say('I want the newsletter, once a month.');
    await owner.say('Je veux la newsletter, une fois par mois.');
    const saved = textOf(await owner.press(/Skip/));
    expect(saved).toContain('I want the newsletter, once a month.');
    expect(saved).toContain('FR: Je veux la newsletter');
    expect(textOf(await owner.say('/consents'))).toContain('1. Newsletter · version 1');
  });

  it('are marked with their full text in view, and how it was said (F129, F130, F131, B17)', async () => {
    await owner.say('/consents Anna');
    await owner.press('1');
    const asked = textOf(await owner.press('✓ Agrees'));
    expect(asked).toContain('I want the newsletter, once a month.');
    await owner.press(/paper/i);
    const marked = textOf(await owner.press(/Skip/));
    expect(marked).toContain('✓ Newsletter · agreed');
  });

  it('show who agreed to an older wording (F131)', async () => {
    await owner.say('/consents');
    await owner.press('1');
    await owner.press('✏️ New wording');
    await owner.say('I want the newsletter, once a week.');
    await owner.press(/Skip/);
    expect(textOf(await owner.press(/Skip/))).toContain('version 2');
    expect(textOf(await owner.say('/consents Anna'))).toContain('⚠ to an older wording');
  });

  it('are not marked by an answer to a wording that is another one meanwhile (F131, B17)', async () => {
    const colleague = await service.staff('Ada', 'owner');
    await owner.say('/consents Jan');
    await owner.press('1');
    await owner.press('✓ Agrees');
    await owner.press(/paper/i);
    await colleague.say('/consents');
    await colleague.press('1');
    await colleague.press('✏️ New wording');
    await colleague.say('I want the newsletter, every day.');
    await colleague.press(/Skip/);
    expect(textOf(await colleague.press(/Skip/))).toContain('version 3');
    const asked = textOf(await owner.press(/Skip/));
    expect(asked).toContain('I want the newsletter, every day.');
    expect(textOf(await owner.say('/consents Jan'))).not.toContain('agreed');
  });

  it('are independent of one another (F132)', async () => {
    await owner.say('/consents');
    await owner.press('➕ New consent');
    await owner.say('Photos');
    await owner.press('on consent');
    await owner.press('No advertising');
    await owner.say('My photo may be shown.');
    await owner.press(/Skip/);
    await owner.press(/Skip/);
    const shown = textOf(await owner.say('/consents Anna'));
    expect(shown).toContain('✓ Newsletter');
    expect(shown).toContain('– Photos · never asked');
  });
});

describe('a consent code', () => {
  const handOver = async (name: string, channel = 'SMS', which = '1') => {
    await owner.say(`/consents ${name}`);
    await owner.press(which);
    await owner.press('🔳 QR or link');
    return owner.press(channel);
  };

  it('is a picture for the counter, and counts when the contact sends it (M09)', async () => {
    const handed = await handOver('Jan');
    expect(handed.some(({ file }) => file)).toBe(true);
    const code = codeIn(textOf(handed));
    const jan = service.phone('+48600700802');
    expect((await jan.write(`I agree: Newsletter. Code ${code}`))[0]).toMatch(/^sms: Kwiaty: dziękujemy/);
    expect(textOf(await owner.heard())).toContain('✅ Agreed to “Newsletter”, by SMS.');
    expect(textOf(await owner.say('/consents Jan'))).toContain('✓ Newsletter · agreed');
    expect((await jan.write(`again ${code}`))[0]).toContain('był już użyty');
    expect(textOf(await owner.heard())).toContain('That code had been used before');
  });

  it('is no good for somebody else, on another channel, or too late (M09)', async () => {
    const code = codeIn(textOf(await handOver('Anna')));
    const stranger = service.phone('+48600700809');
    expect((await stranger.write(code))[0]).toContain('należy do innego numeru');
    const anna = service.phone('+48600700801');
    expect((await anna.write(code, 'whatsapp'))[0]).toContain('dla innego kanału');
    days += 3;
    expect((await anna.write(code))[0]).toContain('stracił ważność');
  });

  it('is thanked for by name, with the way back that ends it (M09, Q33)', async () => {
    const jan = service.phone('+48600700802');
    const newsletter = codeIn(textOf(await handOver('Jan')));
    expect((await jan.write(newsletter)).at(-1)).toMatch(/: Newsletter\. .*odpisz STOP/);
    // A STOP ends what is advertising; this is none.
    const photos = codeIn(textOf(await handOver('Jan', 'SMS', '2')));
    const thanks = (await jan.write(photos)).at(-1);
    expect(thanks).toMatch(/: Photos\. .*odpisz MOJE DANE/);
    expect(thanks).not.toContain('STOP');
    await owner.heard();
  });

  it('is ended by a STOP where it is advertising, and only there (Q33, F132)', async () => {
    await owner.say('/consents Jan');
    await owner.press('2');
    await owner.press('✓ Agrees');
    await owner.press(/paper/i);
    await owner.press(/Skip/);
    await service.phone('+48600700802').write('STOP');
    await owner.heard();
    const shown = textOf(await owner.say('/consents Jan'));
    expect(shown).toContain('✕ Newsletter · withdrawn');
    expect(shown).toContain('✓ Photos · agreed');
  });

  it('comes back by a Telegram link as well (F201, M09)', async () => {
    const code = codeIn(textOf(await handOver('Anna', 'Telegram')));
    const contact = service.person('Ania', 'pl');
    expect(textOf(await contact.say(`/start ${code}`))).toMatch(/^Kwiaty: /);
    expect(textOf(await owner.say('/consents Anna'))).toContain('✓ Newsletter · agreed');
    contact.member('kicked');
    const told = await owner.heard();
    expect(textOf(told)).toContain('Has left the bot on Telegram: the channel is closed.');
    expect(buttonsOf(told)).toEqual(['📡 Channels']);
    contact.member('member');
    expect(textOf(await contact.say('/start'))).toMatch(/START włącza nasze wiadomości/);
    contact.member('kicked');
    expect(await owner.heard()).toEqual([]);
  });

  it('is in the language that the contact reads, which is asked where nothing tells it (M09, F128)', async () => {
    await owner.say('/consents');
    await owner.press('➕ New consent');
    const again = await owner.say('Offers\nGerman: Angebote');
    expect(textOf(again)).toContain('EN, FR or PL, a colon and the name');
    await owner.say('Offers\nFR: Offres\npl: Oferty');
    await owner.press('on consent');
    await owner.press('📣 Advertising');
    await owner.say('I want your offers.');
    await owner.say('Je veux vos offres.');
    const saved = textOf(await owner.say('Chcę dostawać oferty.'));
    expect(saved).toContain('FR: Offres · PL: Oferty');
    expect(textOf(await owner.say('/history'))).toContain('📜 Offers');
    await owner.say('/new Zoé Petit');
    await owner.press('✅ Save');
    const all = textOf(await owner.say('/consents Zoé'));
    await owner.press(/^(\d)\. – Offers/m.exec(all)?.[1] ?? '');
    await owner.press('🔳 QR or link');
    expect(buttonsOf(await owner.press('Telegram'))).toEqual(expect.arrayContaining(['French', 'Polish']));
    const handed = textOf(await owner.press('French'));
    expect(handed).toContain('J’accepte : Offres'.replace('’', "'"));
    expect(handed).toContain('Je veux vos offres.');
    // A Telegram that names no language we know.
    const zoe = service.person('Zoé', 'de');
    expect(textOf(await zoe.say(`/start ${codeIn(handed)}`))).toMatch(/^Kwiaty : merci/);
    const polish = await service.staff('Ola', 'owner', 'pl');
    expect(textOf(await polish.say('/consents Zoé'))).toContain('✓ Oferty');
  });

  it('loses against words that ask to be left alone, and opens again what a STOP had closed (M04)', async () => {
    const code = codeIn(textOf(await handOver('Anna')));
    const anna = service.phone('+48600700801');
    await anna.got();
    expect(await anna.write(`please stop writing to me ${code}`)).toEqual([]);
    expect(buttonsOf(await owner.heard())).toContain('🔕 Yes, a STOP');
    await anna.write('STOP');
    expect((await anna.write(`Changed my mind: ${code}`))[0]).toMatch(/thank you/);
  });
});
