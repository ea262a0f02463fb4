import type { Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import { type OutboxEntry, outboxModel } from '../../../src/messaging/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { reasonLines, toldReasons } from './channel-words.ts';

/** `sent MESSAGE`: what has become of a message to a contact. */
export const sent: BotCommand = {
  name: 'sent',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const { rooms, tx, t } = context;
    const entry = await rooms.database.collection(outboxModel).findOne({ _id: text.trim() }, { session: tx });
    if (entry?.audience.kind !== 'contact') return { replies: [{ text: t('delivery-unknown') }] };
    const { person } = entry.audience;
    const contact = person ? await rooms.contacts.findContact(person, tx) : null;
    return { replies: [await deliveryView(entry, contact, context)] };
  },
};

/** States after which nothing more is heard of a message. */
const final: ReadonlySet<string> = new Set(['read', 'failed', 'withheld']);

/** How far a message has come, for whoever sent it. */
export async function deliveryView(
  entry: Pick<OutboxEntry, '_id' | 'audience' | 'state' | 'receipt' | 'reasons'>,
  contact: Contact | null,
  { t }: Pick<CommandContext, 't'>,
): Promise<Reply> {
  const { audience, state, receipt, reasons = [] } = entry;
  const far = state === 'sent' && receipt ? receipt : state === 'leaving' ? 'queued' : state;
  const channel = audience.kind === 'contact' && audience.channel !== 'browser' ? audience.channel : 'sms';
  const who = contact ? contactTitle(contact, t) : t('unknown-sender');
  return {
    title: t('message-to', { who, channel: t(`channel-${channel}`) }),
    text: [t(`delivery-${far}`), ...reasonLines(toldReasons(far, reasons), t)].join('\n'),
    choices: [
      [
        ...(final.has(far) ? [] : [commandChoice(t('button-delivery'), 'sent', entry._id)]),
        ...(contact ? [commandChoice(t('button-open-card'), 'card', contact._id)] : []),
      ],
    ].filter((row) => row.length > 0),
  };
}
