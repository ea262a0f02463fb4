import type { Database, ModelDefinition, Transaction } from '../../storage/index.ts';
import type { KnownChain } from '../ledger/index.ts';
import { describeEntry } from '../statements/apply-states.ts';
import { addressModel } from './address.model.ts';
import { personModel } from './person.model.ts';
import type { Subject } from './subject.ts';

/** Where every chain of the ledger ends by the addresses and persons themselves, and how they stand, by chain. */
export async function findChainHeads(database: Database, tx: Transaction): Promise<Map<string, KnownChain>> {
  const heads = new Map<string, KnownChain>();
  for (const model of [addressModel, personModel] as ModelDefinition<Subject>[]) {
    const projection = { chain: 1, states: 1, suspendedAt: 1 };
    for await (const subject of database.collection(model).find({}, { session: tx, projection })) {
      const { chain } = subject;
      if (!chain) continue;
      const keys = Object.keys(subject.states ?? {});
      const states = Object.fromEntries(keys.map((key) => [key, describeEntry(subject, key)]));
      heads.set(chain.id, { index: chain.index, digest: chain.digest, states });
    }
  }
  return heads;
}
