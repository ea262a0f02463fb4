import type { Intent } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { findNamedTag } from './find-named-tag.ts';

/** What only the book tells of "remove Tom from vip" and "usuń tag stały klient": which is the contact and which the tag. */
export async function readUntag(intent: Intent, context: CommandContext): Promise<Intent> {
  const { command, args } = intent;
  const [name, ...more] = args.tags ?? [];
  if (command !== 'untag' || !name || more.length > 0 || !args.contact || !context.can('see-contacts'))
    return intent;
  const isName = async (words: string) => (await findMatches(words, context)).byName;
  if (await isName(args.contact)) return intent;
  const whole = await findNamedTag(`${name} ${args.contact}`, context);
  if (whole) return { command: 'deletetag', args: { text: whole.name } };
  const tag = await findNamedTag(args.contact, context);
  if (!tag || !(await isName(name))) return intent;
  return { command, args: { ...args, contact: name, tags: [tag.name] } };
}
