export { compiledGrammar } from './compile-grammar.ts';
export { fromAccusative } from './from-accusative.ts';
export { type DayOutcome, parseDay, splitDay, toDay } from './parse-day.ts';
export { parsePlainCommand } from './parse-plain-command.ts';
export type { PlainLanguageFacts } from './reading.ts';
export { toNameCandidates } from './to-name-candidates.ts';
