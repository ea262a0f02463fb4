export { withoutLegalForm } from './fields/without-legal-form.ts';
export { isJobTitle } from './is-job-title.ts';
export { type PasteSetting, parsePaste } from './parse-paste.ts';
export { readPeople } from './read-people.ts';
