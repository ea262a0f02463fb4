export {
  type Language,
  languages,
  type TextValues,
  type Translate,
  toLanguage,
  translatorOf,
} from './translator.ts';
