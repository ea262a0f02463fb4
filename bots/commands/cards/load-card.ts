import type { Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import type { Permission } from '../../../src/staff/index.ts';
import { readStandings } from '../channels/standing.ts';
import type { CommandContext } from '../command-context.ts';
import { type CardFacts, contactCard } from './contact-card.ts';

/** People of an organization shown by name. */
const shownPeople = 10;

/** What a card is read with: a step's context, or what stands for it when the card changes by itself. */
export type CardContext = Pick<CommandContext, 'rooms' | 'tx' | 'staff' | 'now' | 't' | 'habits'> & {
  can(permission: Permission): boolean;
};

/** The card of a contact as this reader may see it; null when there is no such contact (any more). */
export async function loadCard(id: string, context: CommandContext): Promise<Reply | null> {
  const { rooms, tx } = context;
  const contact = await rooms.contacts.findContact(id, tx);
  return contact && showCard(contact, context);
}

/** The same with every section folded, for what is shown above a question. */
export async function showFolded(contact: Contact, context: CommandContext): Promise<Reply> {
  return contactCard({ ...(await gatherFacts(contact, context)), open: new Set() }, context.t);
}

/** The card of a contact that was just read. */
export async function showCard(contact: Contact, context: CardContext): Promise<Reply> {
  return { ...contactCard(await gatherFacts(contact, context), context.t), contact: contact._id };
}

async function gatherFacts(contact: Contact, context: CardContext): Promise<CardFacts> {
  const { rooms, tx, staff } = context;
  const { contacts, settings } = rooms;
  const organization = contact.organization && (await contacts.findContact(contact.organization.id, tx));
  const none = { people: [], total: 0 };
  const { people, total } =
    contact.type === 'organization' ? await contacts.findPeopleOf(contact._id, shownPeople, tx) : none;
  const tags = contact.tags.length > 0 ? await contacts.findTags(contact.tags, tx) : [];
  return {
    contact,
    tagNames: tags.map(({ name }) => name),
    channels: await readStandings(contact, context, context.can('record-consent')),
    organization: organization && !organization.deletedAt ? organization : undefined,
    people: { shown: people, total },
    ownerName: staff.find(contact.owner)?.name ?? contact.owner,
    creatorName: staff.find(contact.createdBy)?.name ?? contact.createdBy,
    open: new Set(context.habits.openSections),
    can: (permission) => context.can(permission as Permission),
    timeZone: settings.timeZone,
  };
}
