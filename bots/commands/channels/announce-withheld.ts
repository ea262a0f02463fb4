import { type Refusal, toNextStep } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Draft, OutboxEntry } from '../../../src/messaging/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { Rooms } from '../command-context.ts';
import { placesOf } from '../places.ts';
import { reasonLines } from './channel-words.ts';
import { toChannelArgument } from './channels.ts';
import { readStandings } from './standing.ts';

/** Tells those who wrote to contacts which messages may not leave: every reason, and where the next step is (F036, M01). */
export async function announceWithheld(
  rooms: Rooms,
  entries: readonly OutboxEntry[],
  now: Date,
  tx: Transaction,
): Promise<Draft[]> {
  const staff = await rooms.staff.directory(tx);
  const drafts: Draft[] = [];
  for (const { audience, reasons = [] } of entries) {
    if (audience.kind !== 'contact' || audience.channel === 'browser') continue;
    const { sender, person, channel, address } = audience;
    const member = sender ? staff.findActive(sender) : undefined;
    const contact = person ? await rooms.contacts.findContact(person, tx) : null;
    if (!member || !contact) continue;
    const of = (await readStandings(contact, { rooms, tx, now }, true)).find(
      (one) => one.address?._id === address,
    );
    const standing = of?.channels.find((one) => one.channel === channel);
    const next = standing?.next ?? toNextStep(reasons as Refusal[], false);
    for (const { place, t } of placesOf(rooms, member))
      drafts.push({
        place,
        audience: { kind: 'staff', staff: member._id },
        reply: {
          title: t('message-to', { who: contactTitle(contact, t), channel: t(`channel-${channel}`) }),
          text: [
            t('delivery-withheld'),
            ...reasonLines(reasons, t),
            ...(next === 'none' ? [] : [t(`next-${next.replaceAll('_', '-')}`, { until: t('next-later') })]),
          ].join('\n'),
          choices: [
            [
              of
                ? commandChoice(
                    t('button-channel-why'),
                    'channel',
                    toChannelArgument(contact._id, of.element, channel),
                  )
                : commandChoice(t('button-channels'), 'channels', contact._id),
              commandChoice(t('button-open-card'), 'card', contact._id),
            ],
          ],
        },
      });
  }
  return drafts;
}
