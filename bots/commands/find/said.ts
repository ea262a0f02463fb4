import { findMails } from '../../../src/contacts/mails.ts';
import { findPhones } from '../../../src/contacts/phones/index.ts';
import type { CommandArguments } from '../../../src/dialogue/index.ts';
import { asOf } from '../as-of/as-of.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { mail, note, phone } from '../edit/plain-edits.ts';
import { tag } from '../tags/tag.ts';
import { findNamedIn } from './named-in.ts';
import { findSearch } from './search-view.ts';
import { findSaidTag, restOf, type Saying } from './suggest.ts';

const commands: Readonly<Record<Saying, BotCommand>> = { phone, mail, tag, note, asof: asOf };

/** What a sentence says of a contact, done at a press: `said VIEW.CONTACT.saying`, because a button holds no personal data. */
export const said: BotCommand = {
  name: 'said',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const [view = '', contact = '', saying = ''] = text.split('.');
    const { t, rooms, tx } = context;
    const sentence = await findSearch(rooms.database, view, tx);
    const command = Object.hasOwn(commands, saying) ? commands[saying as Saying] : undefined;
    if (sentence === null || !command) return { replies: [{ text: t('search-forgotten') }] };
    if (command.permission && !context.can(command.permission))
      return { replies: [{ text: t('not-permitted') }] };
    return command.run(
      { text: '', contact, ...(await readSaid(saying as Saying, sentence, context)) },
      context,
    );
  },
};

async function readSaid(
  saying: Saying,
  sentence: string,
  context: CommandContext,
): Promise<Pick<CommandArguments, 'value' | 'tags'>> {
  if (saying === 'note') return { value: sentence };
  if (saying === 'phone') return { value: findPhones(sentence, context.rooms.settings.country)[0]?.raw };
  if (saying === 'mail') return { value: findMails(sentence)[0]?.raw };
  const named = await findNamedIn(sentence, context);
  const rest = restOf(
    named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), sentence),
  );
  if (saying === 'asof') return { value: rest };
  const name = await findSaidTag(rest, context);
  return { tags: name ? [name] : [] };
}
