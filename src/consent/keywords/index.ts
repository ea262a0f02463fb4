export type { ConsentWords, NamedLanguage, WordLanguage } from './consent-words.ts';
export { foldMessage, toWords } from './fold-message.ts';
export { type ConsentWordsOptions, LONGEST_PAUSE, parseConsentWords } from './parse-consent-words.ts';
export { ownWords } from './unquote.ts';
