import { readNumber } from './phone-library.ts';

/** What the numbering plan says of a line; `other` where mobile and fixed share their numbers, or for special services. */
export function lineKind(e164: string): 'mobile' | 'fixed' | 'other' {
  const number = readNumber(e164);
  const type = typeof number === 'string' ? undefined : number.getType();
  return type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixed' : 'other';
}
