import type { Action, ActionRow } from '../../../src/activity/index.ts';
import { type ConsentDefinition, findDefinition, nameOfConsent } from '../../../src/consent/index.ts';
import type { Contact, Tag } from '../../../src/contacts/index.ts';
import type { StaffRecord } from '../../../src/staff/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { contactActor } from '../inbound/perform-by-contact.ts';

/** Names for the ids that changes hold; null for what is gone and left no name. */
export interface HistoryFacts {
  /** Name with the sign of its type. */
  contact(id: string): string | null;
  tag(id: string): string | null;
  /** What a named consent is called. */
  consent(id: string): string | null;
  staff(id: string): string | null;
  /** The number of a contact's phone, as it is or as it was. */
  phone(contact: string, phone: string): string | null;
  mail(contact: string, mail: string): string | null;
  /** Whether a contact can still be opened. */
  isThere(contact: string): boolean;
  /** The reader may see whole numbers (M16). */
  full: boolean;
  timeZone: string;
}

/** Reads what the changes of some actions name, and `named` contacts besides. What is gone is known from the changes that made or removed it. */
export async function gatherFacts(
  rows: readonly ActionRow[],
  context: CommandContext,
  named: readonly string[] = [],
): Promise<HistoryFacts> {
  const { rooms, tx, t, staff } = context;
  const contacts = new Map<string, Contact>();
  const tags = new Map<string, Tag>();
  const people = new Map<string, string>();
  const consents = new Map<string, ConsentDefinition>();
  for (const row of rows) {
    const whole = row.operation === 'document' ? (row.after ?? row.before) : undefined;
    if (row.collectionName === 'contacts' && whole) contacts.set(row.document, whole as Contact);
    if (row.collectionName === 'consentDefinitions') {
      const definition = await findDefinition(rooms.database, row.document, tx);
      const known = definition ?? (whole as ConsentDefinition | undefined);
      if (known) consents.set(row.document, known);
    }
    if (row.collectionName === 'tags' && whole) tags.set(row.document, whole as Tag);
    if (row.collectionName === 'staffMembers' && whole) people.set(row.document, (whole as StaffRecord).name);
  }
  const ids = namedIds(rows);
  const present = await rooms.contacts.findContacts([...ids.contacts, ...named], tx);
  for (const contact of present) contacts.set(contact._id, contact);
  for (const id of ids.tags) {
    const [tag] = await rooms.contacts.findTags([id], tx);
    // A merged tag answers with its survivor; under its own id it keeps the name that it had.
    if (tag && (tag._id === id || !tags.has(id))) tags.set(id, tag);
  }
  const there = new Set(present.map(({ _id }) => _id));
  return {
    contact: (id) => {
      const contact = contacts.get(id);
      return contact ? contactTitle(contact, t) : null;
    },
    tag: (id) => tags.get(id)?.name ?? null,
    consent: (id) => {
      const definition = consents.get(id);
      return definition ? nameOfConsent(definition, t.language) : null;
    },
    staff: (id) => staff.find(id)?.name ?? people.get(id) ?? null,
    phone: (contact, phone) => contacts.get(contact)?.phones.find(({ id }) => id === phone)?.e164 ?? null,
    mail: (contact, mail) => contacts.get(contact)?.mails.find(({ id }) => id === mail)?.address ?? null,
    isThere: (contact) => there.has(contact),
    full: context.can('see-full-numbers'),
    timeZone: rooms.settings.timeZone,
  };
}

function namedIds(rows: readonly ActionRow[]) {
  const contacts = new Set<string>();
  const tags = new Set<string>();
  for (const { collectionName, document, path, before, after } of rows) {
    if (collectionName === 'tags') {
      tags.add(document);
      if (path === 'mergedInto') for (const id of [before, after]) if (typeof id === 'string') tags.add(id);
    }
    if (collectionName === 'identityClaims')
      for (const side of [before, after]) {
        const claimant = path === '' ? (side as { claimant?: string } | undefined)?.claimant : undefined;
        if (claimant) contacts.add(claimant);
      }
    if (collectionName !== 'contacts') continue;
    contacts.add(document);
    for (const side of [before, after]) {
      const value = path === '' ? (side as Partial<Contact> | undefined) : undefined;
      for (const id of value?.tags ?? []) tags.add(id);
      if (value?.organization) contacts.add(value.organization.id);
      if (path === 'organization' && side) contacts.add((side as { id: string }).id);
      if (path === 'organization.id' && typeof side === 'string') contacts.add(side);
      if (/^tags(\.|$)/.test(path)) for (const id of [side].flat()) if (typeof id === 'string') tags.add(id);
    }
  }
  return { contacts, tags };
}

/** Who did it: a name, or which part of the program. */
export function actorName(
  { actor, source }: Pick<Action, 'actor' | 'source'>,
  context: CommandContext,
): string {
  const { staff, rooms, t } = context;
  const member = staff.find(actor);
  if (member) return member.name;
  if (actor === contactActor) return t('actor-contact');
  if (actor === 'stranger') return t('actor-newcomer');
  const isWebhook = rooms.findConnector(source) !== undefined && !rooms.findConnector(source)?.channel;
  return t(isWebhook ? 'actor-webhook' : 'actor-bot');
}

const brands: Readonly<Record<string, string>> = {
  telegram: 'Telegram',
  'whatsapp-web': 'WhatsApp',
  'whatsapp-cloud': 'WhatsApp',
};

/** Through which channel or provider. */
export function sourceLabel(source: string, { t }: CommandContext): string {
  return source === 'browser' ? t('history-browser') : (brands[source] ?? source);
}
