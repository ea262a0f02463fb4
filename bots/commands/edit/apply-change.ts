import type { ActionWriter } from '../../../src/activity/index.ts';
import { type Contact, type ContactDraft, splitFullName } from '../../../src/contacts/index.ts';
import { addOwnValue } from '../../../src/settings/index.ts';
import { builtInPhoneTypes, builtInSources } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { emptyDraft } from '../new/begin-new.ts';
import type { ContactChange, Edit, LinkTarget } from './edit-state.ts';

/** Names of the actions in histories. */
const kinds: Readonly<Record<Edit['kind'], string>> = {
  fields: 'contact.changed',
  'phone-added': 'contact.phone-added',
  phone: 'contact.phone-changed',
  'phone-removed': 'contact.phone-removed',
  'mail-added': 'contact.mail-added',
  mail: 'contact.mail-changed',
  'mail-removed': 'contact.mail-removed',
  'mail-first': 'contact.mail-changed',
  'messenger-removed': 'contact.messenger-removed',
  linked: 'contact.linked',
  'person-made': 'contact.linked',
  role: 'contact.role-changed',
  unlinked: 'contact.unlinked',
  type: 'contact.type-switched',
};

/** Makes a change one action; null when everything was so already. Throws what the room throws, having written nothing. */
export async function performChange(
  { target, edit, seen }: ContactChange,
  context: CommandContext,
): Promise<string | null> {
  const { actionId } = await context.perform(kinds[edit.kind], async (writer) => {
    if (seen) await context.rooms.contacts.verifyExpected(writer, target, { [seen.path]: seen.expected });
    await apply(target, edit, writer, context);
  });
  return actionId;
}

/** Several changes of one contact as one action. Those that may be refused stand first: a refusal leaves nothing behind. */
export async function performChanges(
  id: string,
  edits: readonly Edit[],
  context: CommandContext,
): Promise<string | null> {
  const { actionId } = await context.perform('contact.changed', async (writer) => {
    for (const edit of edits) await apply(id, edit, writer, context);
  });
  return actionId;
}

/** What may be refused comes before what cannot be: a refusal leaves nothing behind. */
async function apply(id: string, edit: Edit, writer: ActionWriter, context: CommandContext): Promise<void> {
  const { contacts, database } = context.rooms;
  switch (edit.kind) {
    case 'fields': {
      await contacts.saveFields(writer, id, edit.fields);
      const { source } = edit.fields;
      if (source && !builtInSources.has(source)) await addOwnValue(database, writer, 'sources', source);
      return;
    }
    case 'phone-added':
      await contacts.addPhone(writer, id, edit.phone);
      await rememberType(edit.phone.type, writer, context);
      return;
    case 'phone':
      await contacts.editPhone(writer, id, edit.phoneId, edit.changes);
      await rememberType(edit.changes.type, writer, context);
      return;
    case 'phone-removed':
      await contacts.removePhone(writer, id, edit.phoneId);
      return;
    case 'mail-added':
      await contacts.addMail(writer, id, { address: edit.address });
      return;
    case 'mail':
      await contacts.editMail(writer, id, edit.mailId, { address: edit.address });
      return;
    case 'mail-removed':
      await contacts.removeMail(writer, id, edit.mailId);
      return;
    case 'messenger-removed':
      await contacts.removeMessenger(writer, id, edit.messengerId);
      return;
    case 'mail-first': {
      const { mails } = await contacts.getContact(id, writer.tx);
      const others = mails.map((mail) => mail.id).filter((one) => one !== edit.mailId);
      await contacts.reorderMails(writer, id, [edit.mailId, ...others]);
      return;
    }
    case 'linked': {
      const other = await findOrCreate(edit.other, writer, context);
      // The editor has seen what is replaced: `seen` guards it.
      await contacts.linkContacts(writer, id, other, { role: edit.role ?? null, replace: true });
      return;
    }
    case 'person-made': {
      const { firstName, lastName } = splitFullName(edit.name);
      const draft: ContactDraft = { ...emptyDraft('person'), firstName, lastName };
      const person = await contacts.createContact(writer, draft, { owner: context.member._id });
      await contacts.linkContacts(writer, person._id, id, { role: edit.role ?? null });
      return;
    }
    case 'role':
      await contacts.setRole(writer, id, edit.role);
      return;
    case 'unlinked':
      await contacts.unlinkOrganization(writer, id);
      return;
    case 'type':
      await contacts.switchType(writer, id, edit.type);
      return;
  }
}

async function rememberType(
  type: string | null | undefined,
  writer: ActionWriter,
  { rooms }: CommandContext,
): Promise<void> {
  if (type && !builtInPhoneTypes.has(type)) await addOwnValue(rooms.database, writer, 'phone-types', type);
}

/** A person is linked to an organization that is made on the way; the other way round its people exist already. */
async function findOrCreate(
  other: LinkTarget,
  writer: ActionWriter,
  { rooms, member }: CommandContext,
): Promise<string> {
  if ('id' in other) return other.id;
  const draft: ContactDraft = { ...emptyDraft('organization'), organizationName: other.create };
  const created: Contact = await rooms.contacts.createContact(writer, draft, { owner: member._id });
  return created._id;
}
