import { createHmac, randomBytes } from 'node:crypto';
import type { Database, Keys, Transaction } from '../../storage/index.ts';
import {
  type PreferenceLink,
  type PreferenceLinkKind,
  preferenceLinkModel,
} from './preference-link.model.ts';

const tokenBytes = 24;
const tokenPattern = /^[\w-]{32}$/;

/** Links of MY DATA that stay open beside each other; an older one ends. */
const openLinks = 3;
const linkDays: Record<PreferenceLinkKind, number | null> = { asked: 30, handed: 2, mailed: null };
const day = 86_400_000;

export interface PreferenceLinks {
  /** A new token for an address; it is given this once, only its digest is kept. */
  create(address: string, kind: PreferenceLinkKind, now: Date, tx: Transaction): Promise<string>;
  /** The link of a token, open or not; null when we made none. */
  find(token: string, tx?: Transaction): Promise<PreferenceLink | null>;
  /** Notes that it changed something. */
  use(link: PreferenceLink, now: Date, tx: Transaction): Promise<void>;
  /** Ends every link of an address at once. */
  revoke(address: string, now: Date, tx: Transaction): Promise<void>;
  /** Forgets every link of an address, for its erasure. */
  remove(address: string, tx: Transaction): Promise<void>;
}

export function createPreferenceLinks(database: Database, keys: Pick<Keys, 'deriveAll'>): PreferenceLinks {
  const links = () => database.collection(preferenceLinkModel);
  const digestsOf = (token: string) =>
    keys
      .deriveAll('consent/preference-link')
      .map((key) => createHmac('sha256', key).update(token).digest('base64url'));
  const end = async (ids: readonly string[], now: Date, tx: Transaction) => {
    if (ids.length > 0)
      await links().updateMany({ _id: { $in: [...ids] } }, { $set: { revokedAt: now } }, { session: tx });
  };
  const findOpen = async (address: string, tx: Transaction) =>
    (await links().find({ address }, { session: tx }).toArray()).filter(({ revokedAt }) => !revokedAt);

  return {
    create: async (address, kind, now, tx) => {
      const token = randomBytes(tokenBytes).toString('base64url');
      const [_id] = digestsOf(token) as [string];
      const days = linkDays[kind];
      if (kind === 'asked') {
        const older = (await findOpen(address, tx))
          .filter((link) => link.kind === 'asked')
          .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
          .slice(openLinks - 1);
        await end(
          older.map((link) => link._id),
          now,
          tx,
        );
      }
      const link: PreferenceLink = { _id, address, kind, createdAt: now };
      if (days !== null) link.expiresAt = new Date(now.getTime() + days * day);
      await links().insertOne(link, { session: tx });
      return token;
    },
    find: async (token, tx) =>
      tokenPattern.test(token) ? links().findOne({ _id: { $in: digestsOf(token) } }, { session: tx }) : null,
    use: async ({ _id }, now, tx) => {
      await links().updateOne({ _id }, { $set: { lastUsedAt: now } }, { session: tx });
    },
    revoke: async (address, now, tx) =>
      end(
        (await findOpen(address, tx)).map(({ _id }) => _id),
        now,
        tx,
      ),
    remove: async (address, tx) => {
      await links().deleteMany({ address }, { session: tx });
    },
  };
}

/** Whether a link still opens the page. Pure. */
export function isOpen({ revokedAt, expiresAt }: PreferenceLink, now: Date): boolean {
  return !revokedAt && (!expiresAt || expiresAt > now);
}
