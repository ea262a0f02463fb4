import type { TrackedModel } from '../activity/index.ts';
import { claimModel, type IdentityClaim } from './claims/claim.model.ts';
import { contactModel } from './contact.model.ts';
import type { Contact } from './contact.ts';
import { findFaults } from './contact-rules.ts';
import { displayName } from './display-name.ts';
import { fold, toSearchTokens } from './search/index.ts';
import { type Tag, tagModel } from './tags/tag.model.ts';

/** A name as it is sorted and compared: folded, blanks as one. */
export function toSortName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

const contacts: TrackedModel<Contact> = {
  model: contactModel,
  derived: ['updatedAt', 'sortName', 'searchPairs', 'searchPhones', 'searchMails', 'searchMessengers'],
  // A messenger's id is one person's, in the bin too: it comes back with the contact.
  unique: ['searchMessengers'],
  derive: (contact, now) => {
    contact.updatedAt = now;
    contact.sortName = toSortName(displayName(contact, 'last-first'));
    Object.assign(contact, toSearchTokens(contact));
  },
  references: [
    { path: 'tags', collection: 'tags', accepts: (tag: Tag) => tag.mergedInto === undefined },
    {
      path: 'organization.id',
      collection: 'contacts',
      inHistory: true,
      accepts: (contact: Contact) => contact.type === 'organization',
    },
  ],
  findFaults: (contact) => findFaults(contact).map(({ path }) => path),
};

const tags: TrackedModel<Tag> = { model: tagModel, unique: ['slug'] };

/**
 * A claim stands in the history of the contact that has it, without what it claims: that may be somebody else's, who may be
 * erased.
 */
const claims: TrackedModel<IdentityClaim> = {
  model: claimModel,
  derived: ['value', 'name'],
  references: [{ path: 'claimant', collection: 'contacts', inHistory: 'whole' }],
};

/** How contacts, tags and claims are recorded and undone; for `createActivity`. */
export const trackedContacts: readonly TrackedModel[] = [contacts, tags, claims];
