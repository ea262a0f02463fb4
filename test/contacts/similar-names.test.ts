import { describe, expect, it } from 'vitest';
import { areSimilarNames } from '../../src/contacts/index.ts';

const person = (name: string) => {
  const [firstName, ...rest] = name.split(' ');
  return { type: 'person' as const, firstName, ...(rest.length > 0 && { lastName: rest.join(' ') }) };
};
const organization = (organizationName: string) => ({ type: 'organization' as const, organizationName });

describe('areSimilarNames', () => {
  it.each([
    ['Anna Żółć', 'anna zolc'],
    ['Anna Nowak', 'Nowak Anna'],
    ['Anna Kowalska', 'Anna Kowalsak'],
    ['Anna Kowalska', 'Anna Kowalskaa'],
    ['Katarzyna Nowak', 'Katarzina Nowak'],
    ['Jean-Pierre Martin', 'Jean Pierre Martin'],
    ['Сергій Коваль', 'Serhii Koval'],
    ['Martin', 'martin'],
  ])('takes %s and %s for one person', (one, other) => {
    expect(areSimilarNames(person(one), person(other))).toBe(true);
  });

  it.each([
    ['Jan Nowak', 'Jon Nowak'],
    ['Ala Nowak', 'Ela Nowak'],
    ['Martin', 'Martina'],
    ['Anna Nowak', 'Anna Nowakowska'],
    ['Anna Nowak', 'Anna'],
    ['Anna Nowak', 'Anna Maria Nowak'],
    ['Marie Dupont', 'Maria Dupond'],
    ['Anna Anna', 'Anna Nowak'],
  ])('leaves %s and %s two people', (one, other) => {
    expect(areSimilarNames(person(one), person(other))).toBe(false);
  });

  it.each([
    ['Acme', 'ACME Sp. z o.o.'],
    ['Dupont & fils SARL', 'Dupont & fils'],
    ['PHU Nowak', 'Nowak'],
    ['Green Energy Ltd', 'Green Energy GmbH'],
  ])('leaves legal forms out: %s and %s', (one, other) => {
    expect(areSimilarNames(organization(one), organization(other))).toBe(true);
  });

  it('keeps a person apart from a company of the same name, and one with no name from everybody', () => {
    expect(areSimilarNames(person('Martin'), organization('Martin'))).toBe(false);
    expect(areSimilarNames(person(''), person(''))).toBe(false);
    expect(areSimilarNames(organization('Sons & Co'), organization('Co'))).toBe(false);
    expect(areSimilarNames(organization('Ltd'), organization('ltd'))).toBe(true);
  });
});
