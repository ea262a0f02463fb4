import type { Identity, Place } from '../../src/connector/index.ts';
import { type Language, type Translate, translatorOf } from '../../src/locales/index.ts';
import type { StaffMember } from '../../src/staff/index.ts';

/** Where somebody of the staff is reached by an identity, by its scheme. */
const placesByScheme: Partial<Record<Identity['scheme'], (value: string) => Omit<Place, 'kind'>>> = {
  // On these a private chat is named like its person.
  telegram: (chat) => ({ channel: 'telegram', chat }),
  browser: (chat) => ({ channel: 'browser', chat }),
  whatsapp: (value) => ({ channel: 'whatsapp-cloud', chat: value.replace(/^\+/, '') }),
};

/** Channels that can take a code from a person who is new to them, by the connector's id and the scheme alike. */
export const staffChannels: readonly string[] = ['telegram', 'browser'];

/** Private chats of a person, each with the language to speak there when nothing is being answered. */
export function placesOf(member: StaffMember, fallback: Language): { place: Place; t: Translate }[] {
  return member.identities.flatMap(({ scheme, value, language }) => {
    const place = placesByScheme[scheme]?.(value);
    const t = translatorOf(member.language ?? language ?? fallback);
    return place ? [{ place: { ...place, kind: 'private' as const }, t }] : [];
  });
}
