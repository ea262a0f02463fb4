import { readNumber } from './phone-library.ts';

export type PhoneLanguage = 'en' | 'fr' | 'pl';

const extensionWords: Record<PhoneLanguage, string> = { en: 'ext.', fr: 'poste', pl: 'wew.' };

function readE164(e164: string) {
  const number = readNumber(e164);
  return typeof number === 'string' ? undefined : number;
}

/**
 * A stored number for people: `+48 600 700 800` or, national, `600 700 800`; an extension follows in the language's
 * word. A text that is no E.164 comes back as it is.
 */
export function formatPhone(
  phone: string | { e164: string; extension?: string },
  form: { international: boolean },
  language: PhoneLanguage,
): string {
  const { e164, extension } = typeof phone === 'string' ? { e164: phone, extension: undefined } : phone;
  const number = readE164(e164);
  const shown = form.international ? number?.formatInternational() : number?.formatNational();
  const suffix = extension === undefined ? '' : ` ${extensionWords[language]} ${extension}`;
  return `${shown ?? e164}${suffix}`;
}

/**
 * A number for those who may not see it: calling code and the last two digits stay, `+48 ••• ••• •00`. Never the
 * extension. Of a text that is no number only the last two digits stay.
 */
export function maskPhone(e164: string): string {
  const number = readE164(e164);
  const shown = number?.formatInternational() ?? e164;
  const code = number === undefined ? '' : `+${number.countryCallingCode}`;
  const rest = shown.startsWith(code) ? shown.slice(code.length) : shown;
  const total = rest.replace(/\D/g, '').length;
  const open = total > 4 ? 2 : 0;
  let seen = 0;
  const masked = rest.replace(/[\p{L}\p{N}]/gu, (character) => {
    if (!/\d/.test(character)) return '•';
    seen += 1;
    return seen > total - open ? character : '•';
  });
  return code + masked;
}
