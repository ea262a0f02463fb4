import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from '../../storage/index.ts';
import {
  consentRecordModel,
  sealHeadModel,
  sealKeyModel,
  sealModel,
  unsealedRecordModel,
} from './ledger.model.ts';
import { type Seal, toSeal, toSealDigest } from './seal.ts';
import type { PublicSealKey, SealKeys } from './seal-keys.ts';

export interface SealerOptions {
  database: Database;
  keys: SealKeys;
  now(): Date;
  /** Records in one seal, at most. */
  batch?: number;
  /** How long a busy sealer lets records gather, and how often an idle one looks. */
  gatherMilliseconds?: number;
  idleMilliseconds?: number;
}

export interface Sealer {
  /** Seals what comes until `signal` aborts. One process does this, under a lease; two would not harm one another. */
  run(signal: AbortSignal): Promise<void>;
  /** Seals all there is and gives how many records that were. May run in any process at any time. */
  sealNow(): Promise<number>;
}

export function createSealer({
  database,
  keys: { current: key },
  now,
  batch = 500,
  gatherMilliseconds = 100,
  idleMilliseconds = 1_000,
}: SealerOptions): Sealer {
  // Asked for when needed: rooms are built before the database is open.
  const unsealed = () => database.collection(unsealedRecordModel);
  const heads = () => database.collection(sealHeadModel);

  /** One seal over the next records; over none only when a new key takes over, so that its seal covers all before. */
  const sealBatch = (): Promise<number> =>
    database.transaction(async (tx) => {
      const head = await heads().findOne({ _id: 'head' }, { session: tx });
      const isNewKey = head !== null && head.keyId !== key.keyId;
      const markers = await unsealed().find({}, { session: tx }).limit(batch).toArray();
      if (markers.length === 0 && !isNewKey) return 0;
      const digests = markers.map(({ digest }) => digest);
      const ids = markers.map(({ _id }) => _id);
      const seal = toSeal(digests, head, key, now());
      await heads().replaceOne(
        { _id: 'head' },
        { sequence: seal._id, digest: toSealDigest(seal), keyId: key.keyId },
        { upsert: true, session: tx },
      );
      if (head?.keyId !== key.keyId) await storeKey(key, tx);
      await database.collection(sealModel).insertOne(seal, { session: tx });
      if (ids.length > 0) {
        await database
          .collection(consentRecordModel)
          .updateMany({ _id: { $in: ids } }, { $set: { seal: seal._id } }, { session: tx });
        await unsealed().deleteMany({ _id: { $in: ids } }, { session: tx });
      }
      return ids.length;
    });

  const storeKey = ({ keyId, publicKey }: PublicSealKey, tx: Transaction) =>
    database
      .collection(sealKeyModel)
      .replaceOne({ _id: keyId }, { publicKey }, { upsert: true, session: tx });

  return {
    run: async (signal) => {
      await sealBatch();
      while (!signal.aborted) {
        // Looked at outside of a transaction first: most often there is nothing.
        const waiting = await unsealed().findOne({}, { projection: { _id: 1 } });
        const sealed = waiting ? await sealBatch() : 0;
        if (sealed === batch) continue;
        await pause(sealed > 0 ? gatherMilliseconds : idleMilliseconds, signal);
      }
    },
    sealNow: async () => {
      let total = 0;
      for (;;) {
        const sealed = await sealBatch();
        total += sealed;
        if (sealed < batch) return total;
      }
    },
  };
}

/** The newest seal there is, or null. */
export async function findNewestSeal(database: Database, tx?: Transaction): Promise<Seal | null> {
  const head = await database.collection(sealHeadModel).findOne({ _id: 'head' }, { session: tx });
  return head && database.collection(sealModel).findOne({ _id: head.sequence }, { session: tx });
}

/** When the oldest record that no seal covers was recorded, or null. */
export async function findOldestUnsealed(database: Database): Promise<Date | null> {
  const [oldest] = await database.collection(unsealedRecordModel).find({}).sort({ at: 1 }).limit(1).toArray();
  return oldest?.at ?? null;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
