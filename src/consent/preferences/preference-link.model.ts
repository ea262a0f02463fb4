import { defineModel } from '../../storage/index.ts';

/**
 * How a link came to its reader. `asked`: sent to the address itself by MY DATA. `handed`: given by staff, as a picture or on
 * paper. `mailed`: the way out that stands in every mail.
 */
export type PreferenceLinkKind = 'asked' | 'handed' | 'mailed';

/** One way to a contact's own page; the token itself is nowhere but with its reader. */
export interface PreferenceLink {
  /** Keyed digest of the token. */
  _id: string;
  /** The address's id. */
  address: string;
  kind: PreferenceLinkKind;
  createdAt: Date;
  /** Absent: mails are opened years later, and their way out must lead out then too. */
  expiresAt?: Date;
  revokedAt?: Date;
  /** When it last changed something. */
  lastUsedAt?: Date;
}

export const preferenceLinkModel = defineModel<PreferenceLink>(
  'preferenceLinks',
  {
    _id: { type: String, required: true },
    address: { type: String, required: true },
    kind: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: Date,
    revokedAt: Date,
    lastUsedAt: Date,
  },
  [{ address: 1 }],
);
