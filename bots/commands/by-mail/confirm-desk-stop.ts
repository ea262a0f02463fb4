import type { Address } from '../../../src/consent/index.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import type { Draft } from '../../../src/messaging/index.ts';
import type { Rooms } from '../command-context.ts';
import { findRoad } from '../inbound/contact-road.ts';

/**
 * The one confirmation of a STOP that was pressed on the page of a mail address, to that address: whoever forwarded a mail has
 * handed over its link, and learns of the press only so. `record` names the withdrawal. Null where no mail can leave.
 */
export function confirmDeskStop(rooms: Rooms, address: Address, record: string): Draft | null {
  const road = findRoad(rooms, 'email', address);
  if (!road) return null;
  const business = rooms.settings.businessName;
  const t = translatorOf((address.language as Language | undefined) ?? rooms.settings.language);
  return {
    place: road.place,
    reply: { title: t('mail-stopped-subject', { business }), text: t('mail-stopped', { business }) },
    audience: {
      kind: 'contact',
      address: address._id,
      channel: 'email',
      purpose: 'stop_confirmation',
      answers: record,
    },
  };
}
