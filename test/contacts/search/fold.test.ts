import { describe, expect, it } from 'vitest';
import { fold, indexWords, splitWords } from '../../../src/contacts/search/fold.ts';

describe('fold', () => {
  it.each([
    ['Żółć', 'zolc'],
    ['Łukasz Świętochłowski', 'lukasz swietochlowski'],
    ['Straße', 'strasse'],
    ['Øster Ærø', 'oster aero'],
    ['Œuvre', 'oeuvre'],
    ['Đorđe', 'dorde'],
    ['İSTANBUL', 'istanbul'],
    ['Юлія Щербак', 'yuliia shcherbak'],
    ['Згурський', 'zghurskyi'],
    ['ﬁrma Ａ', 'firma a'],
    ['Ελένη', 'ελενη'],
    ['nguyễn', 'nguyen'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('splitWords', () => {
  it('finds no word in punctuation, blanks and emoji', () => {
    for (const text of ['', '   ', '.,-!', "'", '🙂', '\u0301']) expect(splitWords(text)).toEqual([]);
  });

  it('keeps the parts and the joined form of hyphens and apostrophes, straight and curly', () => {
    expect(indexWords('Kowalska-Nowak')).toEqual(['kowalska', 'nowak', 'kowalskanowak']);
    for (const name of ["O'Brien", 'O’Brien', 'OʼBrien'])
      expect(indexWords(name)).toEqual(['o', 'brien', 'obrien']);
    expect(indexWords('Мар’яна')).toContain('mariana');
  });

  it('gives Cyrillic words the Ukrainian and the Russian romanisation', () => {
    expect(indexWords('Сергій')).toEqual(['serhii', 'sergiy']);
    expect(indexWords('Григорий')).toEqual(['hryhoryi', 'grigoriy']);
  });

  it('takes any other sign as a separator', () => {
    expect(indexWords('jan.kowalski_87@firma.pl')).toEqual(['jan', 'kowalski', '87', 'firma', 'pl']);
  });
});
