import { foldDigits } from './fold-digits.ts';
import { parsePhone } from './parse-phone.ts';
import type { CountryCode } from './phone-library.ts';
import { sameLineForms } from './same-line.ts';
import { splitExtension } from './split-extension.ts';

/**
 * Every E.164 form under which the line may be stored (B06): of a typed number, bare digits as networks deliver them
 * (`5215512345678`), or E.164. At most a handful, the likeliest first; empty when it cannot be a full number. Nothing
 * stored is ever rewritten with them.
 */
export function toLookupCandidates(digitsOrE164: string, country: CountryCode): string[] {
  if (digitsOrE164.length > 250) return [];
  const candidates = new Set<string>();
  const add = (typed: string) => {
    const parsed = parsePhone(typed, country);
    if ('e164' in parsed) for (const form of sameLineForms(parsed.e164)) candidates.add(form);
  };
  const { number } = splitExtension(foldDigits(digitsOrE164));
  const trimmed = number.trim();
  const digits = trimmed.replace(/\D/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(trimmed)) for (const form of sameLineForms(trimmed)) candidates.add(form);
  add(trimmed);
  // Networks deliver international digits without the plus.
  if (!trimmed.startsWith('+') && !digits.startsWith('0') && digits.length >= 10) add(`+${digits}`);
  return [...candidates];
}
