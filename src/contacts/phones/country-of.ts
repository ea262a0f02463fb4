import { type CountryCode, readNumber } from './phone-library.ts';

/**
 * The country whose numbering plan a number (E.164) belongs to, the chief one of its calling code where the number is not
 * assigned; undefined for satellite and other worldwide codes.
 */
export function countryOf(e164: string): CountryCode | undefined {
  const number = readNumber(e164);
  if (typeof number === 'string') return undefined;
  return number.country ?? number.getPossibleCountries()[0];
}
