import { ContactError, type Tag } from '../../../src/contacts/index.ts';
import {
  type DialogueState,
  inRows,
  parsePlainCommand,
  type QuestionChoice,
  type Step,
} from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { changedCard, gone, leave } from '../edit/finish-change.ts';
import { toTagNames } from '../new/draft-fields.ts';
import { beginTagging } from './make-tags.ts';

interface TagContactState extends DialogueState {
  id: string;
}

/** Tags that are offered beside those the contact has. */
const mostOffered = 9;

/** The tags of one contact: press to take off or put on, or type names (F083). */
export const tagContact = defineDialogue<TagContactState>({
  id: 'tag-contact',
  permission: 'edit',
  ask: async ({ id }, { t, rooms, tx }) => {
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone') };
    const held = await rooms.contacts.findTags(contact.tags, tx);
    const uses = await rooms.contacts.listTags('use');
    const others = uses.filter(({ tag }) => !held.some(({ _id }) => _id === tag._id)).slice(0, mostOffered);
    const off: QuestionChoice[] = held.map(({ _id, name }) => ({ label: `✓ ${name}`, value: `off:${_id}` }));
    const on: QuestionChoice[] = others.map(({ tag }) => ({
      label: `+ ${tag.name}`,
      value: `on:${tag._id}`,
    }));
    return {
      title: contactTitle(contact, t),
      text: [
        held.length > 0 ? `🏷 ${held.map(({ name }) => name).join(', ')}` : t('tag-none'),
        t('tag-press'),
      ].join('\n'),
      choices: [...inRows(off, 3), ...inRows(on, 3), [{ label: t('button-done'), value: 'done' }]],
      subject: id,
    };
  },
  answer: async ({ id }, answer, context): Promise<Step<TagContactState>> => {
    const { t, rooms, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return gone(context) as Step<never>;
    if (contact.deletedAt) return (await leave(id, t('problem-contact-in-bin'), context)) as Step<never>;
    if (answer.kind === 'text') {
      if (parsePlainCommand(answer.text, [t.language])) return { go: 'leave' };
      const names = toTagNames(answer.text);
      if (names.length === 0) return { go: 'again', problem: t('problem-blank') };
      if (names.some((name) => name.length > 64))
        return { go: 'again', problem: t('problem-tag-name-too-long') };
      const { begin, replies } = await beginTagging(contact, names, context);
      return begin ? { go: 'begin', ...begin, replies } : { go: 'done', replies };
    }
    if (answer.kind !== 'choice') return { go: 'leave' };
    if (answer.value === 'done') return { go: 'done', replies: [await changedCard(id, null, context, '')] };
    const [way, tagId = ''] = answer.value.split(':');
    const tag = await rooms.contacts.findTag(tagId, tx);
    if (!tag) return { go: 'again', problem: t('tag-gone') };
    return { go: 'again', problem: await toggle(id, tag, way === 'on', context) };
  },
});

/** Puts one tag on or takes it off; answers what to say about it. */
async function toggle(id: string, tag: Tag, on: boolean, context: CommandContext): Promise<string> {
  const { t, rooms } = context;
  try {
    await context.perform(on ? 'contact.tagged' : 'contact.untagged', async (writer) => {
      if (on) await rooms.contacts.tagContact(writer, id, [tag.name]);
      else await rooms.contacts.untagContact(writer, id, tag._id);
    });
    return t(on ? 'tag-put-on' : 'tag-taken-off', { name: tag.name });
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return contactProblem(error, t);
  }
}
