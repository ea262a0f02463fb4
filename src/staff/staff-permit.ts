declare const brand: unique symbol;

/** A reply to a staff member may leave. Only `permitStaffReply` makes one. */
export interface StaffReply {
  readonly kind: 'staff-reply';
  readonly staff: string;
  readonly [brand]: true;
}

/** A permit for replies to this person, or null once they are revoked. */
export function permitStaffReply(member: { _id: string; revokedAt?: Date } | null): StaffReply | null {
  if (!member || member.revokedAt) return null;
  return { kind: 'staff-reply', staff: member._id } as StaffReply;
}
