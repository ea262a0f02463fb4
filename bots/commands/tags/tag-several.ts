import { type Contact, ContactError } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import { contactName, contactTitle } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { findMatches } from '../match-contacts.ts';

const most = 8;
const joints = /\s*[,;]\s*(?:(?:and|et|i|oraz)\s+)?|\s+(?:and|et|i|oraz)\s+|\s*&\s*/iu;

/** The names of "Tom, Chris and Sarah"; one where nothing parts them. */
export const splitNames = (words: string): string[] => words.split(joints).filter(Boolean);

/** The contacts that several names mean, each beyond doubt; null where one is not, or where the words are one name. */
export async function findSeveral(words: string, context: CommandContext): Promise<Contact[] | null> {
  const names = splitNames(words);
  if (names.length < 2 || names.length > most || (await findMatches(words, context)).byName) return null;
  const found = new Map<string, Contact>();
  for (const name of names) {
    const { clear } = await findMatches(name, context);
    if (!clear) return null;
    found.set(clear._id, clear);
  }
  return found.size === names.length ? [...found.values()] : null;
}

/** Puts tags on several contacts, making those that do not exist, or takes them off, as one action. */
export async function tagSeveral(
  command: 'tag' | 'untag',
  contacts: readonly Contact[],
  names: readonly string[],
  context: CommandContext,
): Promise<Outcome> {
  const { t, rooms, tx } = context;
  const ids: string[] = [];
  for (const name of names) {
    const tag = await rooms.contacts.findTagByName(name, tx);
    if (tag) ids.push(tag._id);
  }
  try {
    const { actionId } = await context.perform(`contact.${command}ged`, async (writer) => {
      for (const { _id, tags: held } of contacts) {
        if (command === 'tag') await rooms.contacts.tagContact(writer, _id, names);
        else if (held.some((id) => ids.includes(id))) await rooms.contacts.untagContact(writer, _id, ...ids);
      }
    });
    const who = contacts.map((contact) => contactName(contact, t)).join(', ');
    const done = t(command === 'tag' ? 'tags-put-on' : 'tags-taken-off', {
      names: who,
      tags: names.join(', '),
    });
    const cards = contacts.map((contact) => commandChoice(contactTitle(contact, t), 'card', contact._id));
    const undo = actionId ? [[commandChoice(t('button-undo'), 'undo', actionId)]] : [];
    return {
      replies: [{ text: actionId ? done : t('edit-unchanged'), choices: [...undo, ...inRows(cards, 2)] }],
    };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { replies: [{ text: contactProblem(error, t) }] };
  }
}
