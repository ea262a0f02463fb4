export {
  type Address,
  addressModel,
  type ChannelFacts,
  type PendingQuestion,
  unknownAddress,
} from './addresses/address.model.ts';
export { type AddressBook, createAddressBook } from './addresses/address-book.ts';
export { type AddressRef, channelsOf, toAddressRef, toAddressText } from './addresses/address-ref.ts';
export { findChainHeads } from './addresses/find-chain-heads.ts';
export { type Person, personModel, unknownPerson } from './addresses/person.model.ts';
export {
  type ConsentState,
  isSuspended,
  isWithdrawn,
  type StateEntry,
  type Subject,
  stateOf,
} from './addresses/subject.ts';
export * from './codes/index.ts';
export { type ConsentPolicies, createConsentPolicies } from './consent-policies.ts';
export { type ConsentOptions, type ConsentRoom, createConsentRoom } from './consent-room.ts';
export * from './definitions/index.ts';
export { type ConsentErasure, eraseConsents, findOwnAddresses } from './erase-consents.ts';
export {
  type Decision,
  decide,
  type GateDecision,
  type GateRequest,
  type GateRules,
  isSpending,
  spend,
} from './gate/gate.ts';
export { type NextStep, toNextStep } from './gate/next-step.ts';
export { type Purpose, type Refusal, type Road, refusals } from './gate/purpose.ts';
export type { EditedMessage } from './hearing/find-taken-back.ts';
export { isOneAccount } from './hearing/hear-account.ts';
export type { HeardMessage, HeardOutcome } from './hearing/hear-message.ts';
export type { ContactAnswer, HeardKind, Hearing, HearPolicy } from './hearing/heard.ts';
export { parseConsentWords } from './keywords/index.ts';
export * from './ledger/index.ts';
export * from './moved/index.ts';
export {
  isQuiet,
  latestDate,
  leavesHours,
  type PolicyPack,
  parseWindow,
  policyForAddress,
  type StopReach,
  toInstant,
  toLocalTime,
} from './policies/index.ts';
export * from './preferences/index.ts';
export * from './replay/index.ts';
export * from './risks/index.ts';
export type { StateChange } from './statements/apply-states.ts';
export { type BlockWord, blockAddress } from './statements/block-address.ts';
export {
  type Changes,
  findNearMiss,
  mayReopen,
  reachOfConfirming,
  reachOfMarketingStop,
  reachOfReopening,
  reachOfStop,
} from './statements/reach.ts';
export type { RecordedStatement, Statement } from './statements/record-statement.ts';
export {
  isOwnWithdrawal,
  type StaffEvidence,
  type StaffWord,
  type StaffWordOutcome,
  staffEvidence,
  stateByStaff,
} from './statements/state-by-staff.ts';
