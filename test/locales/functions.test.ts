import { describe, expect, it } from 'vitest';
import { functions } from '../../src/locales/functions.ts';
import { translatorOf } from '../../src/locales/index.ts';

describe('functions of texts', () => {
  it.each([
    ['Élise', "d'Élise"],
    ['Marie', 'de Marie'],
    ['Hugo', "d'Hugo"],
    ['Œdipe', "d'Œdipe"],
    ['Yves', "d'Yves"],
    ['Yann', 'de Yann'],
    ['Łukasz', 'de Łukasz'],
    ['Ola', "d'Ola"],
  ])('puts French de before %s (F009)', (name, said) => {
    expect(functions.DE?.([name], {})).toBe(said);
  });

  it('are called by the texts that name somebody (F009)', () => {
    const t = translatorOf('fr');
    expect(t('staff-invited-by', { name: 'Élise' })).toBe("Sur invitation d'Élise");
    expect(t('staff-invited-by', { name: 'Karim' })).toBe('Sur invitation de Karim');
  });
});
