import type { Identity } from '../connector/index.ts';
import type { Language } from '../locales/index.ts';
import type { Permission, Role } from './permissions.ts';

/** One channel a person is known on. */
export interface StaffIdentity extends Identity {
  /** `scheme:value` (see `toIdentityKey`). */
  id: string;
  at: Date;
  /** What the channel said of the person's language when they came in; for messages that answer nothing. */
  language?: Language;
}

/** A person allowed to command the bots, as stored. */
export interface StaffRecord {
  _id: string;
  name: string;
  role: Role;
  /** Kept when the person is revoked, so that an undo brings all of it back. */
  identities: StaffIdentity[];
  /** Chosen by `/language`; without it the channel's. */
  language?: Language;
  /** Entries of a list per page. */
  pageSize?: number;
  /** Of an owner: does not want the card of risks every week. */
  withoutRisks?: boolean;
  createdAt: Date;
  /** Who let them in; absent for somebody who claimed. */
  invitedBy?: string;
  /**
   * Ends everything at once: identities, codes and invitations they made and groups they registered all hold only while
   * the person does.
   */
  revokedAt?: Date;
}

/** A person with what their role allows at this moment. */
export interface StaffMember extends StaffRecord {
  permissions: ReadonlySet<Permission>;
}

/** Permissions of a role as an owner has set them; a role without one keeps its default. */
export interface StaffRole {
  _id: Exclude<Role, 'owner'>;
  permissions: Permission[];
}

/** An invitation, or a code that joins another channel to a person. */
export interface StaffCode {
  /** Keyed digest: the code itself is shown once and kept nowhere. */
  _id: string;
  kind: 'invitation' | 'link';
  /** Invitations only. */
  role?: Role;
  /** Who made it; the code is dead once they are revoked. */
  by: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt?: Date;
  usedBy?: string;
  revokedAt?: Date;
}

/** A group in which contact data may be shown, while the one who registered it is staff. */
export interface RegisteredGroup {
  /** `channel:chat` (see `toGroupKey`). */
  _id: string;
  channel: string;
  chat: string;
  title?: string;
  by: string;
  at: Date;
}

/** One document that every change of the staff writes: so changes exclude each other, and readers see that there was one. */
export interface StaffState {
  _id: 'staff';
  /** New at each change; names the state that the collections are in. */
  stamp: string;
  /** Once somebody has claimed, an owner always remains. */
  claimed: boolean;
  /** Digest of the open owner code; `seed` when it was made here rather than given. */
  ownerCode?: { digest: string; seed?: string };
  /** Digests of codes that have made somebody owner: they never do again. */
  usedOwnerCodes: string[];
}

/** Look-up key of an identity. */
export function toIdentityKey({ scheme, value }: Identity): string {
  return `${scheme}:${value}`;
}

export function toGroupKey({ channel, chat }: { channel: string; chat: string }): string {
  return `${channel}:${chat}`;
}
