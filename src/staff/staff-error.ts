export type StaffErrorCode =
  /** No such code, or not any more; says nothing about whether it ever existed. */
  | 'code_unknown'
  | 'code_used'
  | 'code_expired'
  /** Withdrawn, or its maker may no longer give the role. */
  | 'code_revoked'
  /** Wait `retryAfter` milliseconds. */
  | 'too_many_tries'
  | 'already_staff'
  /** The identity belongs to another staff member. */
  | 'identity_taken'
  /** A person without an identity could never come back. */
  | 'last_identity'
  /** Nobody would be left to manage the rest. */
  | 'last_owner'
  | 'not_permitted'
  /** No such person, or revoked. */
  | 'not_staff'
  | 'not_a_group';

/** What the staff room refuses; thrown before anything is written. */
export class StaffError extends Error {
  readonly retryable = false;
  constructor(
    readonly code: StaffErrorCode,
    readonly details: { retryAfter?: number } = {},
  ) {
    super(`Staff: ${code}`);
  }
}
