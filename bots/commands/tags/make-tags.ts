import { type Contact, ContactError, type TagUse, toTagSlug } from '../../../src/contacts/index.ts';
import type { DialogueState, Outcome, QuestionChoice, Step } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { changedCard, gone } from '../edit/finish-change.ts';
import { nearTags } from './near-tags.ts';
import { tagSeveral } from './tag-several.ts';

interface MakeTagsState extends DialogueState {
  id: string;
  /** Further contacts that get them too. */
  also?: string[];
  /** Names to put on the contact. */
  names: string[];
  /** Names that no tag has, still to be decided; the first is the one asked about. */
  unknown: string[];
}

type Named = Pick<Contact, '_id'>;

/** Puts tags on a contact; those that do not exist are offered to be made first (F081). */
export function beginTagging(
  contact: Named,
  tags: readonly string[],
  context: CommandContext,
): Promise<Outcome> {
  return beginTaggingAll([contact], tags, context);
}

/** The same for several contacts, as one action. */
export async function beginTaggingAll(
  [contact, ...others]: readonly [Named, ...Named[]],
  tags: readonly string[],
  context: CommandContext,
): Promise<Outcome> {
  const id = contact._id;
  const also = others.map(({ _id }) => _id);
  const { rooms, tx } = context;
  const names: string[] = [];
  const unknown = new Map<string, string>();
  for (const tag of tags) {
    if (await rooms.contacts.findTagByName(tag, tx)) names.push(tag);
    else unknown.set(toTagSlug(tag), tag);
  }
  const state: MakeTagsState = { id, also, names, unknown: [...unknown.values()] };
  if (unknown.size === 0) return putOn(state, context);
  return { replies: [], begin: { dialogue: 'make-tags', state } };
}

async function putOn({ id, also = [], names }: MakeTagsState, context: CommandContext): Promise<Outcome> {
  const contacts: Contact[] = [];
  // Asked first, because tags would be made before the contact is refused.
  for (const one of [id, ...also]) {
    const contact = await context.rooms.contacts.findContact(one, context.tx);
    if (!contact || contact.deletedAt)
      return { replies: [{ text: context.t(contact ? 'problem-contact-in-bin' : 'contact-gone') }] };
    contacts.push(contact);
  }
  if (contacts.length > 1) return tagSeveral('tag', contacts, names, context);
  try {
    const { actionId } = await context.perform('contact.tagged', (writer) =>
      context.rooms.contacts.tagContact(writer, id, names),
    );
    const note = actionId ? undefined : context.t('tag-had-already');
    return { replies: [await changedCard(id, actionId, context, note)] };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { replies: [{ text: contactProblem(error, context.t) }] };
  }
}

/** Whether to make a tag that does not exist yet; near ones are pointed out, so that no second spelling arises. */
export const makeTags = defineDialogue<MakeTagsState>({
  id: 'make-tags',
  permission: 'edit',
  ask: async ({ id, also = [], unknown }, { t, rooms, tx }) => {
    const [name = ''] = unknown;
    const contacts = await rooms.contacts.findContacts([id, ...also], tx);
    const near = nearTags(name, await rooms.contacts.listTags());
    const parts = name.split(' ');
    const choices: QuestionChoice[][] = [
      [{ label: t('button-create-named', { name }), value: 'create', confirms: true }],
      ...near.map((use) => [{ label: usedLabel(use), value: `use:${use.tag.name}` }]),
    ];
    if (parts.length > 1)
      choices.push([{ label: parts.map((part) => t('quoted', { text: part })).join(' + '), value: 'split' }]);
    if (unknown.length > 1) {
      choices.push([
        { label: t('button-create-all', { count: unknown.length }), value: 'all' },
        { label: t('button-leave-out', { name }), value: 'leave' },
      ]);
    }
    return {
      ...(contacts.length > 0 && { title: contacts.map((one) => contactTitle(one, t)).join(', ') }),
      text: [t('tag-unknown', { name }), ...(near.length > 0 ? [t('tag-near')] : [])].join('\n'),
      choices,
      choicesOnly: true,
      subject: id,
    };
  },
  answer: async (state, answer, context) => {
    const { id, names, unknown } = state;
    const [name = '', ...others] = unknown;
    const contact = await context.rooms.contacts.findContact(id, context.tx);
    if (!contact) return gone(context) as Step<never>;
    const value = answer.kind === 'choice' ? answer.value : '';
    if (value === 'create') return goOn({ ...state, names: [...names, name], unknown: others }, context);
    if (value === 'all') return goOn({ ...state, names: [...names, ...unknown], unknown: [] }, context);
    if (value === 'leave') return goOn({ ...state, unknown: others }, context);
    if (value.startsWith('use:'))
      return goOn({ ...state, names: [...names, value.slice(4)], unknown: others }, context);
    if (value === 'split') {
      const parts = name.split(' ');
      const known: string[] = [];
      const left: string[] = [];
      for (const part of parts) {
        const found = await context.rooms.contacts.findTagByName(part, context.tx);
        (found ? known : left).push(part);
      }
      return goOn({ ...state, names: [...names, ...known], unknown: [...left, ...others] }, context);
    }
    return { go: 'leave' };
  },
});

async function goOn(state: MakeTagsState, context: CommandContext): Promise<Step<MakeTagsState>> {
  if (state.unknown.length > 0) return { go: 'on', state };
  const { replies } = await putOn(state, context);
  return { go: 'done', replies };
}

/** A tag with the number of its carriers. */
export function usedLabel({ tag, count }: TagUse): string {
  return `🏷 ${tag.name} (${count})`;
}
