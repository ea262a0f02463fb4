import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNameCandidates } from '../../../src/dialogue/plain-language/index.ts';
import { languages } from '../../../src/locales/index.ts';

describe('toNameCandidates', () => {
  it.each([
    ['Annę', 'Anna'],
    ['Annie Kowalskiej', 'Anna Kowalska'],
    ['Kowalskiej', 'Kowalska'],
    ['Kowalską', 'Kowalska'],
    ['Żółkiewskiej', 'Żółkiewska'],
    ['zolkiewskiej', 'zolkiewska'],
    ['KOWALSKIEJ', 'KOWALSKA'],
    ['Zielińskiego', 'Zieliński'],
    ['Nowakowi', 'Nowak'],
    ['Janem', 'Jan'],
    ['Wojtka', 'Wojtek'],
    ['Marka Wójcika', 'Marek Wójcik'],
    ['Piotrowi Zielińskiemu', 'Piotr Zieliński'],
    ['Pawłem', 'Paweł'],
    ['Krawcowi', 'Krawiec'],
    ['Stępniem', 'Stępień'],
    ['Gołębiowi', 'Gołąb'],
    ['Zosi', 'Zosia'],
    ['Agnieszce', 'Agnieszka'],
    ['Oldze', 'Olga'],
    ['Anny Nowak', 'Anna Nowak'],
    ['Zofii Żółć', 'Zofia Żółć'],
    ['Matexu', 'Matex'],
    ['Hydro-Budu', 'Hydro-Bud'],
    ['Anna Kowalska', 'Anna Kowalska'],
    ['Jan', 'Jan'],
    ['22 555 07 70', '22 555 07 70'],
  ])('finds the Polish nominative of %s first (M23)', (typed, nominative) => {
    expect(toNameCandidates(typed, 'pl')[0]).toBe(nominative);
  });

  it.each([
    ['Jacka', 'Jacek'],
    ['Grześka', 'Grzesiek'],
    ['Maćka', 'Maciek'],
    ['Jana Nowaka', 'Jan Nowak'],
    ['Pawła Kowalczyka', 'Paweł Kowalczyk'],
    ['Nowaka', 'Nowak'],
    ['matexie', 'matex'],
    ['Michale', 'Michał'],
    ['Robercie', 'Robert'],
    ['anne', 'anna'],
  ])('has the Polish nominative of %s beside what it may be as it stands (M23)', (typed, nominative) => {
    expect(toNameCandidates(typed, 'pl').slice(0, 4)).toContain(nominative);
  });

  it.each([
    ["Anna's", 'en', 'Anna'],
    ['James’', 'en', 'James'],
    ['Bradshaws', 'en', 'Bradshaw'],
    ['Mrs Doyle', 'en', 'Doyle'],
    ["d'Anna", 'fr', 'Anna'],
    ['la Boulangerie', 'fr', 'Boulangerie'],
    ['Mme Aubert', 'fr', 'Aubert'],
    ['pani Kowalskiej', 'pl', 'Kowalska'],
  ] as const)('takes from %s what is not the name (M23)', (typed, language, name) => {
    expect(toNameCandidates(typed, language)).toContain(name);
  });

  it('keeps the words as typed among at most twelve candidates without doubles (M23)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(...languages),
        (text, language) => {
          const found = toNameCandidates(text, language);
          expect(found.length).toBeLessThanOrEqual(12);
          expect(new Set(found).size).toBe(found.length);
          if (text.trim() !== '') expect(found).toContain(text.trim());
        },
      ),
    );
  });
});
