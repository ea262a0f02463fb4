import type { ContactChannel } from '../../../src/connector/index.ts';
import type { ConsentOpening, ConsentRecord, Refusal } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { StaffDirectory } from '../../../src/staff/index.ts';
import { messengerName, phoneLine, shownDate, shownMoment } from '../cards/contact-words.ts';
import { type AddressStanding, advertising, type ChannelStanding } from './standing.ts';

/** What staff call how a channel stands. */
export type StandingName =
  | 'open'
  | 'unasked'
  | 'pending'
  | 'paused'
  | 'undeliverable'
  | 'blocked'
  | 'withdrawn'
  | 'undecided'
  | 'moved';

const names: Partial<Record<Refusal, StandingName>> = {
  blocked: 'blocked',
  undeliverable: 'undeliverable',
  number_moved: 'moved',
  closed_provisionally: 'undecided',
  withdrawn: 'withdrawn',
  never_asked: 'unasked',
  pending: 'pending',
  paused: 'paused',
};

const badges: Record<StandingName, string> = {
  open: '✓',
  unasked: '–',
  pending: '⏳',
  paused: '⏸',
  undeliverable: '⚠️',
  blocked: '⛔',
  withdrawn: '🔕',
  undecided: '🤔',
  moved: '❓',
};

/** How a channel stands, whoever reads it: the flag may be on where one may not write at this hour. Pure. */
export function standingName({ refusals }: Pick<ChannelStanding, 'refusals'>): StandingName {
  for (const refusal of refusals) {
    const name = names[refusal];
    if (name) return name;
  }
  return 'open';
}

/** `SMS ✓`, as the card and the buttons have it. */
export function badge(standing: ChannelStanding, t: Translate): string {
  return `${channelName(standing, t)} ${badges[standingName(standing)]}`;
}

export function channelName(
  { channel, purpose }: Pick<ChannelStanding, 'channel' | 'purpose'>,
  t: Translate,
) {
  return purpose === 'marketing' ? t('channel-advertising') : t(`channel-${channel}`);
}

/** `SMS ✓ WhatsApp – Viber –`: what the card has under a number. Calls are no messages. */
export function badgeLine({ channels }: AddressStanding, t: Translate): string {
  return channels
    .filter(({ channel }) => channel !== 'voice')
    .map((one) => badge(one, t))
    .join(' ');
}

/** The line that names an address, its number masked for whoever may not see it (M16). */
export function addressLine(
  { element }: AddressStanding,
  contact: Contact,
  full: boolean,
  t: Translate,
): string {
  const phone = contact.phones.find(({ id }) => id === element);
  if (phone) return phoneLine(phone, full, t);
  const mail = contact.mails.find(({ id }) => id === element);
  if (mail) return `✉️ ${mail.address}`;
  const messenger = contact.messengers?.find(({ id }) => id === element);
  return messenger ? `💬 ${messengerName(messenger, t)}` : element === advertising ? '📣' : '';
}

export interface Proof {
  record: ConsentRecord;
  opening?: ConsentOpening;
}

export interface WordFacts {
  proofs: ReadonlyMap<string, Proof>;
  staff: Pick<StaffDirectory, 'find'>;
  timeZone: string;
}

/** `✓ SMS: agreed · 22 Nov 2026 · written down by Olga (spoken)`. */
export function standingLine(standing: ChannelStanding, facts: WordFacts, t: Translate): string {
  const { entry, until } = standing;
  const name = standingName(standing);
  const isAskedOnce = name === 'unasked' && standing.unasked?.includes('asked_before');
  const what = t(`channel-state-${isAskedOnce ? 'asked-once' : name}`, {
    until: until ? shownMoment(until, facts.timeZone, t) : '',
  });
  // An undeliverable or blocked channel is a fact of its own; the date is that of the contact's word.
  const isWord = entry && name !== 'unasked';
  // Whoever said it was erased: what it closed stays closed, and nothing else is told of it.
  if (isWord && isErased(facts.proofs.get(entry.record)))
    return `${badges[name]} ${t('change-value', { label: channelName(standing, t), value: what })} · ${t('consent-by-erased')}`;
  return [
    `${badges[name]} ${t('change-value', { label: channelName(standing, t), value: what })}`,
    ...(isWord ? [shownDate(entry.at, facts.timeZone, t), byWhat(entry.record, facts, t)] : []),
  ]
    .filter(Boolean)
    .join(' · ');
}

function isErased(proof: Proof | undefined): boolean {
  return proof !== undefined && !proof.opening && Object.keys(proof.record.commitments).length > 0;
}

/** Ways of saying that have a text, `consent-by-…`. */
const methods: ReadonlySet<string> = new Set([
  'keyword',
  'double-opt-in',
  'near-miss',
  'provider',
  'left-channel',
  'consent-request',
  'preference-page',
  'one-time-code',
  'same-account',
]);

function byWhat(id: string, { proofs, staff }: WordFacts, t: Translate): string {
  const proof = proofs.get(id);
  if (!proof) return '';
  const { method, actor } = proof.record;
  const member = actor.startsWith('staff:') ? staff.find(actor.slice('staff:'.length)) : undefined;
  const name = member?.name ?? '';
  if (method === 'staff') {
    const how = proof.opening?.values.how?.value;
    return how
      ? t('consent-by-staff', { name, how: t(`evidence-${how}`) })
      : t('consent-by-decision', { name });
  }
  return methods.has(method) ? t(`consent-by-${method}`, { name }) : t('consent-by-other');
}

/** The reasons against a message, all of them, one a line. */
export function reasonLines(refusals: readonly string[], t: Translate): string[] {
  return refusals.map((refusal) => `• ${t(`refusal-${refusal.replaceAll('_', '-')}`)}`);
}

/** What a channel's refusals are told as; of all others there is nothing to say that would help. */
const toldFailures: Readonly<Record<string, string>> = {
  window_closed: 'window_closed',
  access_refused: 'access_refused',
  suspended: 'access_refused',
  undeliverable: 'undeliverable',
  gone: 'undeliverable',
  opted_out: 'opted_out',
  marketing_opted_out: 'opted_out',
};

/** Why the gate held a message; of what a channel refused, the reasons that somebody can do something about. Pure. */
export function toldReasons(state: string, reasons: readonly string[]): string[] {
  if (state === 'withheld') return [...reasons];
  return state === 'failed' ? reasons.flatMap((reason) => toldFailures[reason] ?? []) : [];
}

/** Channels of a contact by which something can be sent, in the order of buttons. */
export const writtenChannels = [
  'sms',
  'whatsapp',
  'viber',
  'telegram',
  'email',
] as const satisfies ContactChannel[];
export type WrittenChannel = (typeof writtenChannels)[number];
