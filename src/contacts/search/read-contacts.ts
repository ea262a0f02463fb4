import type { Database } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { tagModel } from '../tags/tag.model.ts';
import type { SearchEntry } from './search-entry.ts';
import { toSearchEntry } from './to-search-entry.ts';

/** The fields of a contact that a search entry or its surroundings are made of. */
export const searchedFields = {
  type: 1,
  firstName: 1,
  lastName: 1,
  organizationName: 1,
  jobTitle: 1,
  'phones.e164': 1,
  'mails.address': 1,
  note: 1,
  tags: 1,
  'organization.id': 1,
  updatedAt: 1,
  deletedAt: 1,
} as const;

export interface ContactReader {
  /**
   * Entries of contacts just read; null for those in the bin. Reads the names of tags and organizations it needs; those
   * of organizations it takes from `names` and adds there.
   */
  toEntries(
    contacts: readonly Contact[],
    names?: Map<string, string>,
  ): Promise<Map<string, SearchEntry | null>>;
  /** Reads contacts as they are now; ids without a contact map to null. */
  readEntries(
    ids: readonly string[],
  ): Promise<{ entries: Map<string, SearchEntry | null>; carriers: string[] }>;
  /** Every contact, in the database's own order. */
  readAll(): AsyncIterable<Contact>;
  /** Ids of contacts that carry one of these tags. */
  findCarriersOfTags(tags: readonly string[]): Promise<string[]>;
  /**
   * Reads names of tags anew, all or the ones given; answers the tags that entries were made with under another name, or
   * without one because there was no such tag yet.
   */
  refreshTags(ids?: readonly string[]): Promise<string[]>;
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export function createContactReader(database: Database): ContactReader {
  const contacts = database.model(contactModel);
  const tags = database.model(tagModel);
  const tagNames = new Map<string, string>();
  /** Asked for in vain: whoever refreshes them later learns that they came. */
  const missingTags = new Set<string>();

  const refreshTags = async (ids?: readonly string[]): Promise<string[]> => {
    const found = await tags
      .find(ids ? { _id: { $in: ids } } : {}, { name: 1 })
      .lean()
      .exec();
    const current = new Map(found.map(({ _id, name }) => [_id, name]));
    const changed: string[] = [];
    for (const id of unique([...(ids ?? tagNames.keys()), ...current.keys()])) {
      const [known, name] = [tagNames.get(id), current.get(id)];
      if (known === undefined ? missingTags.has(id) && name !== undefined : name !== known) changed.push(id);
      if (name === undefined) tagNames.delete(id);
      else tagNames.set(id, name);
      if (name === undefined) missingTags.add(id);
      else missingTags.delete(id);
    }
    return changed;
  };

  const addOrganizations = async (names: Map<string, string>, ids: readonly string[]): Promise<void> => {
    const unknown = unique(ids).filter((id) => !names.has(id));
    if (unknown.length === 0) return;
    const found = await contacts
      .find({ _id: { $in: unknown } }, { organizationName: 1 })
      .lean()
      .exec();
    for (const { _id, organizationName } of found) names.set(_id, organizationName ?? '');
  };

  const toEntries: ContactReader['toEntries'] = async (found, names = new Map()) => {
    const unknownTags = unique(found.flatMap((contact) => contact.tags)).filter(
      (id) => !tagNames.has(id) && !missingTags.has(id),
    );
    if (unknownTags.length > 0) await refreshTags(unknownTags);
    const organizationIds = found.flatMap(({ organization }) => (organization ? [organization.id] : []));
    await addOrganizations(names, organizationIds);
    return new Map(
      found.map((contact) => [
        contact._id,
        toSearchEntry(contact, {
          tags: contact.tags.flatMap((id) => tagNames.get(id) ?? []),
          organization: contact.organization && names.get(contact.organization.id),
        }),
      ]),
    );
  };

  return {
    toEntries,
    refreshTags,
    async readEntries(ids) {
      const found = await contacts
        .find({ _id: { $in: ids } }, searchedFields)
        .lean<Contact[]>()
        .exec();
      const entries = await toEntries(found);
      for (const id of ids) if (!entries.has(id)) entries.set(id, null);
      // What is no person (any more) may be an organization whose name its people are found by.
      const persons = new Set(found.filter(({ type }) => type === 'person').map(({ _id }) => _id));
      const organizationIds = ids.filter((id) => !persons.has(id));
      const carriers =
        organizationIds.length === 0
          ? []
          : await contacts
              .find({ 'organization.id': { $in: organizationIds } }, { _id: 1 })
              .lean()
              .exec();
      return { entries, carriers: carriers.map(({ _id }) => _id) };
    },
    // Whole documents through the driver: the embedded server takes longer to project than to send.
    readAll: () => contacts.collection.find({}, { batchSize: 500 }) as unknown as AsyncIterable<Contact>,
    async findCarriersOfTags(ids) {
      const found = await contacts
        .find({ tags: { $in: ids } }, { _id: 1 })
        .lean()
        .exec();
      return found.map(({ _id }) => _id);
    },
  };
}
