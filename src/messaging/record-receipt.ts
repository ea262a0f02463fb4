import type { FailureMeaning, ReceiptState } from '../connector/index.ts';
import type { Database, Transaction } from '../storage/index.ts';
import { isAwaited } from './departure/settle-and-tell.ts';
import { type ContactAudience, type OutboxEntry, outboxModel } from './outbox.model.ts';

const order: Record<ReceiptState, number> = { sent: 0, delivered: 1, read: 2, failed: 3 };

/**
 * Records the provider's word on a message of ours: states only move forward, `failed` is final, and a receipt settles a
 * message whose end was unknown. Receipts of messages that are not ours are passed over. Gives the messages to contacts that it
 * is about; `failed` are those of them that have failed by it, and whose senders have not heard of it.
 */
export async function recordReceipt(
  database: Database,
  channel: string,
  receipt: { ref: string; state: ReceiptState; code?: string; meaning?: FailureMeaning },
  tx: Transaction,
): Promise<{ audiences: ContactAudience[]; failed: OutboxEntry[] }> {
  const outbox = database.model(outboxModel);
  const found = await outbox.find({ ref: receipt.ref }).session(tx).lean<OutboxEntry[]>();
  const audiences: ContactAudience[] = [];
  const failed: OutboxEntry[] = [];
  for (const entry of found) {
    if (entry.place.channel !== channel) continue;
    if (entry.audience.kind === 'contact') audiences.push(entry.audience);
    if (entry.receipt && (entry.receipt === 'failed' || order[entry.receipt] >= order[receipt.state]))
      continue;
    const hasFailed = receipt.state === 'failed' && isAwaited(entry) && !entry.told;
    if (hasFailed)
      failed.push({ ...entry, state: 'failed', reasons: receipt.meaning ? [receipt.meaning] : [] });
    await outbox.updateOne(
      { _id: entry._id },
      {
        $set: {
          ...(hasFailed && { told: true }),
          receipt: receipt.state,
          ...(entry.state === 'uncertain' && { state: receipt.state === 'failed' ? 'failed' : 'sent' }),
          ...(receipt.code && { reasons: [receipt.code] }),
        },
      },
      { session: tx },
    );
  }
  return { audiences, failed };
}
