import type { Database, ModelDefinition, Transaction } from '../../storage/index.ts';
import type { ChainHead } from '../ledger/index.ts';
import { addressModel } from './address.model.ts';
import { personModel } from './person.model.ts';
import type { Subject } from './subject.ts';

/** Where every chain of the ledger ends by the addresses and persons themselves, by chain. */
export async function findChainHeads(database: Database, tx: Transaction): Promise<Map<string, ChainHead>> {
  const heads = new Map<string, ChainHead>();
  for (const model of [addressModel, personModel] as ModelDefinition<Subject>[]) {
    const subjects = database.collection(model).find({}, { session: tx, projection: { chain: 1 } });
    for await (const { chain } of subjects) {
      if (chain) heads.set(chain.id, { index: chain.index, digest: chain.digest });
    }
  }
  return heads;
}
