export { withoutLegalForm } from './fields/without-legal-form.ts';
export { type PasteSetting, parsePaste } from './parse-paste.ts';
export { readPeople } from './read-people.ts';
