import type { Identity, Place } from '../../src/connector/index.ts';
import { type Translate, translatorOf } from '../../src/locales/index.ts';
import type { StaffMember } from '../../src/staff/index.ts';
import type { Rooms } from './command-context.ts';

/** Connectors by which an identity of a scheme is reached, the better first: of those that run, the first one is taken. */
export const connectorsByScheme: Partial<Record<Identity['scheme'], readonly string[]>> = {
  telegram: ['telegram'],
  browser: ['browser'],
  // A linked account may write at any time, Meta's number only for a day after the other side did.
  whatsapp: ['whatsapp-web', 'whatsapp-cloud'],
};

/** Private chats of a person, each with the language to speak there when nothing is being answered. */
export function placesOf(
  rooms: Pick<Rooms, 'connectors' | 'settings'>,
  member: StaffMember,
): { place: Place; t: Translate }[] {
  const running = rooms.connectors();
  return member.identities.flatMap(({ scheme, value, language }) => {
    const connectors = connectorsByScheme[scheme] ?? [];
    const channel = connectors.find((one) => running.includes(one)) ?? connectors[0];
    const t = translatorOf(member.language ?? language ?? rooms.settings.language);
    return channel ? [{ place: { channel, chat: toChat(value), kind: 'private' as const }, t }] : [];
  });
}

/** Whether a chat is theirs at this moment: groups are everybody's. */
export function isPlaceOf({ identities }: Pick<StaffMember, 'identities'>, { kind, chat }: Place): boolean {
  return kind === 'group' || identities.some(({ value }) => toChat(value) === chat);
}

/** A private chat is named like its person. */
function toChat(value: string): string {
  return value.replace(/^\+/, '');
}
