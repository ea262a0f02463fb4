import type { Place } from '../../src/connector/index.ts';
import type { StaffMember } from '../../src/staff/index.ts';

const privateChannels: readonly string[] = ['telegram', 'browser'];

/** Private chats of a person: on these channels a private chat is named like its person. */
export function placesOf(member: StaffMember): Place[] {
  return member.identities
    .filter(({ scheme }) => privateChannels.includes(scheme))
    .map(({ scheme, value }) => ({ channel: scheme, chat: value, kind: 'private' }));
}
