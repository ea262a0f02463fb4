export {
  type Address,
  addressModel,
  type ChannelFacts,
  type PendingQuestion,
  unknownAddress,
} from './address.model.ts';
export { type AddressBook, createAddressBook } from './address-book.ts';
export { type AddressRef, channelsOf, toAddressRef, toAddressText } from './address-ref.ts';
export type { StateChange } from './apply-states.ts';
export { type BlockWord, blockAddress } from './block-address.ts';
export * from './codes/index.ts';
export { type ConsentPolicies, createConsentPolicies } from './consent-policies.ts';
export {
  type ConsentOptions,
  type ConsentRoom,
  createConsentRoom,
  type HeardMessage,
  type HeardOutcome,
} from './consent-room.ts';
export * from './definitions/index.ts';
export { type ConsentErasure, eraseConsents, findOwnAddresses } from './erase-consents.ts';
export { findChainHeads } from './find-chain-heads.ts';
export {
  type Decision,
  decide,
  type GateDecision,
  type GateRequest,
  type GateRules,
  isSpending,
  spend,
} from './gate.ts';
export type { ContactAnswer, HeardKind, Hearing, HearPolicy } from './hear.ts';
export { parseConsentWords } from './keywords/index.ts';
export * from './ledger/index.ts';
export { type NextStep, toNextStep } from './next-step.ts';
export { type Person, personModel, unknownPerson } from './person.model.ts';
export {
  isQuiet,
  type PolicyPack,
  policyForAddress,
  type StopReach,
  toLocalTime,
} from './policies/index.ts';
export * from './preferences/index.ts';
export { type Purpose, type Refusal, type Road, refusals } from './purpose.ts';
export {
  type Changes,
  reachOfConfirming,
  reachOfMarketingStop,
  reachOfReopening,
  reachOfStop,
} from './reach.ts';
export type { RecordedStatement, Statement } from './record-statement.ts';
export {
  isOwnWithdrawal,
  type StaffEvidence,
  type StaffWord,
  type StaffWordOutcome,
  staffEvidence,
  stateByStaff,
} from './state-by-staff.ts';
export { type ConsentState, isSuspended, type StateEntry, type Subject, stateOf } from './subject.ts';
