import { defineModel, Mixed } from '../../storage/index.ts';
import type { ConsentOpening, ConsentRecord } from './consent-record.ts';

export const consentRecordModel = defineModel<ConsentRecord>(
  'consentRecords',
  {
    _id: { type: String, required: true },
    chain: { type: String, required: true },
    index: { type: Number, required: true },
    previous: String,
    recordedAt: { type: Date, required: true },
    saidAt: { type: Date, required: true },
    action: { type: String, required: true },
    scope: { type: [String], required: true },
    before: { type: Mixed, required: true },
    after: { type: Mixed, required: true },
    method: { type: String, required: true },
    text: Mixed,
    cause: { type: Mixed, required: true },
    actor: { type: String, required: true },
    commitments: { type: Mixed, required: true },
    digest: { type: String, required: true },
    seal: Number,
  },
  [{ chain: 1 }, { seal: 1 }],
);

export const consentOpeningModel = defineModel<ConsentOpening>(
  'consentOpenings',
  { _id: { type: String, required: true }, chain: { type: String, required: true }, values: Mixed },
  [{ chain: 1 }],
);

/** A record no seal covers yet. */
export interface UnsealedRecord {
  /** The record's id. */
  _id: string;
  digest: string;
  at: Date;
}

export const unsealedRecordModel = defineModel<UnsealedRecord>('unsealedRecords', {
  _id: { type: String, required: true },
  digest: { type: String, required: true },
  at: { type: Date, required: true },
});

/** The ledger's collections. */
export const ledgerModels = [consentRecordModel, consentOpeningModel, unsealedRecordModel];
