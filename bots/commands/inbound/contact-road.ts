import type { ContactChannel, Place } from '../../../src/connector/index.ts';
import type { Address } from '../../../src/consent/index.ts';
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

/**
 * The way by which a channel reaches an address: the one it last wrote by, else the first connector that carries it. Null
 * where none does.
 */
export function findRoad(
  rooms: Pick<Rooms, 'findConnector' | 'connectors'>,
  channel: ContactChannel,
  { ref, heardBy }: Pick<Address, 'ref' | 'heardBy'>,
): { channel: ContactChannel; place: Place } | null {
  if (!ref) return null;
  const last = heardBy?.[channel];
  for (const connector of [...(last ? [last] : []), ...rooms.connectors()]) {
    const place = findPlace(rooms, connector, channel, ref.value);
    if (place) return { channel, place };
  }
  return null;
}
