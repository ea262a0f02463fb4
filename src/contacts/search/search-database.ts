import type { Database } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { tagModel } from '../tags/tag.model.ts';
import { indexWords } from './fold.ts';
import { matchEntry } from './match-entry.ts';
import { type ContactReader, searchedFields } from './read-contacts.ts';
import { isExact, labelKey, NO_FIT } from './search-entry.ts';
import { PAGE, type SearchHits, type SearchOptions } from './search-index.ts';
import { parseSearchQuery, type Term, type WordTerm } from './search-query.ts';
import { toPair } from './search-tokens.ts';
import { compareStanding } from './segment/index.ts';

/** More candidates than this are not compared: the index answers soon. */
const MAX_CANDIDATES = 500;

type Condition = Partial<Record<'searchPairs' | 'searchPhones' | 'searchMails' | 'tags', { $in: string[] }>>;

const isWord = (term: Term): term is WordTerm => term.kind === 'word';

/** The equalities one of which holds for every contact that fits all terms by whole names, numbers, addresses or tags. */
function toConditions(terms: readonly Term[], tagIds: ReadonlyMap<string, string[]>): Condition[] {
  const mail = terms.find((term) => term.kind === 'mail');
  if (mail) return [{ searchMails: { $in: [mail.fragment] } }];
  const number = terms.find((term) => term.kind === 'number');
  if (number) return [{ searchPhones: { $in: number.fragments } }, { searchPairs: { $in: [number.word] } }];
  const words = terms.filter(isWord);
  const [first, second] = words;
  if (!first) return [];
  const pairs = second
    ? first.spellings.flatMap((one) => second.spellings.map((other) => toPair(one, other)))
    : first.spellings;
  const tags = words.flatMap(({ spellings }) => spellings.flatMap((word) => tagIds.get(word) ?? []));
  return [{ searchPairs: { $in: pairs } }, ...(tags.length > 0 ? [{ tags: { $in: tags } }] : [])];
}

/**
 * Looks contacts up in the database by equality tokens alone, for the time until the index is filled: whole names in any
 * order, numbers with or without country code, whole addresses, tags. Beginnings and typing errors wait for the index.
 */
export async function searchDatabase(
  database: Database,
  reader: ContactReader,
  text: string,
  { offset = 0, limit = PAGE, type, accept, guarded }: SearchOptions = {},
): Promise<SearchHits> {
  const query = parseSearchQuery(text, guarded);
  if (query.readings.length === 0) return { ids: [], total: 0, exact: 0 };
  const tagIds = new Map<string, string[]>();
  for (const { _id, name } of await database.model(tagModel).find({}, { name: 1 }).lean().exec()) {
    for (const word of indexWords(name)) tagIds.set(word, [...(tagIds.get(word) ?? []), _id]);
  }
  const contacts = database.model(contactModel);
  const found = new Map<string, Contact>();
  for (const condition of query.readings.flatMap((terms) => toConditions(terms, tagIds))) {
    const some = await contacts
      .find(condition, searchedFields)
      .limit(MAX_CANDIDATES)
      .lean<Contact[]>()
      .exec();
    for (const contact of some) found.set(contact._id, contact);
  }
  const hits = [];
  for (const [id, entry] of await reader.toEntries([...found.values()])) {
    if (!entry || (type && entry.type !== type)) continue;
    const fit = matchEntry(entry, query, false);
    if (fit === NO_FIT || (accept && !accept(id))) continue;
    hits.push({ id, fit, rank: entry.rank, label: labelKey(entry.label) });
  }
  hits.sort((a, b) => a.fit - b.fit || compareStanding(a, b));
  return {
    ids: hits.slice(offset, offset + limit).map(({ id }) => id),
    total: hits.length,
    exact: hits.filter(({ fit }) => isExact(fit)).length,
  };
}
