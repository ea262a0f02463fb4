import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, pageChoices } from '../../../src/dialogue/index.ts';
import { shownDate } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { senderLine } from './blocked-senders.ts';

const pageSize = 10;

/** `/blocked`: the senders that are kept silent, the newest first, each with its way back (B18). */
export const blocked: BotCommand = {
  name: 'blocked',
  audience: 'staff',
  permission: 'block',
  listed: true,
  run: async ({ text }, context) => {
    const { t, rooms, tx } = context;
    const all = await rooms.consent.findBlocked(tx);
    if (all.length === 0) return { replies: [{ title: t('blocked-title'), text: t('blocked-none') }] };
    const pages = Math.ceil(all.length / pageSize);
    const page = Math.min(Math.max(Number.parseInt(text, 10) || 1, 1), pages);
    const shown = all.slice((page - 1) * pageSize, page * pageSize);
    const lines = [];
    for (const address of shown) {
      const holders = address.ref ? await holdersOf(address.ref, context) : [];
      const since = shownDate(address.blockedAt ?? context.now, rooms.settings.timeZone, t);
      lines.push(`${lines.length + 1}. ${senderLine(address, holders, context)} · ${since}`);
    }
    const buttons = shown.map(({ _id }, at) =>
      commandChoice(t('button-unblock-number', { number: at + 1 }), 'unblock', _id),
    );
    const turns = pageChoices(page, pages, (label, to) => commandChoice(label, 'blocked', String(to)), t);
    return {
      replies: [
        {
          title: t('blocked-title'),
          text: [...lines, '', t('blocked-how')].join('\n'),
          choices: [...inRows(buttons, 3), ...turns],
        },
      ],
    };
  },
};

async function holdersOf(
  ref: { scheme: string; value: string },
  { rooms, tx }: CommandContext,
): Promise<Contact[]> {
  return (await rooms.contacts.findHolders(ref, tx)).filter(({ deletedAt }) => !deletedAt);
}
