import type { Database, Transaction } from '../storage/index.ts';
import { deliveryModel } from './delivery.model.ts';

/** Those of these conversations (`source:conversation`) in which somebody has said what is stored and not worked off yet. */
export async function findUnheard(
  database: Database,
  conversations: readonly string[],
  tx: Transaction,
): Promise<ReadonlySet<string>> {
  if (conversations.length === 0) return new Set();
  const waiting = await database
    .collection(deliveryModel)
    .find(
      { pending: { $in: [...conversations] } },
      { session: tx, projection: { pending: 1, 'event.type': 1 } },
    )
    .toArray();
  const said = waiting.filter(({ event }) => event.type !== 'message.receipt');
  return new Set(said.flatMap(({ pending }) => pending ?? []));
}
