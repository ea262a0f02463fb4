export { countryOf } from './country-of.ts';
export { type FoundPhone, findPhones } from './find-phones.ts';
export { foldDigits, toDigits } from './fold-digits.ts';
export { formatPhone, maskPhone, type PhoneLanguage } from './format-phone.ts';
export { lineKind } from './line-kind.ts';
export { type ParsedPhone, type PhoneProblem, parsePhone } from './parse-phone.ts';
export { type CountryCode, isPhoneCountry } from './phone-library.ts';
export { sameLineForms } from './same-line.ts';
export { toLookupCandidates } from './to-lookup-candidates.ts';
