import { describe, expect, it } from 'vitest';
import { isGivenName, isPolishGivenName, splitFullName } from '../../../src/contacts/index.ts';
import { fromAccusative } from '../../../src/dialogue/plain-language/index.ts';

function nominativeOf(typed: string): string | null {
  const name = fromAccusative(splitFullName(typed), { isGivenName, isPolishGivenName });
  return name && [name.firstName, name.lastName].filter(Boolean).join(' ');
}

describe('fromAccusative', () => {
  it.each([
    ['Zofię Kamińską', 'Zofia Kamińska'],
    ['zofię kamińską', 'Zofia Kamińska'],
    ['ANNĘ KOWALSKĄ', 'Anna Kowalska'],
    ['Zofie Kaminska', 'Zofia Kaminska'],
    ['Annę Nowak-Kowalską', 'Anna Nowak-Kowalska'],
    ['Annę Marię Nowak', 'Anna Maria Nowak'],
    ['Emilię', 'Emilia'],
    ['Jana Nowaka', 'Jan Nowak'],
    ['Jana Zarębę', 'Jan Zaręba'],
    ['Jerzego Lisa', 'Jerzy Lis'],
    ['Kubę Lisa', 'Kuba Lis'],
    ['Jacka Gmocha', 'Jacek Gmoch'],
    ['Grześka', 'Grzesiek'],
    ['Wojtka Kozła', 'Wojtek Kozioł'],
    ['Gabriela Lisowskiego', 'Gabriel Lisowski'],
    ['Kowalskiego', 'Kowalski'],
    ['Kamińską', 'Kamińska'],
  ])('takes „dodaj %s” for %s (M23)', (typed, nominative) => {
    expect(nominativeOf(typed)).toBe(nominative);
  });

  it.each([
    'Anna Kamińska',
    'Antoni Lis',
    'Jerzy Nowak',
    'Jana Kowalska',
    'Gabriela Lis',
    'Roberta',
    'Luca Rossi',
    'Marine Dupont',
    'Anne Martin',
    'Sarah Green',
    'Nadia',
    'Oksana Szewczenko',
  ])('leaves %s as it is', (typed) => {
    expect(nominativeOf(typed)).toBeNull();
  });
});
