import type {
  Contact,
  ContactFields,
  ContactPhone,
  ContactType,
  PhoneChanges,
} from '../../../src/contacts/index.ts';
import type { Answer, DialogueState, Question, Step } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';

export type LineField = 'firstName' | 'lastName' | 'organizationName' | 'jobTitle' | 'note';
export type NewPhone = Omit<ContactPhone, 'id'>;
/** The other side of a link: a contact, or the name of one to be made. */
export type LinkTarget = { id: string } | { create: string };
export type Organization = NonNullable<Contact['organization']>;

/** One change of a contact as plain data, so that it can wait for a decision when somebody was faster. */
export type Edit =
  | { kind: 'fields'; fields: ContactFields }
  | { kind: 'phone-added'; phone: NewPhone }
  | { kind: 'phone'; phoneId: string; changes: PhoneChanges }
  | { kind: 'phone-removed'; phoneId: string }
  | { kind: 'mail-added'; address: string }
  | { kind: 'mail'; mailId: string; address: string }
  | { kind: 'mail-removed'; mailId: string }
  | { kind: 'mail-first'; mailId: string }
  | { kind: 'messenger-removed'; messengerId: string }
  | { kind: 'linked'; other: LinkTarget; role?: string }
  /** A new person of this organization. */
  | { kind: 'person-made'; name: string; role?: string }
  | { kind: 'role'; role: string | null }
  | { kind: 'unlinked' }
  | { kind: 'type'; type: ContactType };

export interface ContactChange {
  /** The contact that changes: of a link always the person. */
  target: string;
  edit: Edit;
  /** What the editor was shown there (null: nothing), and what they want instead. Absent where nothing can clash. */
  seen?: { path: string; expected: unknown; mine: unknown };
  /** The editor has read already what there is to remark on it. */
  told?: true;
}

/** Where the editing of a contact stands. `shown` is what stood on the screen when a value was asked for. */
export type EditState = DialogueState & { id: string } & (
    | { stage: 'menu' }
    | { stage: 'field'; field: LineField; shown: string | null; append?: boolean }
    | { stage: 'kind'; shown: string }
    | { stage: 'source'; shown: string | null }
    | { stage: 'own-source'; shown: string | null }
    | { stage: 'type' }
    | { stage: 'phones'; page?: number }
    | { stage: 'phone'; phoneId: string }
    | { stage: 'phone-number'; phoneId?: string; shown?: string }
    | { stage: 'phone-new'; phone: NewPhone }
    /** Which of several numbers the new one replaces. */
    | { stage: 'phone-instead'; phone: NewPhone }
    | { stage: 'phone-type'; phoneId: string; shown: string | null }
    | { stage: 'phone-own-type'; phoneId?: string; shown?: string | null; phone?: NewPhone }
    | { stage: 'phone-extension'; phoneId?: string; shown?: string | null; phone?: NewPhone }
    | { stage: 'mails' }
    | { stage: 'mail'; mailId: string }
    | { stage: 'mail-address'; mailId?: string; shown?: string }
    | { stage: 'mail-instead'; address: string }
    | { stage: 'messengers' }
    | { stage: 'messenger'; messengerId: string }
    | { stage: 'organization' }
    | { stage: 'people' }
    | { stage: 'link-search' }
    | { stage: 'link-pick'; words: string; ids: string[] }
    | { stage: 'link-replace'; other: LinkTarget; shown: Organization }
    | { stage: 'link-role'; other: LinkTarget; shown: Organization | null }
    | { stage: 'role'; shown: Organization }
    | { stage: 'clash'; change: ContactChange; theirs: unknown; by: string | null }
  );

export type StageName = EditState['stage'];
export type StateOf<Name extends StageName> = Extract<EditState, { stage: Name }>;

/** One screen of the editing. The contact is as the step's transaction sees it, and not in the bin. */
export interface EditStage<Name extends StageName> {
  ask(state: StateOf<Name>, contact: Contact, context: CommandContext): Question | Promise<Question>;
  answer(
    state: StateOf<Name>,
    answer: Answer,
    contact: Contact,
    context: CommandContext,
  ): Step<EditState> | Promise<Step<EditState>>;
}

/** The next screen of the same contact. */
export function goTo(state: EditState): Step<EditState> {
  return { go: 'on', state };
}

/** What was typed; null when the answer is something else or blank. */
export function typedText(answer: Answer): string | null {
  return answer.kind === 'text' && answer.text.trim() !== '' ? answer.text : null;
}

export function chosen(answer: Answer): string | null {
  return answer.kind === 'choice' ? answer.value : null;
}

export function again(key: string, { t }: CommandContext): Step<EditState> {
  return { go: 'again', problem: t(key) };
}
