import type { Database, Keys, Transaction } from '../../storage/index.ts';
import type { ChainWatch, KnownChain } from '../ledger/index.ts';
import { watchAddress, watchPerson } from '../replay/index.ts';
import { describeEntry } from '../statements/apply-states.ts';
import { addressModel } from './address.model.ts';
import { toAddressIds } from './address-book.ts';
import { toAddressText } from './address-ref.ts';
import { personModel } from './person.model.ts';
import type { Subject } from './subject.ts';

/**
 * Where every chain of the ledger ends by the addresses and persons themselves, and how they stand, by chain. `keys`: those that
 * addresses are kept under; without them one that is kept in another's place is not noticed.
 */
export async function findChainHeads(
  database: Database,
  tx: Transaction,
  keys?: Pick<Keys, 'deriveAll'>,
): Promise<Map<string, KnownChain>> {
  const heads = new Map<string, KnownChain>();
  const add = (subject: Subject, watch: ChainWatch) => {
    const names = Object.keys(subject.states ?? {});
    const states = Object.fromEntries(names.map((key) => [key, describeEntry(subject, key)]));
    const { chain } = subject;
    // What was never said has no chain, and one chain is nobody's beside its owner: neither verifies.
    if (chain)
      heads.set(chain.id, {
        index: chain.index,
        digest: chain.digest,
        states,
        watch: heads.has(chain.id) ? nobody : watch,
      });
    else if (names.length > 0) heads.set(subject._id, { index: 0, digest: '', states });
  };
  for await (const address of database.collection(addressModel).find({}, { session: tx })) {
    const { _id, ref } = address;
    const isInPlace = !keys || !ref || toAddressIds(ref, keys).includes(_id);
    add(address, isInPlace ? watchAddress(address, ref && toAddressText(ref)) : nobody);
  }
  for await (const person of database.collection(personModel).find({}, { session: tx }))
    add(person, watchPerson(person));
  return heads;
}

const nobody: ChainWatch = { add: () => false, end: () => false };
