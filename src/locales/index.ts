export { parseAcceptLanguage } from './accept-language.ts';
export {
  type Language,
  languages,
  type TextValues,
  type Translate,
  toLanguage,
  translatorOf,
} from './translator.ts';
