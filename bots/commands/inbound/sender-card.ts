import type { Reply } from '../../../src/connector/index.ts';
import type { Address } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { can, type StaffMember } from '../../../src/staff/index.ts';
import { shownPhone } from '../cards/contact-words.ts';
import type { ShownMessage } from './hear-message.ts';
import { decisions, outcomeLine, type SaidOfConsent } from './message-words.ts';
import { sharedLines } from './shared-numbers/shared-number.ts';

/** Of a message what the card of its sender shows beside the texts. */
export type SenderWords = Pick<ShownMessage, 'channel' | 'name' | 'shared' | 'taken'> & {
  from: { value: string };
};

/** An unknown sender as this reader may see them: what they wrote, and the ways to a contact. Pure. */
export function toSenderCard(
  { channel, from, name, shared, taken = { outcome: 'new' } }: SenderWords,
  { address, said }: { address: Pick<Address, '_id' | 'states'>; said: SaidOfConsent },
  { texts, earlier, timeZone }: { texts: readonly string[]; earlier: number; timeZone: string },
  reader: StaffMember,
  t: Translate,
): Reply {
  const number = from.value.startsWith('+')
    ? shownPhone({ e164: from.value }, can(reader, 'see-full-numbers'), t)
    : '';
  const isOne = texts.length === 1 && earlier === 0;
  return {
    title: t('message-from', { who: t('unknown-sender'), channel: t(`channel-${channel}`) }),
    text: [
      number,
      name ? t('sender-name', { name }) : '',
      earlier > 0 ? t('sender-earlier', { count: earlier }) : '',
      ...texts.map((text) => (isOne ? text : `• ${text}`)),
      ...(shared ? sharedLines(shared, taken, reader, t) : []),
      outcomeLine(said, { channel, timeZone }, t),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(said.hearing.action === 'closed-provisionally' ? [decisions(address, t)] : []),
      [
        commandChoice(t('button-create-sender'), 'newsender', address._id),
        ...(can(reader, 'edit')
          ? [commandChoice(t('button-attach-sender'), 'attachsender', address._id)]
          : []),
      ],
      ...(can(reader, 'block') ? [[commandChoice(t('button-block'), 'block', address._id)]] : []),
    ],
  };
}
