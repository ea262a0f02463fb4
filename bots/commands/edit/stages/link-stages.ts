import type { Contact } from '../../../../src/contacts/index.ts';
import { type Answer, inRows, parsePlainCommand, type Step } from '../../../../src/dialogue/index.ts';
import { contactTitle } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import { lookUp } from '../../find/look-up.ts';
import {
  again,
  chosen,
  type EditStage,
  type EditState,
  goTo,
  type LinkTarget,
  typedText,
} from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';

const mostHits = 8;
/** Longest name that is offered to be made into a contact. */
const longestName = 120;

function otherType(contact: Contact): Contact['type'] {
  return contact.type === 'person' ? 'organization' : 'person';
}

/** The other side is found by searching (F102); links join unlike types only (F107). */
export const linkSearch: EditStage<'link-search'> = {
  ask: (_state, contact, { t }) => ({
    title: contactTitle(contact, t),
    text: t(`edit-link-which-${otherType(contact)}`),
  }),
  answer: (state, answer, contact, context) => search(state.id, answer, contact, context),
};

async function search(
  id: string,
  answer: Answer,
  contact: Contact,
  context: CommandContext,
): Promise<Step<EditState>> {
  const words = typedText(answer)?.replace(/\s+/g, ' ').trim();
  if (!words) return again('problem-text-wanted', context);
  if (words.length > longestName) return again('problem-too-long', context);
  const hits = await lookUp(words, { limit: mostHits, type: otherType(contact) }, context);
  return goTo({ id, stage: 'link-pick', words, ids: hits.ids });
}

export const linkPick: EditStage<'link-pick'> = {
  ask: async ({ words, ids }, contact, context) => {
    const { t, rooms, tx } = context;
    const found = await rooms.contacts.findContacts(ids, tx);
    const lines = found.map((one, at) => `${at + 1}. ${contactTitle(one, t)}`);
    const numbers = found.map(({ _id }, at) => ({ label: String(at + 1), value: `id:${_id}` }));
    return {
      title: contactTitle(contact, t),
      text: [t(found.length > 0 ? `edit-link-which-${otherType(contact)}` : 'found-nothing'), ...lines].join(
        '\n',
      ),
      choices: [
        ...inRows(numbers, 4),
        ...(context.can('create')
          ? [[{ label: t('button-create-named', { name: words }), value: 'create' }]]
          : []),
      ],
    };
  },
  answer: async ({ id, words }, answer, contact, context) => {
    const value = chosen(answer);
    // Another name is looked up; a command is none.
    if (answer.kind === 'text' && parsePlainCommand(answer.text, [context.t.language]))
      return { go: 'leave' };
    if (value === null) return search(id, answer, contact, context);
    if (value === 'create') {
      if (!context.can('create')) return again('not-permitted', context);
      return toRole(id, { create: words }, contact.organization ?? null);
    }
    const other = await context.rooms.contacts.findContact(value.slice('id:'.length), context.tx);
    if (!other || other.deletedAt) return again('contact-gone', context);
    const person = contact.type === 'person' ? contact : other;
    const wanted = contact.type === 'person' ? other : contact;
    if (person.organization?.id === wanted._id) return again('problem-already-linked', context);
    return toRole(id, { id: other._id }, person.organization ?? null);
  },
};

/** A person has one organization at most: taking its place is asked first (F105). */
function toRole(id: string, other: LinkTarget, shown: Contact['organization'] | null): Step<EditState> {
  if (shown) return goTo({ id, stage: 'link-replace', other, shown });
  return goTo({ id, stage: 'link-role', other, shown: null });
}

export const linkReplace: EditStage<'link-replace'> = {
  ask: async ({ other, shown }, contact, context) => {
    const { t, rooms, tx } = context;
    const present = await rooms.contacts.findContact(shown.id, tx);
    const otherName = await nameOf(other, contact, context);
    const [person, next] =
      contact.type === 'person'
        ? [contactTitle(contact, t), otherName]
        : [otherName, contactTitle(contact, t)];
    return {
      title: contactTitle(contact, t),
      text: t('edit-link-replace', {
        person,
        present: present ? contactTitle(present, t) : t('unnamed'),
        next,
      }),
      choices: [[{ label: t('button-replace'), value: 'replace', confirms: true }]],
      choicesOnly: true,
    };
  },
  answer: ({ id, other, shown }, answer, _contact, context) =>
    chosen(answer) === 'replace'
      ? goTo({ id, stage: 'link-role', other, shown })
      : again('problem-choose', context),
};

async function nameOf(
  other: LinkTarget,
  contact: Contact,
  { rooms, tx, t }: CommandContext,
): Promise<string> {
  if ('create' in other) return `${contact.type === 'person' ? '🏢' : '👤'} ${other.create}`;
  const found = await rooms.contacts.findContact(other.id, tx);
  return found ? contactTitle(found, t) : t('unnamed');
}

/** The role there (F103), which may be left open. */
export const linkRole: EditStage<'link-role'> = {
  ask: async ({ other }, contact, context) => ({
    title: contactTitle(contact, context.t),
    text: `${await nameOf(other, contact, context)}\n${context.t('edit-ask-role')}`,
    skippable: true,
  }),
  answer: ({ id, other, shown }, answer, contact, context) => {
    const typed = typedText(answer)?.replace(/\s+/g, ' ').trim();
    if (typed === undefined && answer.kind !== 'skip') return again('problem-text-wanted', context);
    // Refused here, as the room would do it only after the other side was made.
    if (typed !== undefined && typed.length > longestName) return again('problem-too-long', context);
    const role = typed === undefined ? {} : { role: typed };
    if (contact.type === 'organization' && 'create' in other)
      return finishChange(
        id,
        { target: id, edit: { kind: 'person-made', name: other.create, ...role } },
        context,
      );
    const [target, organization]: [string, LinkTarget] =
      contact.type === 'person' || 'create' in other ? [id, other] : [other.id, { id }];
    return finishChange(
      id,
      {
        target,
        edit: { kind: 'linked', other: organization, ...role },
        seen: { path: 'organization', expected: shown, mine: { ...organization, ...role } },
      },
      context,
    );
  },
};
