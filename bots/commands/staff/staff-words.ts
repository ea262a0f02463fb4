import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import { languages, type TextValues, type Translate, translatorOf } from '../../../src/locales/index.ts';
import type { Permission, Role, StaffIdentity, StaffMember } from '../../../src/staff/index.ts';
import { shownDate } from '../cards/contact-words.ts';

export function roleName(role: Role, t: Translate): string {
  return t(`role-${role}`);
}

/** Whether a person gave a name; whoever came without one is called by none, in earlier versions by their channel. */
function isNamed({ name, identities }: Pick<StaffMember, 'name' | 'identities'>): boolean {
  if (languages.some((language) => translatorOf(language)('unnamed') === name)) return false;
  return !identities.some(({ scheme }) => scheme === name);
}

/** The welcome of somebody new; whoever has no name yet is asked for one, because colleagues read it in histories. */
export function askingForName(
  reply: Reply,
  member: Pick<StaffMember, 'name' | 'identities'>,
  t: Translate,
): Reply {
  if (isNamed(member)) return reply;
  return {
    ...reply,
    text: `${reply.text}\n${t('claimed-name', { name: member.name })}`,
    choices: [[commandChoice(t('button-say-name'), 'me', 'rename')]],
  };
}

/** A greeting by name; another text of the same meaning for whoever goes by no name of their own. */
export function greet(
  key: string,
  { name, identities }: Pick<StaffMember, 'name' | 'identities'>,
  t: Translate,
  values: TextValues = {},
): string {
  return isNamed({ name, identities }) ? t(key, { ...values, name }) : t(`nameless-${key}`, values);
}

export function permissionName(permission: Permission, t: Translate): string {
  return t(`permission-${permission}`);
}

const named = new Set(['telegram', 'browser', 'whatsapp']);

/** What people call the place; a scheme without a name of its own stands for itself. */
export function channelName(scheme: string, t: Translate): string {
  return named.has(scheme) ? t(`staff-channel-${scheme}`) : scheme;
}

/** A channel of a person, told from another of the same kind by its day; never the id, which is the person's own. */
export function identityName({ scheme, at }: StaffIdentity, timeZone: string, t: Translate): string {
  return t('staff-channel-since', { channel: channelName(scheme, t), date: shownDate(at, timeZone, t) });
}

/** Each channel once: "Telegram, browser page". */
export function channelList(identities: readonly StaffIdentity[], t: Translate): string {
  return [...new Set(identities.map(({ scheme }) => channelName(scheme, t)))].join(', ');
}
