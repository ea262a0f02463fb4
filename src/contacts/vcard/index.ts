export { isVcard, parseVcards } from './parse-vcards.ts';
