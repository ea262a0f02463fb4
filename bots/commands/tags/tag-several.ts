import { type Contact, ContactError, type Tag } from '../../../src/contacts/index.ts';
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
async function findSeveral(words: string, context: CommandContext): Promise<Contact[] | null> {
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

/** Tags that there are, put on or taken off several contacts as one action; null where something has to be asked first. */
export async function tagSeveral(
  command: 'tag' | 'untag',
  words: string,
  names: readonly string[],
  context: CommandContext,
): Promise<Outcome | null> {
  const { t, rooms, tx } = context;
  const tags: Tag[] = [];
  for (const name of names) {
    const tag = await rooms.contacts.findTagByName(name, tx);
    if (!tag) return null;
    tags.push(tag);
  }
  const contacts = tags.length > 0 ? await findSeveral(words, context) : null;
  if (!contacts) return null;
  const ids = tags.map(({ _id }) => _id);
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
