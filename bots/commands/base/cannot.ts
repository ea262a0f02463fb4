import { commandChoice } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { findNamedIn } from '../find/named-in.ts';

/** What people ask for and the bot does not do, with the text that says what comes nearest. */
const nearest = {
  merge: 'cannot-merge',
  broadcast: 'cannot-broadcast',
  import: 'cannot-import',
  bychannel: 'cannot-list-by-channel',
  birthdays: 'cannot-birthdays',
  export: 'small-talk-export',
} as const;

/** Says so instead of looking it up; the contacts that were named are one press away. */
export const cannotCommands: readonly BotCommand[] = Object.entries(nearest).map(([name, text]) => ({
  name,
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ contact }, context) => ({
    replies: [{ text: context.t(text), choices: await namedCards(contact, context) }],
  }),
}));

async function namedCards(words: string | undefined, context: CommandContext) {
  const named = words ? await findNamedIn(words, context) : [];
  const contacts = named.flatMap((one) => one.contacts).slice(0, 4);
  return contacts.map((contact) => [commandChoice(contactTitle(contact, context.t), 'card', contact._id)]);
}
