import type { Choice, Reply } from '../../../src/connector/index.ts';
import { findRecordsById, isOwnWithdrawal } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import { contactTitle, shownMoment } from '../cards/contact-words.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { decisions } from '../inbound/message-words.ts';
import { hasWords } from '../moved/owner-facts.ts';
import { resolveContact } from '../resolve-contact.ts';
import {
  addressLine,
  badge,
  channelName,
  reasonLines,
  standingLine,
  standingName,
  type WordFacts,
} from './channel-words.ts';
import { findHandedOver } from './hand-over-channel.ts';
import {
  type AddressStanding,
  type ChannelStanding,
  isOpen,
  mayAskNumber,
  readAdvertising,
  readStandings,
} from './standing.ts';

/** How many people on one number are named. */
const namedHolders = 4;

/** `/channels NAME`: by which channels a contact may be written to, since when and by whose word (F025, F046). */
export const channels: BotCommand = {
  name: 'channels',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    const resolved = await resolveContact(words, { command: 'channels', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    return { replies: [await channelsView(resolved.contact, context)] };
  },
};

/** `channel CONTACT.ELEMENT.CHANNEL`: one of them, with the reasons of the gate and the next lawful step. */
export const channel: BotCommand = {
  name: 'channel',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findStanding(text, context);
    if (!found) return channels.run({ text }, context);
    return { replies: [await channelView(found, context)] };
  },
};

/** One channel of one address of a contact, as a button names it. */
export interface FoundStanding {
  contact: Contact;
  of: AddressStanding;
  standing: ChannelStanding;
}

/** The contact that a channel's argument names. */
export function toContactId(argument: string): string {
  return argument.trim().split('.')[0] ?? '';
}

/** The argument of a button about one channel. */
export function toChannelArgument(contact: string, element: string, of: string): string {
  return `${contact}.${element}.${of}`;
}

/** What a button about one channel means at this moment; null when the contact or the address is gone. */
export async function findStanding(argument: string, context: CommandContext): Promise<FoundStanding | null> {
  const [id = '', element, name] = argument.trim().split('.');
  if (!element || !name) return null;
  const contact = await context.rooms.contacts.findContact(id, context.tx);
  if (!contact || contact.deletedAt) return null;
  const all = [
    ...(await readStandings(contact, context, context.can('record-consent'))),
    await readAdvertising(id, context),
  ];
  const of = all.find((one) => one.element === element);
  const standing = of?.channels.find((one) => one.channel === name);
  return of && standing ? { contact, of, standing } : null;
}

async function wordFacts(of: readonly AddressStanding[], context: CommandContext): Promise<WordFacts> {
  const { rooms, tx, staff } = context;
  const records = of.flatMap((one) => one.channels.flatMap(({ entry }) => entry?.record ?? []));
  const proofs = await findRecordsById(rooms.database, [...new Set(records)], tx);
  return { proofs, staff, timeZone: rooms.settings.timeZone };
}

async function channelsView(contact: Contact, context: CommandContext): Promise<Reply> {
  const { t } = context;
  const { _id } = contact;
  const addresses = await readStandings(contact, context, context.can('record-consent'));
  const person = await readAdvertising(_id, context);
  const facts = await wordFacts([...addresses, person], context);
  const full = context.can('see-full-numbers');
  const blocks = addresses.map((of) =>
    [
      addressLine(of, contact, full, t),
      ...of.channels.filter(isShown).map((one) => standingLine(one, facts, t)),
    ].join('\n'),
  );
  const own = standingLine(person.channels[0] as ChannelStanding, facts, t);
  const buttons = [...addresses, person].flatMap(({ element, channels: all }) =>
    inRows(
      all.filter(isShown).map((one) => {
        const label = badge(one, t);
        // Named, so that it can be typed where there are no buttons.
        return {
          ...commandChoice(label, 'channel', toChannelArgument(_id, element, one.channel)),
          name: label,
        };
      }),
      3,
    ),
  );
  return {
    title: `${contactTitle(contact, t)} · ${t('channels-title')}`,
    text: [...(blocks.length > 0 ? blocks : [t('channels-none')]), own].join('\n\n'),
    choices: [
      ...buttons,
      [
        ...(context.can('record-consent') && addresses.some(hasWords)
          ? [commandChoice(t('button-moved'), 'moved', _id)]
          : []),
        ...(context.can('record-consent') && findHandedOver(addresses, context).length > 0
          ? [commandChoice(t('button-channel-code'), 'channelcode', _id)]
          : []),
        commandChoice(t('button-open-card'), 'card', _id),
      ],
    ],
  };
}

/** Calls are told of where somebody has said something about them. */
function isShown({ channel: one, entry }: ChannelStanding): boolean {
  return one !== 'voice' || entry !== undefined;
}

/** One channel in full; `note` stands above it. */
export async function channelView(
  { contact, of, standing }: FoundStanding,
  context: CommandContext,
  note?: string,
): Promise<Reply> {
  const { t } = context;
  const facts = await wordFacts([of], context);
  const { refusals, entry, key } = standing;
  const isOwn = isOwnWithdrawal(entry, facts.proofs.get(entry?.record ?? '')?.record, key);
  const shared = await sharedWith(contact, of, context);
  const full = context.can('see-full-numbers');
  const lines = [
    note ? `${note}\n` : '',
    of.ref ? addressLine(of, contact, full, t) : '',
    standingLine(standing, facts, t),
    shared,
    ...(refusals.length > 0
      ? ['', t('channel-why'), ...reasonLines([...new Set([...refusals, ...(standing.unasked ?? [])])], t)]
      : []),
    nextSentence(standing, context),
    isOwn && !entry?.provisional && context.can('record-consent') ? t('channel-own-withdrawal') : '',
    refusals.length === 0 && standing.purpose === 'service' && !standing.place ? t('channel-no-road') : '',
  ];
  return {
    title: `${contactTitle(contact, t)} · ${channelName(standing, t)}`,
    text: lines.filter((line, at) => line !== '' || (at > 3 && lines[at + 1])).join('\n'),
    choices: [
      ...stepChoices({ contact, of, standing }, isOwn, context),
      [
        commandChoice(t('button-channels'), 'channels', contact._id),
        commandChoice(t('button-open-card'), 'card', contact._id),
      ],
    ],
  };
}

function nextSentence({ next, until }: ChannelStanding, { t, rooms }: CommandContext): string {
  if (next === 'none') return '';
  return t(`next-${next.replaceAll('_', '-')}`, {
    until: until ? shownMoment(until, rooms.settings.timeZone, t) : t('next-later'),
  });
}

/** The smallest lawful thing to do next, then what the contact may have said. */
function stepChoices(
  { contact, of, standing }: FoundStanding,
  isOwn: boolean,
  context: CommandContext,
): Choice[][] {
  const { t, can } = context;
  const argument = toChannelArgument(contact._id, of.element, standing.channel);
  const name = standingName(standing);
  const rows: Choice[][] = [];
  if (standing.next === 'check_address' && can('edit'))
    rows.push([commandChoice(t('button-edit'), 'edit', contact._id)]);
  if (standing.next === 'unblock' && can('block') && of.address)
    rows.push([commandChoice(t('button-unblock'), 'unblock', of.address._id)]);
  if (!can('record-consent')) return rows;
  if (isOpen(standing)) rows.push([commandChoice(t('button-write'), 'write', argument)]);
  if (mayAskNumber(standing, context.rooms))
    rows.push([commandChoice(t('button-ask-number'), 'asknumber', argument)]);
  if (standing.next === 'confirm_number')
    rows.push([commandChoice(t('button-confirm-number'), 'confirmnumber', argument)]);
  if (
    standing.purpose === 'service' &&
    findHandedOver([{ ...of, channels: [standing] }], context).includes(standing.channel)
  )
    rows.push([commandChoice(t('button-channel-code'), 'channelcode', `${contact._id}.${standing.channel}`)]);
  if (standing.next === 'ask') rows.push([commandChoice(t('button-ask-consent'), 'askconsent', argument)]);
  // Of the contact's own line it is decided where the words came from.
  if (standing.entry?.provisional) return of.address ? [...rows, decisions(of.address, t)] : rows;
  const isGranted = standing.entry?.state === 'granted' && name !== 'moved';
  const isWithdrawn = standing.entry?.state === 'withdrawn';
  rows.push([
    ...(isGranted || isOwn ? [] : [commandChoice(t('button-agreed'), 'agreed', argument)]),
    ...(isWithdrawn ? [] : [commandChoice(t('button-declined'), 'declined', argument)]),
  ]);
  return rows.filter((row) => row.length > 0);
}

/** Others on the same number: what is said of it counts for all of them (Q26, B10). */
async function sharedWith(
  contact: Contact,
  { ref }: AddressStanding,
  { rooms, tx, t }: CommandContext,
): Promise<string> {
  if (!ref || !tx) return '';
  const holders = (await rooms.consent.holdersOf(ref, tx)).filter((id) => id !== contact._id);
  const others = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  if (others.length === 0) return '';
  const names = others.slice(0, namedHolders).map((one) => contactTitle(one, t));
  return t('channel-shared', { names: names.join(', ') + (others.length > namedHolders ? ', …' : '') });
}
