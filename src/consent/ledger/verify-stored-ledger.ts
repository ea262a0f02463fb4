import type { Database, Transaction } from '../../storage/index.ts';
import type { ConsentOpening, KnownChain } from './consent-record.ts';
import {
  consentOpeningModel,
  consentRecordModel,
  sealHeadModel,
  sealKeyModel,
  sealModel,
  unsealedRecordModel,
} from './ledger.model.ts';
import type { Seal } from './seal.ts';
import type { PublicSealKey } from './seal-keys.ts';
import { createLedgerVerifier, type LedgerVerdict } from './verify-ledger.ts';

export interface StoredLedgerOptions {
  trusted: readonly PublicSealKey[];
  published?: readonly Seal[];
  /** What is kept beside the ledger of its chains. */
  findHeads?(tx: Transaction): Promise<Map<string, KnownChain>>;
}

const batchSize = 2_000;

/**
 * Verifies the ledger of a database with what can still be opened, on one snapshot: the service may go on writing
 * meanwhile. Holds one batch and 64 bytes of each record in memory.
 */
export function verifyStoredLedger(
  database: Database,
  { trusted, published, findHeads }: StoredLedgerOptions,
): Promise<LedgerVerdict> {
  return database.transaction(async (tx) => {
    const options = { session: tx, batchSize };
    const seals = await database.collection(sealModel).find({}, options).toArray();
    seals.sort((one, other) => one._id - other._id);
    const stored = await database.collection(sealKeyModel).find({}, options).toArray();
    const known = stored.map(({ _id, publicKey }) => ({ keyId: _id, publicKey }));
    const markers = await database.collection(unsealedRecordModel).find({}, options).toArray();
    const verifier = createLedgerVerifier({
      seals,
      trusted,
      known,
      published,
      newest: await database.collection(sealHeadModel).findOne({ _id: 'head' }, { session: tx }),
      waiting: new Map(markers.map(({ _id, digest }) => [_id, digest])),
      heads: await findHeads?.(tx),
    });
    // Both in the order of ids, so that each record meets its opening on the way.
    const records = database.collection(consentRecordModel).find({}, options).sort({ _id: 1 });
    const openings = database.collection(consentOpeningModel).find({}, options).sort({ _id: 1 });
    let opening: ConsentOpening | null = await openings.next();
    for await (const record of records) {
      while (opening && opening._id < record._id) opening = await openings.next();
      const own = opening?._id === record._id ? opening : null;
      if (!verifier.add(record, own)) break;
    }
    await Promise.all([records.close(), openings.close()]);
    return verifier.end();
  });
}
