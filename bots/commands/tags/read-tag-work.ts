import type { Intent } from '../../../src/dialogue/index.ts';
import { isRole } from '../../../src/staff/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { findStaff } from '../staff/find-staff.ts';
import { findNamedTag } from './find-named-tag.ts';

const joints = /\s+(?:and|with|into|to|et|avec|dans|i|oraz|z|ze|do|w)\s+/iu;
const article = /^(?:the|le|la|les)\s+|^l['’]/iu;

/**
 * "rename summer to spring", "scal lato z hurt": said of contacts as it reads, and of tags where only these go by the words;
 * "make Ben a manager" is no tag for a colleague.
 */
export async function readTagWork(intent: Intent, context: CommandContext): Promise<Intent | null> {
  const { contact = '', value } = intent.args;
  if (!context.can('see-contacts')) return null;
  if (intent.command === 'rename' && value) {
    const tag = await onlyTag(contact, context);
    return tag === null ? null : { command: 'renametag', args: { text: '', tags: [tag], value } };
  }
  if (
    intent.command === 'tag' &&
    isRole(intent.args.tags?.join() ?? '') &&
    !(await findMatches(contact, context)).byName
  )
    return findStaff(contact, context).length === 0 ? null : { command: 'staff', args: { text: contact } };
  if (intent.command !== 'merge') return null;
  const [first, second, ...more] = contact.split(joints);
  if (!first || !second || more.length > 0) return null;
  const [from, into] = [await onlyTag(first, context), await onlyTag(second, context)];
  return from === null || into === null
    ? null
    : { command: 'mergetags', args: { text: '', tags: [from], value: into } };
}

/** The name of the tag that words mean, where no contact goes by them. */
async function onlyTag(words: string, context: CommandContext): Promise<string | null> {
  const tag = await findNamedTag(words.replace(article, ''), context);
  return tag === null || (await findMatches(words, context)).byName ? null : tag.name;
}
