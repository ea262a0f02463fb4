import type { Choice, Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/contact.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { badgeLine, channelName, writtenChannels } from '../channels/channel-words.ts';
import { proposedChannel } from '../channels/proposed-channel.ts';
import { type AddressStanding, isOpen } from '../channels/standing.ts';
import { contactTitle, phoneLine, shownDate, shownText, sourceName } from './contact-words.ts';

/** Sections of a card that fold (F162); what is always shown is not among them. */
export const foldingSections = ['people', 'note', 'details'] as const;
export type FoldingSection = (typeof foldingSections)[number];

/** Everything a card shows, gathered by `loadCard`. */
export interface CardFacts {
  contact: Contact;
  tagNames: string[];
  /** How its phones and mails stand, in their order. */
  channels: readonly AddressStanding[];
  /** The person's organization. */
  organization?: Contact;
  /** People of an organization, the first few by name, with their number in all. */
  people: { shown: Contact[]; total: number };
  ownerName: string;
  creatorName: string;
  /** Sections this reader has open. */
  open: ReadonlySet<string>;
  can(permission: string): boolean;
  timeZone: string;
}

/** The card of a contact as this reader may see it: numbers masked, buttons only for what they may do. Pure. */
export function contactCard(facts: CardFacts, t: Translate): Reply {
  const { contact, tagNames, can } = facts;
  const full = can('see-full-numbers');
  const lines = [
    workLine(facts, t),
    ...contact.phones.flatMap((phone) => [phoneLine(phone, full, t), badgesOf(phone.id, facts, t)]),
    ...contact.mails.map((mail) => `✉️ ${mail.address} · ${badgesOf(mail.id, facts, t)}`),
    ...(contact.messengers ?? []).map(({ id, name }) =>
      ['💬', name && `${name} ·`, badgesOf(id, facts, t)].filter(Boolean).join(' '),
    ),
    tagNames.length > 0 ? `🏷 ${tagNames.join(', ')}` : '',
    ...openProposals(facts).map(({ channel }) => t('card-proposal', { channel: t(`channel-${channel}`) })),
    contact.deletedAt ? t('card-in-bin', { date: shownDate(contact.deletedAt, facts.timeZone, t) }) : '',
    ...foldingSections.flatMap((section) =>
      facts.open.has(section) ? ['', ...sectionLines(section, facts, t)] : [],
    ),
  ];
  return {
    title: contactTitle(contact, t),
    text: lines
      .filter((line, at) => line !== '' || lines[at + 1])
      .join('\n')
      .trim(),
    choices: contact.deletedAt ? binChoices(facts, t) : cardChoices(facts, t),
  };
}

function badgesOf(element: string, { channels }: CardFacts, t: Translate): string {
  const of = channels.find((one) => one.element === element);
  return of ? badgeLine(of, t) : '';
}

/** "sms ok" of a paste, for as long as nothing is known of that channel by anybody's word (M05). */
function openProposals({ contact, channels }: CardFacts) {
  return contact.proposals.flatMap(({ channel: proposed }) => {
    const channel = proposedChannel(proposed);
    const fitting = channels.flatMap((of) =>
      of.channels.filter((one) => one.channel === channel).map((standing) => ({ of, standing })),
    );
    if (fitting.some(({ standing }) => standing.entry)) return [];
    return [{ channel: proposed, element: fitting[0]?.of.element, by: channel }];
  });
}

function workLine({ contact, organization }: CardFacts, t: Translate): string {
  const role = contact.organization?.role;
  const at = organization ? contactTitle(organization, t) : '';
  if (role && at) {
    const isSame = contact.jobTitle?.toLocaleLowerCase() === role.toLocaleLowerCase();
    const work = t('card-role-at', { role, organization: at });
    return [work, isSame ? undefined : contact.jobTitle].filter(Boolean).join(' · ');
  }
  return [contact.jobTitle, at].filter(Boolean).join(' · ');
}

function sectionLines(section: FoldingSection, facts: CardFacts, t: Translate): string[] {
  const { contact, people, ownerName, creatorName, timeZone } = facts;
  if (section === 'note')
    return contact.note ? [`📝 ${shownText(contact.note, facts.can('see-full-numbers'))}`] : [];
  if (section === 'people') {
    const more = people.total - people.shown.length;
    return [
      ...people.shown.map((person) => {
        const role = person.organization?.role;
        return role ? `${contactTitle(person, t)} · ${role}` : contactTitle(person, t);
      }),
      ...(more > 0 ? [t('card-more-people', { count: more })] : []),
    ];
  }
  return [
    t('labelled', { label: t('field-kind'), value: t(`kind-${contact.kind}`) }),
    ...(contact.source
      ? [t('labelled', { label: t('field-source'), value: sourceName(contact.source, t) })]
      : []),
    t('labelled', { label: t('field-owner'), value: ownerName }),
    t('card-created', { date: shownDate(contact.createdAt, timeZone, t), name: creatorName }),
    t('card-updated', { date: shownDate(contact.updatedAt, timeZone, t) }),
    t('card-id', { id: contact._id }),
  ];
}

function hasSection(section: FoldingSection, { contact, people }: CardFacts): boolean {
  if (section === 'note') return contact.note !== undefined;
  if (section === 'people') return contact.type === 'organization' && people.total > 0;
  return true;
}

function cardChoices(facts: CardFacts, t: Translate): Choice[][] {
  const { contact, can, open, people } = facts;
  const id = contact._id;
  const folds = foldingSections
    .filter((section) => hasSection(section, facts))
    .map((section) => {
      const label = t(`section-${section}`, { count: people.total });
      return commandChoice(`${open.has(section) ? '▾' : '▸'} ${label}`, 'fold', `${id}.${section}`);
    });
  const edits = can('edit')
    ? [commandChoice(t('button-edit'), 'edit', id), commandChoice(t('button-tag'), 'tag', id)]
    : [];
  const opens = [
    // Beside the line that names the owner (F191: absent for whoever may not).
    ...(open.has('details') && can('transfer-owner')
      ? [commandChoice(t('button-hand-over'), 'owner', id)]
      : []),
    ...(open.has('details') ? [...blockChoice(facts, t), ...eraseChoice(facts, t)] : []),
    ...(facts.organization
      ? [commandChoice(contactTitle(facts.organization, t), 'card', facts.organization._id)]
      : []),
    commandChoice(t('button-history'), 'history', id),
    ...(can('delete') ? [commandChoice(t('button-delete'), 'delete', id)] : []),
  ];
  return [
    ...proofChoices(facts, t),
    ...writeChoices(facts, t),
    ...(edits.length > 0 ? [edits] : []),
    ...inRows(folds, 3),
    ...inRows(opens, 3),
  ];
}

function eraseChoice({ contact, can }: CardFacts, t: Translate): Choice[] {
  return can('erase') ? [commandChoice(t('button-erase'), 'erase', contact._id)] : [];
}

function isBlocked({ channels }: CardFacts): boolean {
  return channels.some(({ address }) => address?.blockedAt !== undefined);
}

function blockChoice(facts: CardFacts, t: Translate): Choice[] {
  if (!facts.can('block') || facts.channels.length === 0) return [];
  const name = isBlocked(facts) ? 'unblock' : 'block';
  return [commandChoice(t(`button-${name}`), name, facts.contact._id)];
}

/** What a paste proposes asks for its evidence. */
function proofChoices(facts: CardFacts, t: Translate): Choice[][] {
  const { contact, can } = facts;
  if (!can('record-consent')) return [];
  return openProposals(facts).flatMap(({ channel, element, by }) => {
    if (!element) return [];
    const label = t('button-proof', { channel: t(`channel-${channel}`) });
    return [[commandChoice(label, 'agreed', `${contact._id}.${element}.${by}`)]];
  });
}

/** A channel that is closed has no button: it is gone, not warned about (F029). */
function writeChoices({ contact, channels, can }: CardFacts, t: Translate): Choice[][] {
  const all = channels.flatMap((of) => of.channels);
  const open = can('record-consent')
    ? writtenChannels.flatMap((name) => all.find((one) => one.channel === name && isOpen(one)) ?? [])
    : [];
  const writes = open.map((one) =>
    commandChoice(`✍️ ${channelName(one, t)}`, 'write', `${contact._id}.${one.channel}`),
  );
  return inRows([...writes, commandChoice(t('button-channels'), 'channels', contact._id)], 4);
}

function binChoices(facts: CardFacts, t: Translate): Choice[][] {
  const { contact, can } = facts;
  const choices = [
    ...(can('delete') ? [commandChoice(t('button-restore'), 'restore', contact._id)] : []),
    commandChoice(t('button-history'), 'history', contact._id),
    ...eraseChoice(facts, t),
  ];
  return [choices];
}
