export {
  appendRecords,
  eraseOpenings,
  eraseOpeningsOf,
  findOpenings,
  findRecords,
  findRecordsById,
  isOfAnother,
} from './append-records.ts';
export type {
  ChainHead,
  ChainWatch,
  ConsentOpening,
  ConsentRecord,
  KnownChain,
  ShownText,
} from './consent-record.ts';
export { toRecordId } from './consent-record.ts';
export {
  type ChainPart,
  createEvidence,
  EvidenceError,
  type EvidenceFiles,
  type EvidenceInput,
  gatherEvidence,
} from './evidence/create-evidence.ts';
export { describeAction, describeKey, describeMethod, describeState } from './evidence/evidence-page.ts';
export { splitEvidenceFile, verifyEvidence } from './evidence/verify-evidence.ts';
export { joinActs, type RecordSubject } from './join-acts.ts';
export {
  consentOpeningModel,
  consentRecordModel,
  ledgerModels,
  sealKeyModel,
  sealModel,
  unsealedRecordModel,
} from './ledger.model.ts';
export { type ProjectedStates, projectStates } from './project-states.ts';
export { parseSealText, type Seal, SealTextError, toSealText } from './seal.ts';
export { createSealKeys, type PublicSealKey, type SealKeys, toKeyId } from './seal-keys.ts';
export { createSealer, findNewestSeal, findOldestUnsealed, type Sealer } from './sealer.ts';
export { type ConsentEntry, LedgerEntryError, newSalt, toRecord, type WrittenRecord } from './to-record.ts';
export {
  createLedgerVerifier,
  type LedgerFault,
  type LedgerProof,
  type LedgerVerdict,
  verifyLedger,
} from './verify-ledger.ts';
export { type StoredLedgerOptions, verifyStoredLedger } from './verify-stored-ledger.ts';
