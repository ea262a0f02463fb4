export { type PasteSetting, parsePaste } from './parse-paste.ts';
export { withoutLegalForm } from './without-legal-form.ts';
