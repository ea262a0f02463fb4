import { foldDigits } from './fold-digits.ts';
import type { ParsedPhone } from './parse-phone.ts';
import { type CountryCode, callingCodeOf, readNumber } from './phone-library.ts';
import { splitExtension } from './split-extension.ts';

/** Where people who write our three languages mostly have their numbers from, and Ukraine, whose numbers look French. */
const likelyCountries: readonly CountryCode[] = ['PL', 'FR', 'BE', 'CH', 'GB', 'IE', 'US', 'UA'];

export interface OtherReading {
  country: CountryCode;
  e164: string;
}

interface Form {
  e164: string;
  /** Written with the leading zero of the country, where it has one, and without where it has none. */
  usual: boolean;
  /** The digits stand in groups as the country groups them. */
  grouped: boolean;
}

function formIn(country: CountryCode, dialled: string, groups: string): Form | null {
  const number = readNumber(dialled, country);
  // France's code also reads Réunion's numbers: only the country itself counts.
  if (typeof number === 'string' || !number.isValid() || number.countryCallingCode !== callingCodeOf(country))
    return null;
  const national = number.formatNational().replace(/\D+/g, ' ').trim();
  const digits = national.replace(/ /g, '');
  return { e164: number.number, usual: digits === dialled, grouped: national === groups };
}

/**
 * Other likely countries in which a number written without a country code is at least as usual as in the one it was
 * read by: `06 12 34 56 78` read in Poland is written as the French do. Empty for `600 700 800`, which is Polish as
 * written, and for whatever was written with a code. `raw` as typed, an extension included.
 */
export function findOtherReadings(
  { raw, e164 }: { raw: string; e164: string },
  country: CountryCode,
): OtherReading[] {
  const { number } = splitExtension(foldDigits(raw));
  const dialled = number.replace(/\D/g, '');
  const code = callingCodeOf(country);
  const withCode = /^\W*(?:\+|00)/.test(number) || dialled === e164.slice(1);
  if (withCode || !e164.startsWith(`+${code}`)) return [];
  const groups = number.replace(/\D+/g, ' ').trim();
  const own = formIn(country, dialled, groups);
  const isUsual = own?.e164 === e164 && own.usual;
  if (isUsual && (own.grouped || groups === dialled)) return [];
  const found: OtherReading[] = [];
  for (const other of likelyCountries) {
    if (callingCodeOf(other) === code) continue;
    const form = formIn(other, dialled, groups);
    if (form?.usual && (!isUsual || form.grouped)) found.push({ country: other, e164: form.e164 });
  }
  return found;
}

/** Whether a number read from text is to be marked as a guess: of a range nobody knows, or as likely from elsewhere. */
export function isGuessedNumber(phone: ParsedPhone, country: CountryCode): boolean {
  return phone.doubtful === true || findOtherReadings(phone, country).length > 0;
}
