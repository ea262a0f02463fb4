import type { Reply } from '../../../src/connector/index.ts';
import type { Refusal } from '../../../src/consent/index.ts';
import type { ContactAt } from '../../../src/contacts/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { contactCard, foldingSections } from '../cards/contact-card.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { addressLine, channelName } from '../channels/channel-words.ts';
import type { CommandContext } from '../command-context.ts';
import { consentLine } from '../consents/contact-consents.ts';
import { type PastAddress, type PastConsent, readPastConsent } from './read-past.ts';

/** People of an organization shown by name. */
const shownPeople = 10;
const dayLength = 86_400_000;

/** A day that is asked about: its midnight as if of UTC, and the last instant of it that has been. */
export interface AskedDay {
  day: number;
  at: Date;
  /** The day is not over yet. */
  isToday: boolean;
}

/** The card as it was at the end of a day, and by which channels we could have written then, with all reasons (M13). */
export async function pastCard(past: ContactAt, asked: AskedDay, context: CommandContext): Promise<Reply> {
  const { t, staff, rooms, can } = context;
  const { contact, tags, organization, people } = past;
  const { timeZone } = rooms.settings;
  const consent = await readPastConsent(contact, asked.at, context);
  const card = contactCard(
    {
      contact,
      tagNames: tags.map(({ name }) => name),
      channels: consent.addresses,
      ...(organization && !organization.deletedAt && { organization }),
      people: { shown: people.slice(0, shownPeople), total: people.length },
      ownerName: staff.find(contact.owner)?.name ?? contact.owner,
      creatorName: staff.find(contact.createdBy)?.name ?? contact.createdBy,
      open: new Set(foldingSections),
      can: (permission) => can(permission as Parameters<CommandContext['can']>[0]),
      timeZone,
    },
    t,
  );
  const day = dayName(asked.day, t);
  return {
    title: `${contactTitle(contact, t)} · ${day}`,
    text: [
      t(asked.isToday ? 'asof-stated-today' : 'asof-stated', { day, zone: timeZone }),
      '',
      card.text,
      '',
      t('asof-could-we'),
      ...addressBlocks(consent, past, context),
      ...namedLines(consent, asked, context),
      '',
      t('asof-limits'),
    ].join('\n'),
    choices: [
      dayChoices(contact._id, asked, t),
      [
        commandChoice(t('button-timeline'), 'timeline', contact._id),
        commandChoice(t('button-open-card'), 'card', contact._id),
      ],
    ].filter((row) => row.length > 0),
  };
}

/** A day in words: "3 March 2026". */
export function dayName(day: number, t: Translate): string {
  return new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** What a button names a day by. */
export function toDayArgument(id: string, day: number): string {
  return `${id}.${new Date(day).toISOString().slice(0, 10)}`;
}

function dayChoices(id: string, { day, isToday }: AskedDay, t: Translate) {
  const choice = (sign: string, to: number) =>
    commandChoice(sign.replace('_', dayName(to, t)), 'asof', toDayArgument(id, to));
  return [choice('‹ _', day - dayLength), ...(isToday ? [] : [choice('_ ›', day + dayLength)])];
}

function addressBlocks(
  { addresses }: PastConsent,
  { contact }: ContactAt,
  { t, can }: CommandContext,
): string[] {
  if (addresses.length === 0) return [t('channels-none')];
  const full = can('see-full-numbers');
  return addresses.flatMap((of) => [
    addressLine(of, contact, full, t),
    ...verdictLines(
      of.channels.map((one) => [channelName(one, t), one.refusals] as const),
      'asof',
      t,
    ),
    ...verdictLines(advertisingOf(of, t), 'asof-offers', t),
  ]);
}

function advertisingOf({ channels, advertising }: PastAddress, t: Translate) {
  return channels.flatMap((one) => {
    const refusals = advertising.get(one.channel);
    return refusals ? [[channelName(one, t), refusals] as const] : [];
  });
}

/** Channels of one verdict share a line: `✓ SMS, WhatsApp: yes`, `✕ Viber: no. The contact has not agreed.` */
function verdictLines(
  all: readonly (readonly [channel: string, refusals: readonly Refusal[]])[],
  key: 'asof' | 'asof-offers',
  t: Translate,
): string[] {
  const byVerdict = new Map<string, string[]>();
  for (const [channel, refusals] of all) {
    const reasons = refusals.map((refusal) => t(`refusal-${refusal.replaceAll('_', '-')}`)).join(' ');
    byVerdict.set(reasons, [...(byVerdict.get(reasons) ?? []), channel]);
  }
  return [...byVerdict].map(([reasons, names]) => {
    const channels = names.join(', ');
    return reasons ? t(`${key}-no`, { channels, reasons }) : t(`${key}-yes`, { channels });
  });
}

function namedLines(
  { definitions, person }: PastConsent,
  { at }: AskedDay,
  { t, rooms }: CommandContext,
): string[] {
  const shown = definitions.filter(({ _id, retiredAt }) => !retiredAt || person.states[`named:${_id}`]);
  if (shown.length === 0) return [];
  const lines = shown.map((one) => consentLine(one, person, at, rooms.settings.timeZone, t));
  return ['', t('asof-named'), ...lines];
}
