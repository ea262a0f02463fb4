import { type Contact, ContactError } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, type Step } from '../../../src/dialogue/index.ts';
import type { StaffMember } from '../../../src/staff/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { loadCard } from '../cards/load-card.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { resolveContact } from '../resolve-contact.ts';
import { findStaff } from './find-staff.ts';

/** `owner`: who had the contact when the choice was shown. */
type HandOverState = { id: string; owner: string /** Whom the words named it for. */; heirs?: string[] };

/** `/owner CONTACT`: gives the contact to another member of the staff (F190, F191). */
export const handOver: BotCommand = {
  name: 'owner',
  audience: 'staff',
  permission: 'transfer-owner',
  listed: false,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'owner', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { _id: id, owner } = resolved.contact;
    const heirs = findStaff(args.value ?? '', context).map(({ _id }) => _id);
    return { replies: [], begin: { dialogue: 'hand-over', state: { id, owner, heirs } } };
  },
};

export const handOverDialogue = defineDialogue<HandOverState>({
  id: 'hand-over',
  permission: 'transfer-owner',
  ask: async ({ id, heirs = [] }, context) => {
    const { t, rooms, staff, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone'), subject: id };
    const all = candidates(contact, context);
    const meant = all.filter(({ _id }) => heirs.includes(_id));
    const shown = meant.length > 0 ? meant : all;
    const people = shown.map(({ _id, name }) => ({
      label: name,
      value: _id,
      ...(meant.length === 1 && { confirms: true as const }),
    }));
    const now = t('hand-over-now', { name: staff.find(contact.owner)?.name ?? contact.owner });
    return {
      title: contactTitle(contact, t),
      text: people.length > 0 ? `${now} ${t('hand-over-whom')}` : `${now} ${t('hand-over-nobody')}`,
      choices: inRows(people, 2),
      subject: id,
    };
  },
  answer: async (state, answer, context): Promise<Step<HandOverState>> => {
    const { t, rooms, staff, tx } = context;
    const contact = await rooms.contacts.findContact(state.id, tx);
    if (!contact) return { go: 'done', replies: [{ text: t('contact-gone') }] };
    if (contact.owner !== state.owner) {
      const name = staff.find(contact.owner)?.name ?? contact.owner;
      return {
        go: 'again',
        problem: t('hand-over-clash', { name }),
        state: { ...state, owner: contact.owner },
      };
    }
    const heir = candidates(contact, context).find(
      ({ _id }) => answer.kind === 'choice' && answer.value === _id,
    );
    return heir ? give(contact, heir, context) : { go: 'leave' };
  },
});

/** Everybody on the staff but the owner; somebody revoked keeps contacts, but gets none. */
function candidates({ owner }: Contact, { staff }: CommandContext): StaffMember[] {
  return staff.members.filter(({ _id, revokedAt }) => !revokedAt && _id !== owner);
}

async function give(
  contact: Contact,
  heir: StaffMember,
  context: CommandContext,
): Promise<Step<HandOverState>> {
  const { t, rooms, member } = context;
  try {
    const { actionId } = await context.perform('contact.owner-changed', (writer) =>
      rooms.contacts.transferOwner(writer, contact._id, heir._id),
    );
    if (heir._id !== member._id)
      context.tell(heir, (their) => ({
        text: their('hand-over-tell', { name: member.name, contact: contactTitle(contact, their) }),
        choices: [[commandChoice(contactTitle(contact, their), 'card', contact._id)]],
      }));
    const done = {
      text: t('hand-over-done', { contact: contactTitle(contact, t), name: heir.name }),
      choices: [[commandChoice(t('button-undo'), 'undo', actionId ?? '')]],
    };
    const card = await loadCard(contact._id, context);
    return { go: 'done', replies: card ? [done, card] : [done] };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { go: 'done', replies: [{ text: contactProblem(error, t) }] };
  }
}
