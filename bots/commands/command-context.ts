import type { ActionWriter, Activity, NotedChange } from '../../src/activity/index.ts';
import type { Connector, Reply } from '../../src/connector/index.ts';
import type {
  ConsentCodes,
  ConsentPolicies,
  ConsentRoom,
  Preferences,
  Sealer,
  SealKeys,
} from '../../src/consent/index.ts';
import type { ContactLists, Contacts } from '../../src/contacts/index.ts';
import type { CountryCode } from '../../src/contacts/phones/index.ts';
import type { ContactSearch } from '../../src/contacts/search/index.ts';
import type {
  AnyDialogue,
  Command,
  Dialogue,
  DialogueContext,
  DialogueState,
} from '../../src/dialogue/index.ts';
import type { Intake } from '../../src/intake/index.ts';
import type { Lifecycle } from '../../src/lifecycle/index.ts';
import type { Language, Translate } from '../../src/locales/index.ts';
import type { ContactAudience, Draft } from '../../src/messaging/index.ts';
import type { PolicySettingsCopy } from '../../src/settings/index.ts';
import type { Permission, StaffDirectory, StaffMember, StaffRoom } from '../../src/staff/index.ts';
import type { Database, Transaction } from '../../src/storage/index.ts';

/** What commands work with; one set for the whole process. */
export interface Rooms {
  database: Database;
  staff: StaffRoom;
  activity: Activity;
  contacts: Contacts;
  lists: Pick<ContactLists, 'changed'>;
  search: ContactSearch;
  consent: ConsentRoom;
  policies: ConsentPolicies;
  /** What the business has set of them, as this process knows it. */
  policySettings: PolicySettingsCopy;
  codes: ConsentCodes;
  lifecycle: Lifecycle;
  /** Seals what is recorded, and signs evidence. */
  ledger: Pick<Sealer, 'sealNow'> & { key: SealKeys['current'] };
  /** Contacts' own pages, and links to them. */
  preferences: Preferences;
  /** Dead letters and their retry. */
  intake: Pick<Intake, 'deadLetters' | 'retry' | 'kick'>;
  /** Running connectors by id, for links that lead back to the bot. */
  findConnector(channel: string): Connector | undefined;
  /** Ids of the running connectors, in the order of the registries. */
  connectors(): readonly string[];
  /** State of the process for `/health`. */
  health(): Promise<HealthFacts>;
  settings: {
    businessName: string;
    country: CountryCode;
    language: Language;
    timeZone: string;
    /** Base address people reach the page under. */
    baseUrl(): string;
  };
}

export interface HealthFacts {
  database: string;
  channels: { id: string; state: string }[];
  queueAge: number;
  /** Seconds the oldest record of consent has waited for its seal. */
  unsealedAge: number;
  searchReady: boolean;
}

/** What a step of a command sees: the turn, who speaks, and the rooms bound to its transaction. */
export interface CommandContext extends DialogueContext {
  tx: Transaction;
  rooms: Rooms;
  staff: StaffDirectory;
  /** Null in commands open to anybody. */
  speaker: StaffMember | null;
  /** The person who speaks, of whom it is known that they are staff. Throws otherwise. */
  readonly member: StaffMember;
  can(permission: Permission): boolean;
  /**
   * Changes something: everything `work` writes becomes one action of this person, with history and undo. Search and
   * other copies hear of it after the commit.
   */
  perform<T>(
    kind: string,
    work: (writer: ActionWriter) => Promise<T>,
  ): Promise<{ result: T; actionId: string | null }>;
  /** Records what happened beside documents that can be undone: it stands in feeds and histories for good. */
  note(kind: string, changes: readonly NotedChange[]): Promise<string>;
  /** Id of the delivery that brought this turn. */
  delivery: string;
  /** Takes note of documents that an undo or another room has changed, so that copies follow after the commit. */
  changed(touched: readonly { collection: string; id: string }[]): void;
  /** Runs when the step's transaction is committed. */
  afterCommit(work: () => Promise<void>): void;
  /** A message to a contact; it leaves through the gate. */
  write(draft: Draft & { audience: ContactAudience }): void;
  /** A message to another person of the staff, on every channel they were met on, in their language. */
  tell(member: StaffMember, compose: (t: Translate) => Reply): void;
  /** The last message to somebody whom this step has revoked (`member` as the step leaves them), in their private chats. */
  bidFarewell(member: StaffMember, compose: (t: Translate) => Reply): void;
}

/** A command of these bots, with the permissions of the staff room. */
export interface BotCommand extends Command<CommandContext> {
  permission?: Permission;
}

/** Keeps the state's type of a dialogue that goes into a list. */
export function defineDialogue<State extends DialogueState>(
  dialogue: Dialogue<State, CommandContext> & { permission?: Permission },
): AnyDialogue<CommandContext> {
  return dialogue as unknown as AnyDialogue<CommandContext>;
}
