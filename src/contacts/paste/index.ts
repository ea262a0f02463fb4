export { type PasteSetting, parsePaste } from './parse-paste.ts';
