import { defineModel, Mixed } from '../../storage/index.ts';
import type { ConsentOpening, ConsentRecord } from './consent-record.ts';
import type { Seal } from './seal.ts';

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

export const sealModel = defineModel<Seal>('seals', {
  _id: { type: Number, required: true },
  at: { type: Date, required: true },
  previous: String,
  merkleRoot: { type: String, required: true },
  count: { type: Number, required: true },
  keyId: { type: String, required: true },
  signature: { type: String, required: true },
});

/** The newest seal, in one document that every sealing writes: two sealers at once conflict, and follow one another. */
export interface StoredSealHead {
  _id: 'head';
  sequence: number;
  digest: string;
  keyId: string;
}

export const sealHeadModel = defineModel<StoredSealHead>('sealHeads', {
  _id: { type: String, required: true },
  sequence: { type: Number, required: true },
  digest: { type: String, required: true },
  keyId: { type: String, required: true },
});

/** Public keys of all seals there are, for whoever checks an old one. Not trusted for being here. */
export interface StoredSealKey {
  /** The key's id. */
  _id: string;
  publicKey: string;
}

export const sealKeyModel = defineModel<StoredSealKey>('sealKeys', {
  _id: { type: String, required: true },
  publicKey: { type: String, required: true },
});

/** The ledger's collections. */
export const ledgerModels = [
  consentRecordModel,
  consentOpeningModel,
  unsealedRecordModel,
  sealModel,
  sealHeadModel,
  sealKeyModel,
];
