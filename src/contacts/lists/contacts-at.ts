import { type Activity, toSubject } from '../../activity/index.ts';
import type { Database, Transaction } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { displayName } from '../display-name.ts';
import { type Tag, tagModel } from '../tags/tag.model.ts';

/** A contact as it stood, with what its card shows of others. */
export interface ContactAt {
  contact: Contact;
  /** In their order, by the names they had. */
  tags: Tag[];
  /** The person's organization, also one that lay in the bin. */
  organization?: Contact;
  /** People of an organization by name, those in the bin left out. */
  people: Contact[];
}

type Past = Pick<Activity, 'documentsAt' | 'history'>;

const entriesAtOnce = 20;

/** The contact at the end of the instant `at` (M13); null when it was not there then, or has been erased since. */
export async function findContactAt(
  database: Database,
  activity: Past,
  id: string,
  at: Date,
  tx?: Transaction,
): Promise<ContactAt | null> {
  const present = await database.collection(contactModel).findOne({ _id: id }, { session: tx });
  if (!present) return null;
  const related = await activity.documentsAt(contactModel, [id], at, tx);
  const contact = related.get(id);
  if (!contact) return null;
  const link = contact.organization?.id;
  const organization = link && (await activity.documentsAt(contactModel, [link], at, tx)).get(link);
  const tags = await activity.documentsAt(tagModel, contact.tags, at, tx);
  return {
    contact: { ...contact, updatedAt: await changedAt(activity, contact, at, tx) },
    tags: contact.tags.flatMap((tag) => tags.get(tag) ?? []),
    ...(organization && { organization }),
    people: contact.type === 'organization' ? await findPeopleAt(database, activity, id, at, tx) : [],
  };
}

/** When the contact was last changed until then. */
async function changedAt(
  activity: Past,
  { _id, createdAt }: Contact,
  at: Date,
  tx?: Transaction,
): Promise<Date> {
  let before: string | null = `${at.toISOString()}.~`;
  while (before) {
    const page = await activity.history(toSubject('contacts', _id), {
      before,
      limit: entriesAtOnce,
      ...(tx && { tx }),
    });
    const changing = page.entries.find(
      ({ action: { counts }, changes }) =>
        // What is only noted, such as a word on consent, changes no document.
        counts.created + counts.changed + counts.removed > 0 &&
        changes.some(({ collectionName, document }) => collectionName === 'contacts' && document === _id),
    );
    if (changing) return changing.action.at;
    before = page.next;
  }
  return createdAt;
}

/** Whoever is linked now, or was linked or unlinked since. */
async function findPeopleAt(
  database: Database,
  activity: Past,
  organization: string,
  at: Date,
  tx?: Transaction,
): Promise<Contact[]> {
  const linked = await database
    .collection(contactModel)
    .find({ 'organization.id': organization }, { session: tx, projection: { _id: 1 } })
    .toArray();
  const ids = new Set(linked.map(({ _id }) => _id));
  let before: string | undefined;
  const bound = `${at.toISOString()}.~`;
  do {
    const page = await activity.history(toSubject('contacts', organization), {
      limit: entriesAtOnce,
      ...(before && { before }),
      ...(tx && { tx }),
    });
    const since = page.entries.filter(({ action }) => action.moment > bound);
    for (const { document, collectionName } of since.flatMap(({ changes }) => changes))
      if (collectionName === 'contacts') ids.add(document);
    before = since.length === page.entries.length ? (page.next ?? undefined) : undefined;
  } while (before);
  const people = await activity.documentsAt(contactModel, [...ids], at, tx);
  return [...people.values()]
    .filter((person) => person.organization?.id === organization && !person.deletedAt)
    .sort((one, other) => displayName(one, 'last-first').localeCompare(displayName(other, 'last-first')));
}
