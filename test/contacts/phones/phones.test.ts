import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountryCode,
  findOtherReadings,
  findPhones,
  formatPhone,
  isPhoneCountry,
  maskPhone,
  parsePhone,
  toDigits,
  toLookupCandidates,
} from '../../../src/contacts/phones/index.ts';

const read = (raw: string, country: CountryCode = 'PL') => {
  const parsed = parsePhone(raw, country);
  if ('problem' in parsed) return parsed.problem;
  return parsed.extension === undefined ? parsed.e164 : `${parsed.e164} ext ${parsed.extension}`;
};

describe('the one way from typed text to a number', () => {
  it.each<[string, CountryCode, string]>([
    ['600 700 800', 'PL', '+48600700800'],
    ['600-700-800', 'PL', '+48600700800'],
    ['600.700.800', 'PL', '+48600700800'],
    ['0600700800', 'PL', '+48600700800'],
    ['0048 600 700 800', 'PL', '+48600700800'],
    ['+48 600 700 800', 'FR', '+48600700800'],
    ['+48 (0) 22 123 45 67', 'PL', '+48221234567'],
    ['+48 0 22 123 45 67', 'PL', '+48221234567'],
    ['48600700800', 'PL', '+48600700800'],
    ['48600700800', 'FR', '+48600700800'],
    ['(22) 123-45-67', 'PL', '+48221234567'],
    ['0-22 123 45 67', 'PL', '+48221234567'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['06.12.34.56.78', 'FR', '+33612345678'],
    ['+33 (0)6 12 34 56 78', 'PL', '+33612345678'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['(212) 555-0143', 'US', '+12125550143'],
    ['011 48 600 700 800', 'US', '+48600700800'],
    ['0048 600 700 800', 'US', '+48600700800'],
    ['8 912 345-67-89', 'RU', '+79123456789'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['tel:+48-600-700-800', 'FR', '+48600700800'],
    ['tel:600700800;phone-context=+48', 'FR', '+48600700800'],
    ['600\u00a0700\u202f800', 'PL', '+48600700800'],
    ['600\u2011700\u2013800', 'PL', '+48600700800'],
    ['\u202a+48 600 700 800\u202c', 'PL', '+48600700800'],
    ['６００　７００　８００', 'PL', '+48600700800'],
    ['\uff0b４８ ６００ ７００ ８００', 'FR', '+48600700800'],
    ['٠٦١٢٣٤٥٦٧٨', 'FR', '+33612345678'],
  ])('reads %s in %s as %s (B05)', (raw, country, e164) => {
    expect(read(raw, country)).toBe(e164);
  });

  it.each<[string, CountryCode, string]>([
    ['(22) 123-45-67 wew. 5', 'PL', '+48221234567 ext 5'],
    ['22 123 45 67 w. 12', 'PL', '+48221234567 ext 12'],
    ['01 23 45 67 89 poste 12', 'FR', '+33123456789 ext 12'],
    ['01 23 45 67 89, p. 12', 'FR', '+33123456789 ext 12'],
    ['212-555-0143 ext. 12', 'US', '+12125550143 ext 12'],
    ['212-555-0143x12', 'US', '+12125550143 ext 12'],
    ['212-555-0143 #12', 'US', '+12125550143 ext 12'],
    ['tel:+48-22-123-45-67;ext=12', 'FR', '+48221234567 ext 12'],
  ])('keeps the extension of %s apart from the number (F021)', (raw, country, expected) => {
    expect(read(raw, country)).toBe(expected);
  });

  it('keeps what was typed beside the number (B05)', () => {
    expect(parsePhone(' 0600-700 800 ', 'PL')).toEqual({ e164: '+48600700800', raw: ' 0600-700 800 ' });
  });

  it.each<[string, CountryCode]>([
    ['600 70', 'PL'],
    ['+48 600 700', 'PL'],
    ['+48 6', 'PL'],
    ['+48', 'PL'],
    ['6', 'PL'],
    ['112', 'PL'],
    ['06 12 34 56', 'FR'],
    ['555-0143', 'US'],
    ['030 1234', 'GB'],
  ])('says that %s in %s is half a number', (raw, country) => {
    expect(read(raw, country)).toBe('phone_incomplete');
  });

  it.each<[string, CountryCode]>([
    ['', 'PL'],
    ['Anna', 'PL'],
    ['600 700 800 900', 'PL'],
    ['06 12 34 56 78 90', 'FR'],
    ['000 000 000', 'PL'],
    ['+999 123 456 789', 'PL'],
    ['600 700 800 Anna', 'PL'],
    ['1'.repeat(10_000), 'PL'],
  ])('refuses %s in %s', (raw, country) => {
    expect(read(raw, country)).toBe('phone_invalid');
  });

  it('takes a number of a range that the plan does not list, but marks it', () => {
    expect(parsePhone('07700 900123', 'GB')).toEqual({
      e164: '+447700900123',
      raw: '07700 900123',
      doubtful: true,
    });
    expect(parsePhone('+33 6 39 98 12 34', 'PL')).toMatchObject({ e164: '+33639981234', doubtful: true });
  });

  it('takes the older forms that networks still send (B06)', () => {
    expect(parsePhone('+551187654321', 'PL')).toMatchObject({ e164: '+551187654321' });
    expect(parsePhone('+5215512345678', 'PL')).toMatchObject({ e164: '+5215512345678' });
  });

  it.each<[string, CountryCode, string[]]>([
    ['06 12 34 56 78', 'PL', ['FR', 'CH', 'UA']],
    ['067 123 45 67', 'PL', ['FR', 'UA']],
    ['600 700 800', 'FR', ['PL']],
    ['044 668 18 00', 'FR', ['CH']],
    // As written at home, or with a country code: nothing to wonder about.
    ['600 700 800', 'PL', []],
    ['600700800', 'PL', []],
    ['(22) 621-02-22 wew. 5', 'PL', []],
    ['06 12 34 56 78', 'FR', []],
    ['0470123456', 'FR', []],
    ['04 46 68 18 00', 'FR', []],
    ['+48 600 700 800', 'FR', []],
    ['0033 6 12 34 56 78', 'PL', []],
    ['48600700800', 'PL', []],
  ])('of %s, read in %s, knows where else it would be as usual: %s (B05)', (raw, country, others) => {
    const parsed = parsePhone(raw, country);
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(findOtherReadings(parsed, country).map((other) => other.country)).toEqual(others);
  });

  it('reads its own output, in every form and language, as the same number (B05)', () => {
    const countries: CountryCode[] = ['PL', 'FR', 'GB', 'US', 'DE', 'UA', 'BR', 'AR', 'MX', 'IT'];
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 12 });
    const property = fc.property(
      digits,
      fc.constantFrom(...countries),
      fc.boolean(),
      (typed, country, international) => {
        const parsed = parsePhone(typed.join(''), country);
        if ('problem' in parsed) return;
        for (const language of ['en', 'fr', 'pl'] as const) {
          const shown = formatPhone(
            { e164: parsed.e164, extension: '12' },
            { international: true },
            language,
          );
          expect(parsePhone(shown, country)).toMatchObject({ e164: parsed.e164, extension: '12' });
        }
        if (!international && !parsed.doubtful) {
          const again = parsePhone(parsed.e164, 'PL');
          expect(again).toMatchObject({ e164: parsed.e164 });
        }
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        parsePhone(raw, 'PL');
        findPhones(raw, 'FR');
        toLookupCandidates(raw, 'GB');
        maskPhone(raw);
        formatPhone(raw, { international: false }, 'fr');
      }),
      { numRuns: 500 },
    );
  });
});

describe('numbers inside a text', () => {
  const found = (text: string, country: CountryCode = 'PL') =>
    findPhones(text, country).map((phone) => {
      expect(text.slice(phone.start, phone.end)).toBe(phone.raw);
      return phone.extension === undefined ? phone.e164 : `${phone.e164} ext ${phone.extension}`;
    });

  it('finds each number of a text with its place and extension', () => {
    expect(found('Anna 600 700 800, biuro (22) 123-45-67 wew. 5, +33 6 12 34 56 78.')).toEqual([
      '+48600700800',
      '+48221234567 ext 5',
      '+33612345678',
    ]);
    expect(found('06 12 34 56 78 / 01 23 45 67 89', 'FR')).toEqual(['+33612345678', '+33123456789']);
  });

  it('parts two numbers that only a space separates', () => {
    expect(found('600 700 800 601 701 801')).toEqual(['+48600700800', '+48601701801']);
    expect(found('600700800/601701801')).toEqual(['+48600700800', '+48601701801']);
  });

  it('skips house numbers in front of a number', () => {
    expect(found('ul. Długa 5 600 700 800')).toEqual(['+48600700800']);
    expect(found('Długa 5/12 600 700 800')).toEqual(['+48600700800']);
    expect(found('Długa 123 600 700 800')).toEqual(['+48600700800']);
    expect(found('600 700 800 500 zł')).toEqual(['+48600700800']);
  });

  it('reads a slash inside a number when it cannot part two', () => {
    expect(found('030/1234567', 'DE')).toEqual(['+49301234567']);
    expect(found('22/123 45 67')).toEqual(['+48221234567']);
  });

  it('takes no date, postal code, tax or account number for a phone', () => {
    expect(found('00-950 Warszawa, 12.05.2024, NIP 5261040828, PL61 1090 1014 0000 0712 1981 2874')).toEqual(
      [],
    );
    expect(found('SIREN 732 829 320, 75011 Paris, 2024-05-12', 'FR')).toEqual([]);
    expect(found('61 1090 1014 0000 0712 1981 2874')).toEqual([]);
  });

  it('reads a label that is glued to its number', () => {
    expect(found('tel.600700800 kom:601701801 tel602702802')).toEqual([
      '+48600700800',
      '+48601701801',
      '+48602702802',
    ]);
  });

  it('reads no number out of one whose country code is none', () => {
    expect(found('Ola, +999 123 456 789, kod')).toEqual([]);
    expect(found('+999 123 456 789 +48 600 700 800')).toEqual(['+48600700800']);
  });

  it('finds every number again between words, wherever it stands', () => {
    const subscriber = fc
      .integer({ min: 500_000_00, max: 539_999_99 })
      .map((n) => `5${String(n).slice(0, 8)}`);
    fc.assert(
      fc.property(fc.array(subscriber, { minLength: 1, maxLength: 5 }), (numbers) => {
        const valid = numbers.filter(
          (n) => !('problem' in parsePhone(n, 'PL')) && !Object.hasOwn(parsePhone(n, 'PL'), 'doubtful'),
        );
        const text = valid.map((n) => `Anna ${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`).join(', ');
        expect(found(text)).toEqual(valid.map((n) => `+48${n}`));
      }),
    );
  });
});

describe('look-up by candidates', () => {
  it.each<[string, CountryCode, string]>([
    ['5511987654321', 'PL', '+551187654321'],
    ['+551187654321', 'PL', '+5511987654321'],
    ['5491112345678', 'PL', '+541112345678'],
    ['+541112345678', 'PL', '+5491112345678'],
    ['5215512345678', 'PL', '+525512345678'],
    ['525512345678', 'PL', '+5215512345678'],
    ['0600700800', 'PL', '+48600700800'],
    ['600700800', 'PL', '+48600700800'],
    ['48600700800', 'FR', '+48600700800'],
    ['0048600700800', 'US', '+48600700800'],
    ['+48 0 600 700 800', 'PL', '+48600700800'],
    ['(11) 8765-4321', 'BR', '+5511987654321'],
  ])('looks %s in %s up as %s too (B06, B12)', (typed, country, candidate) => {
    expect(toLookupCandidates(typed, country)).toContain(candidate);
  });

  it('gives a small set that holds the number itself, and is the same from either form (B06)', () => {
    const mobile = fc.tuple(
      fc.constantFrom('55', '54', '52', '48', '33'),
      fc.integer({ min: 1e9, max: 99_999_999_999 }),
    );
    fc.assert(
      fc.property(mobile, ([code, national]) => {
        const e164 = `+${code}${national}`.slice(0, 15);
        const parsed = parsePhone(e164, 'PL');
        if ('problem' in parsed || parsed.e164 !== e164) return;
        const candidates = toLookupCandidates(e164, 'PL');
        expect(candidates[0]).toBe(e164);
        expect(candidates.length).toBeLessThanOrEqual(4);
        for (const other of candidates) expect(toLookupCandidates(other, 'PL')).toContain(e164);
      }),
    );
  });

  it('gives nothing for half a number', () => {
    expect(toLookupCandidates('60070', 'PL')).toEqual([]);
    expect(toLookupCandidates('Anna', 'PL')).toEqual([]);
  });
});

describe('numbers for people', () => {
  it('shows a number in international and national form with the extension in the language', () => {
    const phone = { e164: '+48221234567', extension: '5' };
    expect(formatPhone(phone, { international: true }, 'en')).toBe('+48 22 123 45 67 ext. 5');
    expect(formatPhone(phone, { international: true }, 'pl')).toBe('+48 22 123 45 67 wew. 5');
    expect(formatPhone(phone, { international: false }, 'fr')).toBe('22 123 45 67 poste 5');
    expect(formatPhone('+33612345678', { international: false }, 'fr')).toBe('06 12 34 56 78');
    expect(formatPhone('front desk', { international: true }, 'en')).toBe('front desk');
  });

  it('masks all but the calling code and the last two digits', () => {
    expect(maskPhone('+48600700800')).toBe('+48 ••• ••• •00');
    expect(maskPhone('+33612345678')).toBe('+33 • •• •• •• 78');
    expect(maskPhone('+12125550143')).toBe('+1 ••• ••• ••43');
  });

  it('never leaves more than code and two digits, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+0123456789 -x٣') }), (text) => {
        const masked = maskPhone(text);
        expect(toDigits(masked.replace(/^\+\d{1,3}/, '')).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('tells countries from other codes', () => {
    expect(isPhoneCountry('PL')).toBe(true);
    expect(isPhoneCountry('XX')).toBe(false);
  });
});
