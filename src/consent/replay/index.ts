export { type HeardBy, replayAddress } from './replay-address.ts';
export { type OpenedRecord, replayPerson } from './replay-subject.ts';
export { watchAddress, watchPerson } from './watch-chain.ts';
