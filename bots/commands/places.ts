import type { Place } from '../../src/connector/index.ts';
import { type Language, type Translate, translatorOf } from '../../src/locales/index.ts';
import type { StaffMember } from '../../src/staff/index.ts';

/** Channels over which staff talk, by the connector's id; the scheme of their identities is called the same. */
export const staffChannels: readonly string[] = ['telegram', 'browser'];

/** Private chats of a person, each with the language to speak there when nothing is being answered. */
export function placesOf(member: StaffMember, fallback: Language): { place: Place; t: Translate }[] {
  return member.identities
    .filter(({ scheme }) => staffChannels.includes(scheme))
    .map(({ scheme, value, language }) => ({
      // On these channels a private chat is named like its person.
      place: { channel: scheme, chat: value, kind: 'private' },
      t: translatorOf(member.language ?? language ?? fallback),
    }));
}
