import type { Answer } from '../../../src/dialogue/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import type { EditStage, EditState, StageName } from './edit-state.ts';
import { gone, leave } from './finish-change.ts';
import { clash } from './stages/clash-stage.ts';
import { field, kind, ownSource, source } from './stages/field-stages.ts';
import { mailInstead, phoneInstead } from './stages/instead-stages.ts';
import { linkPick, linkReplace, linkRole, linkSearch } from './stages/link-stages.ts';
import { mail, mailAddress, mails } from './stages/mail-stages.ts';
import { menu } from './stages/menu-stage.ts';
import { messenger, messengers } from './stages/messenger-stages.ts';
import { organization, people, role } from './stages/organization-stages.ts';
import { phoneExtension, phoneOwnType, phoneType } from './stages/phone-part-stages.ts';
import { phone, phoneNew, phoneNumber, phones } from './stages/phone-stages.ts';
import { type } from './stages/type-stage.ts';

const stages: { [Name in StageName]: EditStage<Name> } = {
  menu,
  field,
  kind,
  source,
  'own-source': ownSource,
  type,
  phones,
  phone,
  'phone-number': phoneNumber,
  'phone-new': phoneNew,
  'phone-instead': phoneInstead,
  'phone-type': phoneType,
  'phone-own-type': phoneOwnType,
  'phone-extension': phoneExtension,
  mails,
  mail,
  'mail-address': mailAddress,
  'mail-instead': mailInstead,
  messengers,
  messenger,
  organization,
  people,
  role,
  'link-search': linkSearch,
  'link-pick': linkPick,
  'link-replace': linkReplace,
  'link-role': linkRole,
  clash,
};

/** The screen of a state; which of the stages it is only the state knows. */
function stageOf(state: EditState): EditStage<never> {
  return stages[state.stage] as unknown as EditStage<never>;
}

/** Screens that hold a value which is not saved yet. */
const typedStages: ReadonlySet<StageName> = new Set(['phone-new', 'link-replace', 'link-role', 'clash']);

/** Changes of one contact, field by field; each change is saved at once and can be undone by itself. */
export const editContact = defineDialogue<EditState>({
  id: 'edit-contact',
  permission: 'edit',
  keeps: ({ stage }) => typedStages.has(stage),
  ask: async (state, context) => {
    const contact = await context.rooms.contacts.findContact(state.id, context.tx);
    if (!contact) return { text: context.t('contact-gone') };
    const question = await stageOf(state).ask(state as never, contact, context);
    return { ...question, subject: state.id };
  },
  answer: async (state, answer: Answer, context: CommandContext) => {
    const contact = await context.rooms.contacts.findContact(state.id, context.tx);
    if (!contact) return gone(context);
    if (contact.deletedAt) return leave(state.id, context.t('problem-contact-in-bin'), context);
    return stageOf(state).answer(state as never, answer, contact, context);
  },
});
