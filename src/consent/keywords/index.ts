export type { ConsentWords, NamedLanguage, WordLanguage } from './consent-words.ts';
export { type ConsentWordsOptions, LONGEST_PAUSE, parseConsentWords } from './parse-consent-words.ts';
