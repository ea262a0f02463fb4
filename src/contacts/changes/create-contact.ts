import { holdValue } from '../../activity/index.ts';
import type { ChangeWriter } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact, ContactDraft, ContactKind, ContactType } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import { isEmpty, isSameMail, isSamePhone, verifyContact } from '../contact-rules.ts';
import { isSameMessenger } from '../identities.ts';
import { findOrCreateTag, toTagName, toTagSlug } from '../tags/find-or-create-tag.ts';
import { toSortName } from '../track-contacts.ts';
import { cleanLine, cleanName, cleanText } from './clean-text.ts';
import type { ContactContext } from './contact-context.ts';
import { verifyMessengersFree } from './edit-messengers.ts';
import { holdOrganization } from './link-organization.ts';

export interface CreateOptions {
  /** Staff member who owns the contact (F189). */
  owner: string;
}

/**
 * Saves a draft: makes its tags as needed, finds or makes the person's company and links it without a role (F105).
 * A number or address that the draft names twice is taken once; what could not be read goes into the note. Throws
 * ContactError (`empty_contact`, `text_too_long`, `messenger_taken`, a tag's name) before anything is written.
 */
export async function createContact(
  context: ContactContext,
  writer: ChangeWriter,
  draft: ContactDraft,
  options: CreateOptions,
): Promise<Contact> {
  const read = readDraft(context, writer, draft, options);
  await verifyMessengersFree(context, writer, read.contact.messengers ?? []);
  const contact = await linkDraft(context, writer, read, options, { companies: new Map(), tags: new Map() });
  return writer.create(contactModel, contact);
}

/** A draft as a contact, its company and tags still by name. */
interface ReadDraft {
  contact: Contact;
  company?: string;
  tags: string[];
}

/** Ids of what was found or made by name already. */
interface NamedIds {
  companies: Map<string, string>;
  tags: Map<string, string>;
}

/** Throws ContactError; looks nothing up. */
export function readDraft(
  context: ContactContext,
  writer: ChangeWriter,
  draft: ContactDraft,
  { owner }: CreateOptions,
): ReadDraft {
  if (isEmpty(draft)) throw new ContactError('empty_contact', 'The draft holds nothing');
  const company = draft.type === 'person' ? cleanName(draft.company) : undefined;
  const tags = draft.tags.filter((name) => name.trim() !== '').map(toTagName);
  const contact = defined<Contact>({
    ...startContact(context, writer, draft.type, owner, draft.kind),
    firstName: cleanName(draft.firstName),
    lastName: cleanName(draft.lastName),
    organizationName: cleanName(draft.organizationName),
    jobTitle: cleanLine(draft.jobTitle),
    phones: once(draft.phones, isSamePhone).map((phone) => ({ id: context.newId(), ...phone })),
    mails: once(draft.mails, isSameMail).map((mail) => ({ id: context.newId(), ...mail })),
    messengers: once(draft.messengers ?? [], isSameMessenger).map((one) => ({ id: context.newId(), ...one })),
    note: cleanText([draft.note, ...draft.problems.map(({ raw }) => raw)].filter(Boolean).join('\n')),
    source: cleanLine(draft.source),
    proposals: structuredClone(draft.proposals),
  });
  verifyContact({ ...contact, tags, ...(company && { organization: { id: '' } }) });
  return { contact, company, tags };
}

/** Finds or makes the company and the tags of a draft; the contact is ready to be written then. */
export async function linkDraft(
  context: ContactContext,
  writer: ChangeWriter,
  { contact, company, tags }: ReadDraft,
  { owner }: CreateOptions,
  known: NamedIds,
): Promise<Contact> {
  const linked = { ...contact };
  if (company) {
    const key = toSortName(company);
    const id = known.companies.get(key) ?? (await findOrCreateOrganization(context, writer, company, owner));
    known.companies.set(key, id);
    linked.organization = { id };
  }
  const ids: string[] = [];
  for (const name of tags) {
    const slug = toTagSlug(name);
    const id = known.tags.get(slug) ?? (await findOrCreateTag(context, writer, name))._id;
    known.tags.set(slug, id);
    ids.push(id);
  }
  linked.tags = [...new Set(ids)];
  const named = linked.type === 'organization' && linked.organizationName;
  if (named) await holdValue(context.database, writer.tx, companyKey, toSortName(named));
  return linked;
}

/** Names of companies are held while they are looked up, so that two who save one company at once make one. */
export const companyKey = 'contacts.company';

function startContact(
  context: ContactContext,
  { now, actor }: ChangeWriter,
  type: ContactType,
  owner: string,
  kind: ContactKind = 'customer',
): Contact {
  return {
    _id: context.newId(),
    type,
    kind,
    phones: [],
    mails: [],
    tags: [],
    proposals: [],
    owner,
    createdAt: now,
    createdBy: actor,
    updatedAt: now,
  };
}

/** The organization of that name, letter case and marks aside, that is not in the bin; the oldest of several. */
async function findOrCreateOrganization(
  context: ContactContext,
  writer: ChangeWriter,
  name: string,
  owner: string,
): Promise<string> {
  const sortName = toSortName(name);
  await holdValue(context.database, writer.tx, companyKey, sortName);
  const found = await context.database
    .model(contactModel)
    .find({ sortName }, null, { session: writer.tx })
    .lean();
  const [organization] = found
    .filter((contact) => contact.type === 'organization' && !contact.deletedAt)
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  if (organization) {
    await holdOrganization(context, writer, organization._id);
    return organization._id;
  }
  const start = startContact(context, writer, 'organization', owner);
  const created = await writer.create(contactModel, { ...start, organizationName: name });
  return created._id;
}

function once<T>(list: readonly T[], isSame: (one: T, other: T) => boolean): T[] {
  return list.filter((one, at) => list.findIndex((other) => isSame(one, other)) === at);
}

/** The object without keys whose value is undefined. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
