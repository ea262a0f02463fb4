import { readNumber } from './phone-library.ts';

/** The digits of a number (E.164) without its country; all of them where no country is known. */
export function nationalNumber(e164: string): string {
  const number = readNumber(e164);
  return typeof number === 'string' ? e164.replace(/\D/g, '') : number.nationalNumber;
}
