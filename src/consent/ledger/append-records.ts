import { appendGathered, type Database, type Transaction } from '../../storage/index.ts';
import type { ConsentOpening, ConsentRecord } from './consent-record.ts';
import { consentOpeningModel, consentRecordModel, unsealedRecordModel } from './ledger.model.ts';
import type { WrittenRecord } from './to-record.ts';

/**
 * Appends records with their openings to the ledger, in the transaction that changes what they are about. The
 * same transaction must write the document that holds the chains' heads: that puts two writers of one chain in order.
 */
export async function appendRecords(
  database: Database,
  written: readonly WrittenRecord[],
  tx: Transaction,
): Promise<void> {
  const openings = written
    .map(({ opening }) => opening)
    .filter(({ values }) => Object.keys(values).length > 0);
  // One after the other: a transaction runs one command at a time.
  const records = written.map(({ record }) => record);
  await appendGathered(database, consentRecordModel, records, tx);
  await appendGathered(database, consentOpeningModel, openings, tx);
  const unsealed = records.map(({ _id, digest, recordedAt }) => ({ _id, digest, at: recordedAt }));
  await appendGathered(database, unsealedRecordModel, unsealed, tx);
}

/** The records of these chains, chain by chain, each from its first record on. */
export async function findRecords(
  database: Database,
  chains: readonly string[],
  tx?: Transaction,
): Promise<ConsentRecord[]> {
  const found = await database
    .collection(consentRecordModel)
    .find({ chain: { $in: [...chains] } }, { session: tx })
    .toArray();
  return found.sort((one, other) => (one._id < other._id ? -1 : 1));
}

/** What can still be opened of the records of these chains, by record id. */
export async function findOpenings(
  database: Database,
  chains: readonly string[],
  tx?: Transaction,
): Promise<Map<string, ConsentOpening>> {
  const found = await database
    .collection(consentOpeningModel)
    .find({ chain: { $in: [...chains] } }, { session: tx })
    .toArray();
  return new Map(found.map((opening) => [opening._id, opening]));
}

/** Whether a record on an address was written down of another contact than this one. Pure. */
export function isOfAnother({ values }: ConsentOpening, contact: string): boolean {
  return values.person !== undefined && values.person.value !== contact;
}

/** Erases what was written down of a contact on addresses that others have too. */
export async function eraseOpeningsOf(
  database: Database,
  contact: string,
  chains: readonly string[],
  tx: Transaction,
): Promise<void> {
  const openings = await findOpenings(database, chains, tx);
  const ids = [...openings.values()].flatMap(({ _id, values }) =>
    values.person?.value === contact ? _id : [],
  );
  if (ids.length > 0)
    await database.collection(consentOpeningModel).deleteMany({ _id: { $in: ids } }, { session: tx });
}

/** Erases every personal value of these chains for good; the records stay, and verify. Gives how many were erased. */
export async function eraseOpenings(
  database: Database,
  chains: readonly string[],
  tx: Transaction,
): Promise<number> {
  const { deletedCount } = await database
    .collection(consentOpeningModel)
    .deleteMany({ chain: { $in: [...chains] } }, { session: tx });
  return deletedCount;
}

/** Records by their ids, with what can still be opened of them. */
export async function findRecordsById(
  database: Database,
  ids: readonly string[],
  tx?: Transaction,
): Promise<Map<string, { record: ConsentRecord; opening?: ConsentOpening }>> {
  const named = { _id: { $in: [...ids] } };
  const records = await database.collection(consentRecordModel).find(named, { session: tx }).toArray();
  const found = await database.collection(consentOpeningModel).find(named, { session: tx }).toArray();
  const openings = new Map(found.map((opening) => [opening._id, opening]));
  return new Map(records.map((record) => [record._id, { record, opening: openings.get(record._id) }]));
}
