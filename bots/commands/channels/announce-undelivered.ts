import { type Refusal, toNextStep } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Draft, OutboxEntry } from '../../../src/messaging/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import { reasonLines, toldReasons } from './channel-words.ts';
import { toChannelArgument } from './channels.ts';
import { isOpen, readStandings } from './standing.ts';

/**
 * Tells those who wrote to contacts which messages may not leave, have failed, or have perhaps: the reasons, and where the next
 * step is (F036, M01). Nothing is sent again but by a person.
 */
export async function announceUndelivered(
  rooms: Rooms,
  entries: readonly OutboxEntry[],
  now: Date,
  tx: Transaction,
): Promise<Draft[]> {
  const staff = await rooms.staff.directory(tx);
  const drafts: Draft[] = [];
  for (const { _id, audience, state, reasons = [] } of entries) {
    if (audience.kind !== 'contact' || audience.channel === 'browser') continue;
    const { sender, person, channel, address } = audience;
    const member = sender ? staff.findActive(sender) : undefined;
    const contact = person ? await rooms.contacts.findContact(person, tx) : null;
    if (!member || !contact) continue;
    const of = (await readStandings(contact, { rooms, tx, now }, true)).find(
      (one) => one.address?._id === address,
    );
    const standing = of?.channels.find((one) => one.channel === channel);
    const isWithheld = state === 'withheld';
    const next = standing?.next ?? (isWithheld ? toNextStep(reasons as Refusal[], false) : 'none');
    const argument = of && toChannelArgument(contact._id, of.element, channel);
    const mayWrite = !isWithheld && standing !== undefined && isOpen(standing);
    for (const { place, t } of placesOf(rooms, member))
      drafts.push({
        place,
        audience: { kind: 'staff', staff: member._id },
        reply: {
          title: t('message-to', { who: contactTitle(contact, t), channel: t(`channel-${channel}`) }),
          text: [
            t(`delivery-${state}`),
            ...reasonLines(toldReasons(state, reasons), t),
            ...(next === 'none' ? [] : [t(`next-${next.replaceAll('_', '-')}`, { until: t('next-later') })]),
          ].join('\n'),
          choices: [
            [
              ...(mayWrite && argument ? [commandChoice(t('button-write-again'), 'write', argument)] : []),
              ...(state === 'uncertain' ? [commandChoice(t('button-delivery'), 'sent', _id)] : []),
            ],
            [
              ...(mayWrite
                ? []
                : [
                    argument
                      ? commandChoice(t('button-channel-why'), 'channel', argument)
                      : commandChoice(t('button-channels'), 'channels', contact._id),
                  ]),
              commandChoice(t('button-open-card'), 'card', contact._id),
            ],
          ].filter((row) => row.length > 0),
        },
      });
  }
  return drafts;
}
