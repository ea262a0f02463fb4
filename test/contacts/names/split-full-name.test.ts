import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, isGivenName, splitFullName } from '../../../src/contacts/names/index.ts';

describe('a full name as people write it', () => {
  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['Anna Kowalska', 'Anna', 'Kowalska', false],
    ['Anna Maria Wolska-Nowak', 'Anna Maria', 'Wolska-Nowak', false],
    ['Nowak Jan', 'Jan', 'Nowak', true],
    ['NOWAK Jan', 'Jan', 'Nowak', false],
    ['Jean-Baptiste de LA TOUR', 'Jean-Baptiste', 'de la Tour', false],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven', false],
    ['Maria von der Heide', 'Maria', 'von der Heide', false],
    ['John F. Kennedy', 'John F.', 'Kennedy', false],
    ['Martin Luther King Jr.', 'Martin', 'Luther King Jr.', false],
    ['Smith, Karen', 'Karen', 'Smith', false],
    ["JAMES O'NEILL", 'James', "O'Neill", false],
    ['anna kowalska', 'Anna', 'Kowalska', false],
    ['Qwertz Asdfgh', 'Qwertz', 'Asdfgh', true],
    ['Mrs Ashworth', undefined, 'Ashworth', true],
    ['Anna', 'Anna', undefined, false],
    ['', undefined, undefined, false],
  ])('splits %s into %s and %s (F010)', (text, firstName, lastName, guessed) => {
    const { titles: _, ...name } = splitFullName(text);
    expect(name).toEqual(JSON.parse(JSON.stringify({ firstName, lastName, guessed })));
  });

  it('keeps earned titles apart from the name, and drops forms of address', () => {
    expect(splitFullName('prof. dr hab. inż. Ewa Lis')).toMatchObject({
      titles: 'prof. dr hab. inż.',
      firstName: 'Ewa',
    });
    expect(splitFullName('Mme Claire Petit')).toEqual({
      firstName: 'Claire',
      lastName: 'Petit',
      guessed: false,
    });
  });

  it('knows given names without diacritics and by their first half', () => {
    expect(['Małgorzata', 'malgorzata', 'ZOË', 'Jean-Claude', 'Xyzzy'].map(isGivenName)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('folds text to its own length, so that positions carry over', () => {
    expect(foldText('Żółć ŁÓDŹ œuvre İ')).toHaveLength('Żółć ŁÓDŹ œuvre İ'.length);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });

  it('loses no word of a name', () => {
    const word = fc.constantFrom(
      'Anna',
      'NOWAK',
      'de',
      'van',
      'Jan',
      'Kowalska-Lis',
      "O'Neill",
      'F.',
      'zolc',
      'Jr.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const { firstName = '', lastName = '' } = splitFullName(words.join(' '));
        const kept = `${firstName} ${lastName}`.toLowerCase().split(' ').filter(Boolean).sort();
        expect(kept).toEqual(words.map((one) => one.toLowerCase()).sort());
      }),
    );
  });
});
