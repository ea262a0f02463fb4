import { defineModel } from '../../storage/index.ts';
import type { ContactIdentity } from '../identities.ts';

/**
 * Why a contact may have an identity: `code`, an account used a code that was handed to it; `attested`, a messenger vouches
 * that number and account belong together; `changed`, it says that their account goes on under that number; `shared`, it sent
 * the number, and nobody vouches for it.
 */
export type ClaimBasis = 'code' | 'attested' | 'changed' | 'shared';

/** Who keeps the identity: the contact that claims it, those who have it, or all of them. */
export type ClaimOutcome = 'claimant' | 'holders' | 'both';

/** An identity that a contact may have, and that stands on others or is not proved: it waits for a human (B09). */
export interface IdentityClaim {
  _id: string;
  scheme: ContactIdentity['scheme'];
  value: string;
  /** What the messenger calls whoever it is. */
  name?: string;
  /** The contact that claims it. */
  claimant: string;
  basis: ClaimBasis;
  at: Date;
  /** While nobody has settled it. */
  open?: true;
  outcome?: ClaimOutcome;
  settledAt?: Date;
  /** The staff member. */
  settledBy?: string;
}

const required = { type: String, required: true } as const;

export const claimModel = defineModel<IdentityClaim>(
  'identityClaims',
  {
    _id: required,
    scheme: required,
    value: required,
    name: String,
    claimant: required,
    basis: required,
    at: { type: Date, required: true },
    open: Boolean,
    outcome: String,
    settledAt: Date,
    settledBy: String,
  },
  [{ claimant: 1 }, { open: 1 }],
);
