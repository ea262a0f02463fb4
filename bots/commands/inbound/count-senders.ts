import { type Database, findGathered, saveGathered, type Transaction } from '../../../src/storage/index.ts';
import { type SenderCount, senderCountModel } from './sender-card.model.ts';

/** Unknown senders of whom the staff are sent cards within the time below; whoever else writes is listed. */
export const mostSenders = 50;
export const countMinutes = 60;

const countId = 'all';

/**
 * Whether one more unknown sender gets a card. Of those who get none the first one is told of: `tell`. One count for all
 * processes, written only while senders are counted, so that in a flood nobody waits for it.
 */
export async function countSender(
  database: Database,
  now: Date,
  tx: Transaction,
): Promise<'show' | 'tell' | 'hold'> {
  const known = (await findGathered(database, senderCountModel, [countId], tx)).get(countId);
  const isOver = !known || now.getTime() - known.since.getTime() >= countMinutes * 60_000;
  const count: SenderCount = isOver ? { _id: countId, since: now, senders: 0, isTold: false } : known;
  if (count.senders < mostSenders) {
    await saveGathered(database, senderCountModel, { ...count, senders: count.senders + 1 }, tx);
    return 'show';
  }
  if (count.isTold) return 'hold';
  await saveGathered(database, senderCountModel, { ...count, isTold: true }, tx);
  return 'tell';
}
