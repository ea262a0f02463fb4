import { createHmac } from 'node:crypto';
import type { Database, Transaction } from '../database.ts';
import { createGroupCommit } from '../group-commit.ts';
import type { Keys } from '../keys/keys.ts';
import { type Lease, leaseMilliseconds, leaseModel } from '../leases.ts';
import { seal, unseal } from './seal.ts';
import { type VaultItem, vaultModel } from './vault.model.ts';

/** Another process has taken the lease over: nothing of this one is written any more. */
export class FencedError extends Error {
  readonly code = 'fenced';
  readonly retryable = false;
}

export interface Vault {
  read(names: readonly string[]): Promise<Map<string, Buffer>>;
  write(changes: ReadonlyMap<string, Uint8Array | null>): Promise<void>;
  clear(): Promise<void>;
}

export interface VaultOptions {
  database: Database;
  keys: Keys;
  /** Name of the vault. */
  vault: string;
  /** Under which it is written. */
  lease: Lease;
  now(): Date;
}

type Changes = ReadonlyMap<string, Uint8Array | null>;

/**
 * Sealed values of one connector, written by whoever holds its lease: every write renews that lease in the same transaction,
 * so that it meets a take-over of the same moment, and only one of them is made.
 */
export function createVault({ database, keys, vault, lease, now }: VaultOptions): Vault {
  const sealing = keys.deriveAll(`${vault}/vault`);
  const naming = keys.deriveAll(`${vault}/vault names`);
  /** By each accepted key, current first. */
  const toIds = (name: string) =>
    naming.map((key) => createHmac('sha256', key).update(name).digest('base64url'));
  const items = () => database.collection(vaultModel);

  const verifyFence = async (tx: Transaction) => {
    const leases = database.model(leaseModel);
    const found = await leases.findById(lease._id).session(tx).lean<Lease | null>();
    if (found?.epoch !== lease.epoch || found.holder !== lease.holder)
      throw new FencedError('The lease is with another process');
    const until = new Date(Math.max(found.until.getTime() + 1, now().getTime() + leaseMilliseconds));
    await leases.updateOne({ _id: lease._id }, { $set: { until } }, { session: tx });
  };

  const writes = createGroupCommit<Changes, void>(
    async (group) => {
      const changes = new Map(group.flatMap((one) => [...one]));
      const idsOf = new Map([...changes.keys()].map((name) => [name, toIds(name)]));
      const kept = [...changes].flatMap(([name, value]): VaultItem[] => {
        const _id = idsOf.get(name)?.[0];
        return value && _id ? [{ _id, vault, sealed: seal(sealing[0] as Buffer, _id, value) }] : [];
      });
      await database.transaction(async (tx) => {
        await verifyFence(tx);
        const ids = [...idsOf.values()].flat();
        const found = await items()
          .find({ _id: { $in: ids } }, { session: tx, projection: { _id: 1 } })
          .toArray();
        const present = new Set(found.map(({ _id }) => _id));
        const replaced = kept.filter(({ _id }) => present.has(_id));
        const added = kept.filter(({ _id }) => !present.has(_id));
        for (const { _id } of replaced) present.delete(_id);
        if (present.size > 0) await items().deleteMany({ _id: { $in: [...present] } }, { session: tx });
        if (added.length > 0) await items().insertMany(added, { session: tx });
        for (const item of replaced) await items().replaceOne({ _id: item._id }, item, { session: tx });
      });
      return group.map(() => ({ status: 'fulfilled', value: undefined }));
    },
    { group: 200, waiting: 10_000 },
  );

  return {
    read: async (names) => {
      const nameOf = new Map(
        names.flatMap((name) => toIds(name).map((id, at) => [id, { name, key: sealing[at] as Buffer }])),
      );
      const found = await items()
        .find({ _id: { $in: [...nameOf.keys()] } }, { promoteBuffers: true })
        .toArray();
      return new Map(
        found.flatMap(({ _id, sealed }) => {
          const one = nameOf.get(_id);
          return one ? [[one.name, unseal(one.key, _id, sealed)]] : [];
        }),
      );
    },
    write: (changes) => (changes.size > 0 ? writes.add(changes) : Promise.resolve()),
    clear: async () => {
      await writes.drain();
      await database.transaction(async (tx) => {
        await verifyFence(tx);
        await items().deleteMany({ vault }, { session: tx });
      });
    },
  };
}
