import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translatorOf } from '../../../src/locales/index.ts';
import type { ContactPhone } from '../../support/people/contact-phone.ts';
import { seedContacts } from '../../support/seed-contacts.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const number = (last: number) => ({ raw: '', e164: `+4860070090${last}` });

let service: TestService;
let owner: TestPerson;
let seconds = 0;
const now = () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds);

beforeAll(async () => {
  const { uri } = await seedContacts([
    { firstName: 'Anna', lastName: 'Kowalska', phones: [number(1)] },
    { firstName: 'Jan', lastName: 'Kowalski', phones: [number(1)] },
    { firstName: 'Ewa', lastName: 'Lis', phones: [number(2)] },
  ]);
  service = await startTestService({ uri, phones: true, now, environment: { BUSINESS_NAME: 'Kwiaty' } });
  owner = await service.owner();
});
afterAll(() => service.close());

const phones = new Map<number, ContactPhone>();
const phone = (last: number): ContactPhone => {
  const known = phones.get(last) ?? service.phone(`+4860070090${last}`);
  phones.set(last, known);
  return known;
};

describe("a contact's own desk by message", () => {
  it.each([
    [
      'MY DATA',
      /^sms: Kwiaty: we keep your name \(Ewa Lis\), 1 number and what[\s\S]*http:\S+\/p\/[\w-]{32}$/,
    ],
    ['MES DONNÉES', /^sms: Kwiaty : nous gardons votre nom \(Ewa Lis\), 1 numéro[\s\S]*\/p\//],
    ['Moje dane', /^sms: Kwiaty: przechowujemy .*\(Ewa Lis\), 1 numer oraz [\s\S]*\/p\//],
  ])('answers %s with what is kept of the one who asks (M26)', async (word, said) => {
    const answers = await phone(2).write(word);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(said);
  });

  it('tells nobody on a shared number of the others (M26, B10)', async () => {
    for (const word of ['MY DATA', 'CHANNELS']) {
      const [answer] = await phone(1).write(word);
      expect(answer).not.toMatch(/Anna|Jan|Kowalsk/);
    }
    expect((await phone(1).write('MY DATA'))[0]).toContain('several people share this address');
  });

  it('says how each channel stands, as STOP and PAUSE have left it (M26)', async () => {
    const contact = phone(3);
    expect((await contact.write('kanały'))[0]).toContain('SMS: wiadomości jeszcze nie, reklamy jeszcze nie');
    await contact.write('STOP');
    expect((await contact.write('CHANNELS'))[0]).toContain('SMS: messages no, advertising no');
    await owner.heard();
    await contact.write('PAUSE 30', 'whatsapp');
    expect(textOf(await owner.heard())).toContain('⏸ Asked for a pause, until December 22, 2026.');
    expect((await contact.write('canaux', 'whatsapp'))[0]).toContain("silence jusqu'au 22 décembre 2026");
  });

  it('writes on in the language that was chosen, and says so when it cannot (M26)', async () => {
    const contact = phone(4);
    expect((await contact.write('LANGUAGE'))[0]).toMatch(/we write to you in English.*LANGUAGE PL/);
    expect((await contact.write('LANGUAGE PL'))[0]).toBe('sms: Kwiaty: od teraz piszemy po polsku.');
    expect(textOf(await owner.heard())).toContain('Chose the language we write in: Polish.');
    expect((await contact.write('UNSTOP'))[0]).toContain('Odpisz TAK');
    expect((await contact.write('LANGUAGE DE'))[0]).toContain('nie piszemy w tym języku');
    expect((await contact.write('CHANNELS'))[0]).toContain('Aby zmienić');
  });

  it('answers words of a language that it cannot write in the default one (B13)', async () => {
    const contact = service.phone('+380501234567');
    expect((await contact.write('мої дані'))[0]).toMatch(/^sms: Kwiaty: we keep this address/);
    expect((await contact.write('СТОП'))[0]).toMatch(/^sms: Kwiaty: you get no more messages/);
  });
});

/** The alphabet of the short message (3GPP 23.038), without its extension: one sign outside it more than halves the length. */
const gsmAlphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const partsOf = (text: string) => {
  const isGsm = [...text].every((sign) => gsmAlphabet.has(sign));
  const [one, many] = isGsm ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / many);
};

describe('answers by SMS', () => {
  it.each([
    ['en', 1],
    ['fr', 1],
    // Polish letters are outside the alphabet; without them the words would be other words.
    ['pl', 2],
  ] as const)('fit into few parts in %s (%i at most)', (language, most) => {
    const t = translatorOf(language);
    const until = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(Date.UTC(2026, 8, 30));
    const answers = [
      'started',
      'started-already',
      'confirm-start',
      'agreed',
      'agreed-marketing',
      'agreed-named',
      'agreed-named-marketing',
      'declined',
      'declined-named',
      'help',
      'paused',
      'stopped',
    ];
    const parts = answers.map((answer) => [
      answer,
      partsOf(
        t(`contact-${answer}`, {
          business: 'Kwiaty',
          channel: t('channel-sms'),
          consent: 'Newsletter',
          until,
        }),
      ),
    ]);
    expect(parts.filter(([, count]) => Number(count) > most)).toEqual([]);
  });
});
