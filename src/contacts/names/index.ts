export { foldText } from './fold-word.ts';
export { isGivenName, isPolishGivenName, looksLikeSurname } from './given-names.ts';
export { particles, suffixes } from './honorifics.ts';
export { findNameInMail } from './name-from-mail.ts';
export { type FullName, honorificKind, splitFullName, toNamePart } from './split-full-name.ts';
