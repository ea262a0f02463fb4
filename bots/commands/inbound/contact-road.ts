import type { ContactChannel, Place } from '../../../src/connector/index.ts';
import type { Rooms } from '../command-context.ts';

/** Which of the contacts' channels a staff channel is, for those who are not staff; the page is for staff alone. */
const contactChannels: Readonly<Record<string, ContactChannel>> = {
  telegram: 'telegram',
  'whatsapp-cloud': 'whatsapp',
  'whatsapp-web': 'whatsapp',
};

export function toContactChannel(connector: string): ContactChannel | undefined {
  return contactChannels[connector];
}

/** Where a message reaches an address by one connector; null when it does not carry that channel. */
export function findPlace(
  rooms: Pick<Rooms, 'findConnector'>,
  connector: string,
  channel: ContactChannel,
  value: string,
): Place | null {
  const toChat = rooms.findConnector(connector)?.carries?.[channel];
  return toChat ? { channel: connector, chat: toChat(value), kind: 'private' } : null;
}

/** The first connector that carries a channel to this address, with the place; null where none does. */
export function findRoad(
  rooms: Pick<Rooms, 'findConnector' | 'connectors'>,
  channel: ContactChannel,
  value: string | undefined,
): { channel: ContactChannel; place: Place } | null {
  if (value === undefined) return null;
  for (const connector of rooms.connectors()) {
    const place = findPlace(rooms, connector, channel, value);
    if (place) return { channel, place };
  }
  return null;
}
