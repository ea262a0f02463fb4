export { parseAcceptLanguage } from './accept-language.ts';
export { foldLabel } from './fold-label.ts';
export {
  isButtonText,
  type Language,
  languages,
  type TextValues,
  type Translate,
  toLanguage,
  translatorOf,
} from './translator.ts';
