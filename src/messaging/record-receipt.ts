import type { ReceiptState } from '../connector/index.ts';
import type { Database, Transaction } from '../storage/index.ts';
import { type ContactAudience, type OutboxEntry, outboxModel } from './outbox.model.ts';

const order: Record<ReceiptState, number> = { sent: 0, delivered: 1, read: 2, failed: 3 };

/**
 * Records the provider's word on a message of ours: states only move forward, `failed` is final, and a receipt settles a
 * message whose end was unknown. Receipts of messages that are not ours are passed over. Gives whom the message was for,
 * where that was a contact.
 */
export async function recordReceipt(
  database: Database,
  channel: string,
  receipt: { ref: string; state: ReceiptState; code?: string },
  tx: Transaction,
): Promise<ContactAudience[]> {
  const outbox = database.model(outboxModel);
  const found = await outbox.find({ ref: receipt.ref }).session(tx).lean<OutboxEntry[]>();
  const audiences: ContactAudience[] = [];
  for (const entry of found) {
    if (entry.place.channel !== channel) continue;
    if (entry.audience.kind === 'contact') audiences.push(entry.audience);
    if (entry.receipt && (entry.receipt === 'failed' || order[entry.receipt] >= order[receipt.state]))
      continue;
    await outbox.updateOne(
      { _id: entry._id },
      {
        $set: {
          receipt: receipt.state,
          ...(entry.state === 'uncertain' && { state: receipt.state === 'failed' ? 'failed' : 'sent' }),
          ...(receipt.code && { reasons: [receipt.code] }),
        },
      },
      { session: tx },
    );
  }
  return audiences;
}
