import { type Contact, ContactError, toTagName } from '../../../src/contacts/index.ts';
import type { CommandArguments, Outcome } from '../../../src/dialogue/index.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { changedCard } from '../edit/finish-change.ts';
import { resolveContact } from '../resolve-contact.ts';
import { toStep, type WhichState } from '../which-contact.ts';
import { beginTagging, beginTaggingAll } from './make-tags.ts';
import { readTagLine } from './read-tag-line.ts';
import type { TagLine } from './split-tag-line.ts';
import { findSeveral, tagSeveral } from './tag-several.ts';

type Doing = (contact: Contact, tags: readonly string[], context: CommandContext) => Promise<Outcome>;

/** Tells contact and tags apart, finds the contact, then goes on. */
async function run(
  command: 'tag' | 'untag',
  doing: Doing,
  args: CommandArguments,
  context: CommandContext,
): Promise<Outcome> {
  const { t } = context;
  if (!args.contact) {
    const text = args.text.trim();
    // "new tag gold": a tag is made by putting it on somebody.
    if (!text && args.tags?.length) {
      const state: WhichState = { command, args, ids: [] };
      return { replies: [], begin: { dialogue: 'which-contact', state } };
    }
    if (!text) return { replies: [{ text: t(command === 'tag' ? 'tag-how' : 'untag-how') }] };
    const read = await readTagLine(text, context);
    if ('lines' in read) {
      const state = { command, lines: read.lines };
      return { replies: [], begin: { dialogue: 'which-tags', state } };
    }
    return withLine(command, read.line, context);
  }
  const { contact: words, tags = [] } = args;
  try {
    for (const name of tags ?? []) toTagName(name);
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { replies: [{ text: contactProblem(error, t) }] };
  }
  const [first, ...others] = tags.length > 0 ? ((await findSeveral(words, context)) ?? []) : [];
  if (first && command === 'tag') return beginTaggingAll([first, ...others], tags, context);
  if (first) return tagSeveral(command, [first, ...others], tags, context);
  const resolved = await resolveContact(words, { command, args }, context);
  if ('outcome' in resolved) return resolved.outcome;
  const { contact } = resolved;
  if (!tags?.length) return { replies: [], begin: { dialogue: 'tag-contact', state: { id: contact._id } } };
  return doing(contact, tags, context);
}

function withLine(
  command: 'tag' | 'untag',
  { contact, tags }: TagLine,
  context: CommandContext,
): Promise<Outcome> {
  const { run: again } = command === 'tag' ? tag : untag;
  return again({ text: '', contact, tags }, context);
}

/** `/tag Anna Kowalska vip, regular`; `/tag ID`, the card's button, shows what there is to put on and take off. */
export const tag: BotCommand = {
  name: 'tag',
  audience: 'staff',
  permission: 'edit',
  listed: true,
  run: (args, context) => run('tag', beginTagging, args, context),
};

/** `/untag Anna Kowalska vip`. */
export const untag: BotCommand = {
  name: 'untag',
  audience: 'staff',
  permission: 'edit',
  listed: false,
  run: (args, context) => run('untag', takeOff, args, context),
};

const takeOff: Doing = async (contact, names, context) => {
  const { t, rooms, tx } = context;
  const held = await rooms.contacts.findTags(contact.tags, tx);
  const on: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const found = await rooms.contacts.findTagByName(name, tx);
    if (found && held.some(({ _id }) => _id === found._id)) on.push(found._id);
    else missing.push(name);
  }
  const note = missing.length > 0 ? t('untag-missing', { tags: missing.join(', ') }) : undefined;
  try {
    const { actionId } = await context.perform('contact.untagged', (writer) =>
      rooms.contacts.untagContact(writer, contact._id, ...on),
    );
    return { replies: [await changedCard(contact._id, actionId, context, note)] };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { replies: [{ text: contactProblem(error, t) }] };
  }
};

/** Two readings of a line are equally good: which one is meant. */
export const whichTags = defineDialogue<{ command: 'tag' | 'untag'; lines: TagLine[] }>({
  id: 'which-tags',
  permission: 'edit',
  ask: ({ lines }, { t }) => ({
    text: t('tag-which-reading'),
    choicesOnly: true,
    choices: lines.map(({ contact, tags }, at) => [
      { label: `${contact} ← 🏷 ${tags.join(', ') || t('tag-none')}`, value: String(at) },
    ]),
  }),
  answer: async ({ command, lines }, answer, context) => {
    const line = answer.kind === 'choice' ? lines[Number(answer.value)] : undefined;
    if (!line) return { go: 'leave' };
    return toStep(await withLine(command, line, context));
  },
});
