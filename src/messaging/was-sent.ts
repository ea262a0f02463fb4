import type { Database, Transaction } from '../storage/index.ts';
import { type OutboxState, outboxModel } from './outbox.model.ts';

/** What a message may be in when its reader has it: `leaving` and `uncertain` may have arrived, and an answer says that they did. */
const reached: ReadonlySet<OutboxState> = new Set(['leaving', 'sent', 'uncertain']);

/**
 * Whether a message, by its id, has left as far as anybody knows, and was not refused on its way since. `ref`: and the channel
 * knows it by that reference, as far as anybody knows.
 */
export async function wasSent(
  database: Database,
  id: string,
  tx: Transaction,
  ref?: string,
): Promise<boolean> {
  const entry = await database.collection(outboxModel).findOne({ _id: id }, { session: tx });
  if (entry === null || !reached.has(entry.state) || entry.receipt === 'failed') return false;
  return ref === undefined || entry.ref === undefined || entry.ref === ref;
}
