import type { Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { organizationNames } from './find.ts';
import { lookUp } from './look-up.ts';

const hitsAtOnce = 20;

/** `@bot name` in any chat (M14): personal hits, masked as the role has it, and inserted masked too (B34). */
export async function lookUpFromAnyChat(context: CommandContext): Promise<Reply> {
  const { turn, rooms, tx } = context;
  if (turn.input.kind !== 'query') throw new Error('Not a look-up');
  const { query, queryId } = turn.input;
  const offset = Number(turn.input.offset) || 0;
  if (!context.can('see-contacts')) return { text: '', results: { queryId, items: [] } };
  const hits = await lookUp(query, { offset, limit: hitsAtOnce }, context);
  const contacts = await rooms.contacts.findContacts(hits.ids, tx);
  const organizations = await organizationNames(contacts, context);
  const next = offset + hitsAtOnce;
  return {
    text: '',
    results: {
      queryId,
      items: contacts.map((contact) => toItem(contact, organizations, context)),
      nextOffset: next < hits.total ? String(next) : undefined,
    },
  };
}

function toItem(contact: Contact, organizations: ReadonlyMap<string, string>, context: CommandContext) {
  const { t } = context;
  const full = context.can('see-full-numbers');
  const title = contactTitle(contact, t);
  const organization = contact.organization && organizations.get(contact.organization.id);
  const phones = contact.phones.map((phone) => shownPhone(phone, full, t));
  const mails = contact.mails.map(({ address }) => address);
  return {
    id: contact._id,
    title,
    description: [organization, phones[0] ?? mails[0]].filter(Boolean).join(' · ') || undefined,
    text: [title, organization, ...phones, ...mails].filter(Boolean).join('\n'),
  };
}
