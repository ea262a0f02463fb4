import type { IncomingEvent } from './event.ts';
import type { Identity } from './turn.ts';

/** Stores events; resolves when they are durable. Rejects with `retryable` when the database is away. */
export type Sink = (events: readonly IncomingEvent[]) => Promise<void>;

/** What the core gives every connector. */
export interface ConnectorCore {
  businessName: string;
  /** The https base providers reach, when there is one. */
  publicUrl?: string;
  /** A secret of this connector's own, derived from SECRET_KEY: 32 bytes for `label`. */
  deriveSecret(label: string): Buffer;
  /** The same from every key of SECRET_KEY, current first: what is still accepted during a rotation. */
  deriveSecrets(label: string): Buffer[];
  log: ConnectorLog;
  /** Ordered, durable message boxes that any process can append to, read from a position and watch. */
  mailboxes: Mailboxes;
  /** Shows something to whoever sits at the terminal; it goes into no log. */
  print(text: string): void;
  /**
   * Whether whoever goes by `identity` may see whole numbers of contacts at this moment; anybody may as long as nobody has claimed the
   * service, for then there are no contacts.
   */
  maySeeNumbers(identity: Identity): Promise<boolean>;
  /** Whether whoever goes by `identity` is on the staff at this moment. */
  isStaff(identity: Identity): Promise<boolean>;
  /** Commands for the channel's own menu, per language. */
  commandMenu(): { language: string; commands: { command: string; description: string }[] }[];
}

export interface ConnectorLog {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

export interface MailboxItem {
  /** Ascending within the box. */
  sequence: number;
  at: Date;
  body: Record<string, unknown>;
}

export interface Mailboxes {
  /** Appends to `box`; `id` makes a repeat harmless. Resolves with the item when durable. */
  append(box: string, id: string, body: Record<string, unknown>): Promise<MailboxItem>;
  /** Replaces the body of an item already there (an edited message) and gives it a new sequence. */
  replace(box: string, id: string, body: Record<string, unknown>): Promise<MailboxItem | null>;
  /** Items after `sequence`, oldest first, at most `limit` newest. A box keeps about its 1,000 newest items. */
  since(box: string, sequence: number, limit: number): Promise<MailboxItem[]>;
  /**
   * Calls `listener` for items appended by any process after this call; returns the way to stop. With `after`, for every
   * item after that sequence: what is there already, then what comes, in order and without a gap.
   */
  watch(box: string, listener: (item: MailboxItem) => void, after?: number): () => void;
  /** Removes the box with all its items; harmless when there is none. */
  remove(box: string): Promise<void>;
}

/**
 * What a connector must keep and nobody else may read, such as the keys of a session: sealed under a key of its own, and
 * written only while this process holds the connector's lease.
 */
export interface Vault {
  /** Values by name; names without a value are missing. */
  read(names: readonly string[]): Promise<Map<string, Buffer>>;
  /** All of it or nothing; null removes. Throws an error with the code `fenced` once another process has taken over. */
  write(changes: ReadonlyMap<string, Uint8Array | null>): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}
