import { isDeepStrictEqual } from 'node:util';
import { toSubject, valueAtPath } from '../../activity/index.ts';
import { type ChangeWriter, NotFoundError } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact, ContactKind } from '../contact.ts';
import { ContactError, EditClashError } from '../contact-error.ts';
import { verifyContact } from '../contact-rules.ts';
import { cleanLine, cleanName, cleanText } from './clean-text.ts';
import type { ContactContext } from './contact-context.ts';

export interface EditOptions {
  /**
   * What the editor was shown, by path (`firstName`, `phones.<id>.type`); null for nothing. Another present value means
   * that somebody was faster.
   */
  expected?: Readonly<Record<string, unknown>>;
}

/**
 * Changes a contact by the room's rules. Throws NotFoundError, EditClashError, and ContactError: in the bin, or a rule
 * that the outcome would break.
 */
export async function editContact(
  context: ContactContext,
  writer: ChangeWriter,
  id: string,
  mutate: (contact: Contact) => void,
  { expected = {} }: EditOptions = {},
): Promise<Contact> {
  await verifyExpected(context, writer, id, expected);
  return writer.change(contactModel, id, (contact) => {
    if (contact.deletedAt) throw new ContactError('contact_in_bin', `Contact ${id} lies in the bin`);
    const before = structuredClone(contact);
    mutate(contact);
    verifyContact(contact, before);
  });
}

/**
 * Throws EditClashError when a value is not (any more) what the editor was shown, NotFoundError. Changes that take no
 * options of their own are guarded by calling it first.
 */
export async function verifyExpected(
  { database, activity }: ContactContext,
  writer: ChangeWriter,
  id: string,
  expected: Readonly<Record<string, unknown>>,
): Promise<void> {
  const paths = Object.entries(expected);
  if (paths.length === 0) return;
  const contact = await database.model(contactModel).findById(id, null, { session: writer.tx }).lean();
  if (!contact) throw new NotFoundError('contacts', id);
  for (const [path, value] of paths) {
    const present = valueAtPath(contact, path);
    if (isDeepStrictEqual(present ?? null, value ?? null)) continue;
    const by = await activity.findLastChange(toSubject('contacts', id), path, writer.tx);
    throw new EditClashError(path, value, present, by && { _id: by._id, actor: by.actor, at: by.at });
  }
}

/** Fields that are set by themselves; null clears one. */
export interface ContactFields {
  firstName?: string | null;
  lastName?: string | null;
  organizationName?: string | null;
  jobTitle?: string | null;
  note?: string | null;
  source?: string | null;
  kind?: ContactKind;
}

const nameFields = ['firstName', 'lastName', 'organizationName'] as const;
const lineFields = ['jobTitle', 'source'] as const;

/** Sets the fields that are given and leaves the others. Throws what `editContact` throws. */
export async function saveFields(
  context: ContactContext,
  writer: ChangeWriter,
  id: string,
  fields: ContactFields,
  options?: EditOptions,
): Promise<Contact> {
  const edit = (contact: Contact) => {
    for (const field of nameFields) if (field in fields) assign(contact, field, cleanName(fields[field]));
    for (const field of lineFields) if (field in fields) assign(contact, field, cleanLine(fields[field]));
    if ('note' in fields) assign(contact, 'note', cleanText(fields.note));
    if (fields.kind) contact.kind = fields.kind;
  };
  return editContact(context, writer, id, edit, options);
}

/** Sets or clears an optional field: absent and undefined are one. */
export function assign<T extends object, K extends keyof T>(
  holder: T,
  key: K,
  value: T[K] | undefined,
): void {
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}
