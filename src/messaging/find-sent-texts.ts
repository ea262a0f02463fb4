import type { Database, Transaction } from '../storage/index.ts';
import { outboxModel } from './outbox.model.ts';

/** The words of what was written to these addresses, by their ids, as far as it is still kept. */
export async function findSentTexts(
  database: Database,
  addresses: readonly string[],
  tx: Transaction,
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const entries = await database
    .collection(outboxModel)
    .find(
      { 'audience.address': { $in: [...addresses] } },
      { session: tx, projection: { audience: 1, reply: 1 } },
    )
    .toArray();
  return entries.flatMap(({ audience, reply }) =>
    audience.kind === 'contact' && audience.sender && reply?.text ? [reply.text] : [],
  );
}
