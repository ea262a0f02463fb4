import type { Language } from '../locales/index.ts';

declare const brand: unique symbol;

/** A reply to a staff member may leave. Only `permitStaffReply` makes one. */
export interface StaffReply {
  readonly kind: 'staff-reply';
  readonly staff: string;
  /** What its reader reads. */
  readonly language?: Language;
  readonly [brand]: true;
}

/**
 * A permit for replies to this person, or null once they are revoked. `farewell` marks the one message that tells them so: it
 * belongs to the revocation of that moment, and leaves for as long as that is the one that holds.
 */
export function permitStaffReply(
  member: { _id: string; revokedAt?: Date; language?: Language } | null,
  farewell?: Date,
): StaffReply | null {
  if (!member || member.revokedAt?.getTime() !== farewell?.getTime()) return null;
  const { _id: staff, language } = member;
  return { kind: 'staff-reply', staff, ...(language && { language }) } as StaffReply;
}
