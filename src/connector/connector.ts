import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ConnectorCore, Sink, Vault } from './core.ts';
import type { Departure } from './delivery.ts';
import type { ContactChannel } from './event.ts';
import type { Reply } from './reply.ts';
import type { ChannelTrouble, Link, StandingTrouble } from './standing.ts';
import type { IncomingFile, Place } from './turn.ts';
import type { Handshake, WebhookRoute } from './webhook.ts';

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
  /** It can sit in groups. */
  groups?: true;
  /** For messages to contacts: how many a second over all chats, and milliseconds between two to one chat. */
  pace: { perSecond: number; perChatMilliseconds: number };
  /** Milliseconds that one message to a contact may take, where the common time is too short. */
  patience?: number;
  /** Each message to a contact carries a link to their own page: its way out (`Departure.page`). */
  linksPage?: true;
}

/** What the other side asks of messages to contacts, beside their consent. */
export interface ContactHabits {
  /** Free text is taken only so many hours after the contact's last message; null: at any time (B20). */
  windowHours: number | null;
  /** It begins no conversation: only who has written is written to (B21). */
  repliesOnly?: boolean;
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
