import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Language } from '../locales/index.ts';
import type { BodyDescription } from './describe-route.ts';
import type { ContactChannel, FailureMeaning, IncomingEvent } from './event.ts';
import type { Reply } from './reply.ts';
import type { IncomingFile, Place } from './turn.ts';

/** One HTTP delivery as received: verify and parse see these bytes and nothing else. */
export interface WebhookRequest {
  method: string;
  /** Path and query exactly as sent, e.g. `/webhooks/twilio/message?a=1`. */
  url: string;
  /** The base the provider was given: `PUBLIC_URL`, else `http://HOST:PORT`. */
  baseUrl: string;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, string>;
  params: Record<string, string>;
  body: Buffer;
}

export interface WebhookAnswer {
  status: number;
  contentType?: string;
  body?: string;
}

/** One webhook address: `/webhooks/<connector id>/<action>`, or `/webhooks/<connector id>` where `action` is empty. */
export interface WebhookRoute {
  action: string;
  method: 'GET' | 'POST';
  /** For the OpenAPI page: what the provider sends. */
  describe: string;
  /** For the OpenAPI page: the body that `parse` reads. */
  body?: BodyDescription;
  /** For the OpenAPI page: the headers that `verify` wants. */
  proof?: readonly string[];
  /** Throws SignatureError when the delivery does not prove its origin; pure. */
  verify(request: WebhookRequest, now: Date): void;
  /** The events of a verified delivery; `[]` = nothing for us (2xx). Throws MalformedError; pure. */
  parse(request: WebhookRequest, now: Date): IncomingEvent[];
  /** What the provider wants to read after its delivery is stored; 200 with an empty body without it. */
  answer?(request: WebhookRequest): WebhookAnswer;
}

/** A provider's check that the address is ours: answered without storing anything. */
export interface Handshake {
  action: string;
  method: 'GET' | 'POST';
  describe: string;
  /** Null = not a handshake, go on as a delivery. */
  answer(request: WebhookRequest): WebhookAnswer | null;
}

export class SignatureError extends Error {
  readonly code = 'bad_signature';
  readonly retryable = false;
}

export class MalformedError extends Error {
  readonly code = 'malformed_body';
  readonly retryable = false;
}

/** `window_closed`: free text is taken no more. `access_refused`: the other side takes our key for wrong. */
export type FailureReason = 'window_closed' | 'access_refused';

/**
 * Why a delivery to a channel failed. `retryable`: the same call may succeed later, after `retryAfter` milliseconds
 * where the channel says so. `gone`: the other side cannot be reached any more (blocked the bot, no such chat).
 * `rate_limited`, `deferred`: it took nothing for now, and that is certain. `expired`: what it answers or edits is no longer there; nothing is lost by dropping it. `meaning`: what the refusal says
 * about the address beyond this message.
 */
export class DeliveryError extends Error {
  constructor(
    readonly code: 'rate_limited' | 'unreachable' | 'deferred' | 'rejected' | 'gone' | 'expired',
    message: string,
    readonly options: {
      retryAfter?: number;
      cause?: unknown;
      meaning?: FailureMeaning;
      /** Why, where staff can do something about it. */
      reason?: FailureReason;
    } = {},
  ) {
    super(message, { cause: options.cause });
  }
  get retryable(): boolean {
    return this.code === 'rate_limited' || this.code === 'unreachable' || this.code === 'deferred';
  }
}

/** One message on its way out. Staff channels get `reply`, contact channels `text`. */
export interface Departure {
  /** The outbox entry's id: an idempotency key where the provider takes one. */
  id: string;
  to: Place;
  reply: Reply;
  /** The delivery that caused it, as `source:key`. */
  answers?: string;
  /** Where the channel links it: the address of the contact's own page, and the language we write to them in. */
  page?: { url: string; language: string };
  /** Of a staff member who reads it, for words of the channel's own. */
  language?: Language;
  /** Aborted at the deadline; the connector hands it to its HTTP call. */
  signal: AbortSignal;
}

/** What a channel can do; the core cuts and shapes replies accordingly. */
export interface ChannelAbilities {
  /** Characters (UTF-16 units) one message may hold. */
  textLimit: number;
  /** Characters a caption may hold. */
  captionLimit: number;
  /** Earlier messages can be changed in place. */
  edits: boolean;
  /** Choices are shown as buttons; without, as a numbered menu. */
  buttons: boolean;
  /** Where only some choices become buttons: whether those of this reply do, as a whole; the others are numbered. Pure. */
  showsChoices?(reply: Reply): boolean;
  /** Can ask its readers for their own number, and vouches for the answer: `SharedContact.userId` (B08). */
  asksNumber?: true;
  /** For messages to contacts: how many a second over all chats, and milliseconds between two to one chat. */
  pace: { perSecond: number; perChatMilliseconds: number };
  /** Milliseconds that one message to a contact may take, where the common time is too short. */
  patience?: number;
  /** Each message to a contact carries a link to their own page: its way out (`Departure.page`). */
  linksPage?: true;
}

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

/** What the other side asks of messages to contacts, beside their consent. */
export interface ContactHabits {
  /** Free text is taken only so many hours after the contact's last message; null: at any time (B20). */
  windowHours: number | null;
  /** It begins no conversation: only who has written is written to (B21). */
  repliesOnly?: boolean;
}

/** What keeps a channel from working: `unreachable` passes by itself, all else waits until an owner mends it. */
export const channelTroubles = [
  'unreachable',
  'access_refused',
  'used_elsewhere',
  'token_refused',
  'account_blocked',
  'payment_missing',
  'number_unregistered',
] as const;
export type ChannelTrouble = (typeof channelTroubles)[number];

/** What all processes know together of a channel's trouble; `trouble` is absent once it is over. */
export interface StandingTrouble {
  trouble?: ChannelTrouble;
  /** Of the trouble, or of its end. */
  since: Date;
}

/** How a channel stands that is linked to somebody's own account. */
export interface LinkState {
  /**
   * `unlinked`: waits for somebody to link it. `interrupted`: tries again by itself. `replaced`: the same session is at work
   * elsewhere. `refused`: the other side has closed or restricted the account. The last two wait for a person.
   */
  state: 'connecting' | 'unlinked' | 'connected' | 'interrupted' | 'replaced' | 'refused';
  since: Date;
  /** The account's number, in E.164. */
  account?: string;
  /** What the account's owner scans to link it. */
  qr?: string;
  /** What they type instead. */
  code?: string;
  /** It was linked until then, when the other side ended it. */
  loggedOutAt?: Date;
}

export interface Link {
  /** The same in every process. */
  state(): Promise<LinkState>;
  /** Has a code shown in the state; `phone` is the account's number in E.164. */
  askForCode(phone: string): Promise<void>;
  /** Tries again at once, also where it waits for a person. */
  reconnect(): Promise<void>;
}

/** A connector that is configured and running. */
export interface Connector {
  routes?: readonly WebhookRoute[];
  handshakes?: readonly Handshake[];
  /** Pages and sockets of its own (the browser page); called once, before the server listens. */
  mount?(app: FastifyInstance, sink: Sink): Promise<void>;
  /** What messages may be like; present on channels where staff talk, and where a pace is to be kept with contacts. */
  channel?: ChannelAbilities;
  /** The contacts' channels that go through here, each with the chat that reaches an address (E.164, or the channel's id). */
  carries?: Partial<Record<ContactChannel, (value: string) => string>>;
  /** What it asks of messages to contacts, by their channel; without, what is common on that channel. */
  habits?: Partial<Record<ContactChannel, ContactHabits>>;
  /** Runs until `signal` aborts, in one process at a time (the core holds the lease). */
  listen?(sink: Sink, signal: AbortSignal, vault: Vault): Promise<void>;
  /** Present where an account of somebody's own has to be linked. */
  link?: Link;
  /** Why it does not work just now; undefined while it is well, as far as this process knows. */
  trouble?(): ChannelTrouble | undefined;
  /**
   * In the place of `trouble` where it is the same in every process: owners are told when it begins and when it is over.
   * Undefined: it never was in trouble.
   */
  standingTrouble?(): Promise<StandingTrouble | undefined>;
  /** Once in every process at start, e.g. to register a webhook or commands. */
  prepare?(): Promise<void>;
  /** Sends one message; resolves with the channel's reference of it. Throws DeliveryError. */
  deliver?(departure: Departure): Promise<{ ref?: string }>;
  /** Shows that work goes on (typing indicator); never throws. */
  indicateWork?(place: Place, signal: AbortSignal): Promise<void>;
  /** The bytes of a file a turn named. Throws DeliveryError, or FileTooLargeError. */
  fetchFile?(file: IncomingFile, signal: AbortSignal): Promise<Uint8Array>;
  /** Lines for the terminal at start, e.g. the page's link with its key. */
  announce?(baseUrl: string): string[];
  /** Link a person can open to reach the bot with a start parameter, e.g. for invitations. */
  startLink?(parameter: string): string | undefined;
  /** Link that opens a contact's app with a message to us written already, e.g. `sms:` or wa.me. */
  messageLink?(channel: ContactChannel, text: string): string | undefined;
  stop?(): Promise<void>;
}

export class FileTooLargeError extends Error {
  readonly code = 'file_too_large';
  readonly retryable = false;
  constructor(readonly limit: number) {
    super(`The file is larger than ${limit} bytes`);
  }
}

/** What stands in a registry (`bots/index.ts`, `webhooks/index.ts`). */
export interface ConnectorDefinition<Environment extends z.ZodObject = z.ZodObject> {
  /** Equals the folder's name and the path segment under `/webhooks`. */
  readonly id: string;
  /** Its variables, each optional or with a default; unknown variables are not seen. */
  readonly environment: Environment;
  /** Variables without which it stays off; the summary names the missing ones. Empty: always on. */
  readonly requires: readonly (keyof z.infer<Environment> & string)[];
  /** Variables whose values are redacted everywhere. */
  readonly secrets: readonly (keyof z.infer<Environment> & string)[];
  /** Nobody calls it: it only carries messages out, and so takes no provider's place. */
  readonly outgoingOnly?: true;
  /** Its signatures cover the address it was given, so that address must be known: see `PUBLIC_URL`. */
  readonly signsUrl?: true;
  connect(environment: z.infer<Environment>, core: ConnectorCore): Promise<Connector>;
}

/** Keeps the environment's type through a registry's plain list. */
export function defineConnector<Environment extends z.ZodObject>(
  definition: ConnectorDefinition<Environment>,
): ConnectorDefinition {
  return definition as unknown as ConnectorDefinition;
}
