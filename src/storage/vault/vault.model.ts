import { defineModel } from '../define-model.ts';

/** One sealed value; neither its name nor what it holds can be read without the key. */
export interface VaultItem {
  /** Keyed digest of the name. */
  _id: string;
  /** The vault it lies in. */
  vault: string;
  sealed: Buffer;
}

export const vaultModel = defineModel<VaultItem>(
  'vault',
  {
    _id: { type: String, required: true },
    vault: { type: String, required: true },
    sealed: { type: Buffer, required: true },
  },
  [{ vault: 1 }],
);
