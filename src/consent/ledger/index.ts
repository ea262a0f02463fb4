export { appendRecords, eraseOpenings, findOpenings, findRecords } from './append-records.ts';
export type { ChainHead, ConsentOpening, ConsentRecord, ShownText } from './consent-record.ts';
export { toRecordId } from './consent-record.ts';
export {
  consentOpeningModel,
  consentRecordModel,
  ledgerModels,
  unsealedRecordModel,
} from './ledger.model.ts';
export { projectStates } from './project-states.ts';
export { type ConsentEntry, LedgerEntryError, newSalt, toRecord, type WrittenRecord } from './to-record.ts';
