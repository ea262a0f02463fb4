import type { Activity } from '../activity/index.ts';
import { type ChangeWriter, type Database, newId as randomId, type Transaction } from '../storage/index.ts';
import type { ContactContext } from './changes/contact-context.ts';
import { createContact } from './changes/create-contact.ts';
import { createManyContacts } from './changes/create-many-contacts.ts';
import {
  addMail,
  addPhone,
  editMail,
  editPhone,
  removeMail,
  removePhone,
  reorderMails,
  reorderPhones,
} from './changes/edit-addresses.ts';
import { editContact, saveFields, verifyExpected } from './changes/edit-contact.ts';
import { addMessenger, removeMessenger } from './changes/edit-messengers.ts';
import { moveToBin, restoreContact, transferOwner } from './changes/keep-contact.ts';
import { linkContacts, setRole, switchType, unlinkOrganization } from './changes/link-organization.ts';
import { setConflict, tagContact, tagContacts, untagContact } from './changes/tag-contact.ts';
import { findClaim, findOpenClaims } from './claims/find-claims.ts';
import { parkClaim, settleClaim } from './claims/settle-claim.ts';
import type { Contact } from './contact.ts';
import type { ContactLists } from './lists/contact-lists.ts';
import { findContactAt } from './lists/contacts-at.ts';
import { findManyHolders, findSortNames } from './lists/find-many-holders.ts';
import { findFormerIdentities } from './lists/former-identities.ts';
import {
  findContact,
  findContacts,
  findContactsByPhone,
  findHolders,
  findPeopleOf,
  findTag,
  findTags,
  foreseeHolders,
  getContact,
  listLivingTags,
  mayLearn,
} from './lists/read-contacts.ts';
import { deleteTag, groupTag, mergeTags, renameTag } from './tags/change-tags.ts';
import { countCarriers } from './tags/count-carriers.ts';
import { findOrCreateTag, findTagByName } from './tags/find-or-create-tag.ts';
import type { Tag } from './tags/tag.model.ts';

export interface ContactsOptions {
  database: Database;
  activity: Pick<Activity, 'findLastChange' | 'documentsAt' | 'history'>;
  lists: ContactLists;
  newId?: () => string;
}

export interface TagUse {
  tag: Tag;
  /** Contacts outside the bin that carry it. */
  count: number;
}

export type Contacts = ReturnType<typeof createContacts>;

/**
 * The contact book. What changes anything takes the writer of an action first (`Activity.perform`) and is described
 * where it is defined, in `changes/` and `tags/`; what only reads may take a transaction last.
 */
export function createContacts({ database, activity, lists, newId = randomId }: ContactsOptions) {
  const context: ContactContext = { database, activity, newId };
  /** Binds the context, which every change needs first. */
  const on =
    <A extends unknown[], R>(change: (context: ContactContext, writer: ChangeWriter, ...rest: A) => R) =>
    (writer: ChangeWriter, ...rest: A): R =>
      change(context, writer, ...rest);

  return {
    createContact: on(createContact),
    createManyContacts: on(createManyContacts),
    editContact: on(editContact),
    saveFields: on(saveFields),
    verifyExpected: on(verifyExpected),
    addPhone: on(addPhone),
    editPhone: on(editPhone),
    removePhone: on(removePhone),
    reorderPhones: on(reorderPhones),
    addMail: on(addMail),
    editMail: on(editMail),
    removeMail: on(removeMail),
    reorderMails: on(reorderMails),
    addMessenger: on(addMessenger),
    removeMessenger: on(removeMessenger),
    parkClaim: on(parkClaim),
    settleClaim: on(settleClaim),
    switchType: on(switchType),
    linkContacts: on(linkContacts),
    setRole: on(setRole),
    unlinkOrganization: on(unlinkOrganization),
    moveToBin: on(moveToBin),
    restoreContact: on(restoreContact),
    transferOwner: on(transferOwner),
    tagContact: on(tagContact),
    tagContacts: on(tagContacts),
    untagContact: on(untagContact),
    setConflict: on(setConflict),
    findOrCreateTag: on(findOrCreateTag),
    renameTag: on(renameTag),
    groupTag: on(groupTag),
    mergeTags: on(mergeTags),
    deleteTag: on(deleteTag),

    getContact: (id: string, tx?: Transaction) => getContact(database, id, tx),
    findContact: (id: string, tx?: Transaction) => findContact(database, id, tx),
    findFormerIdentities: (contact: Contact, tx?: Transaction) => findFormerIdentities(activity, contact, tx),
    findContactAt: (id: string, at: Date, tx?: Transaction) => findContactAt(database, activity, id, at, tx),
    findContacts: (ids: readonly string[], tx?: Transaction) => findContacts(database, ids, tx),
    findContactsByPhone: (candidates: readonly string[], tx?: Transaction) =>
      findContactsByPhone(database, candidates, tx),
    findHolders: (ref: { scheme: string; value: string }, tx?: Transaction) => findHolders(database, ref, tx),
    findManyHolders: (refs: readonly { scheme: string; value: string }[]) => findManyHolders(database, refs),
    findSortNames: (ids: readonly string[]) => findSortNames(database, ids),
    mayLearn: (contactId: string, ref: { scheme: string; value: string }, tx: Transaction) =>
      mayLearn(database, contactId, ref, tx),
    foreseeHolders: (refs: readonly { scheme: string; value: string }[], tx: Transaction) =>
      foreseeHolders(database, refs, tx),
    findClaim: (id: string, tx?: Transaction) => findClaim(database, id, tx),
    findOpenClaims: (tx?: Transaction) => findOpenClaims(database, tx),
    findPeopleOf: (organizationId: string, limit: number, tx?: Transaction) =>
      findPeopleOf(database, organizationId, limit, tx),
    listContacts: lists.listContacts,
    findTag: (id: string, tx?: Transaction) => findTag(database, id, tx),
    findTags: (ids: readonly string[], tx?: Transaction) => findTags(database, ids, tx),
    findTagByName: (name: string, tx?: Transaction) => findTagByName(context, name, tx),
    countCarriers: (tagId: string, tx: Transaction) => countCarriers(database, tagId, tx),
    /** How many contacts outside the bin carry each tag, by id (B27). */
    tagUsage: () => lists.tagUsage(),
    /** Every tag with its use, by name or the most used first (F087, B27). */
    listTags: async (sort: 'name' | 'use' = 'name'): Promise<TagUse[]> => {
      const [tags, counts] = await Promise.all([listLivingTags(database), lists.tagUsage()]);
      const uses = tags
        .map((tag) => ({ tag, count: counts.get(tag._id) ?? 0 }))
        .sort((one, other) => one.tag.slug.localeCompare(other.tag.slug));
      return sort === 'name' ? uses : uses.sort((one, other) => other.count - one.count);
    },
  };
}
