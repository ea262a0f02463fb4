import type { Database, Transaction } from '../storage/index.ts';
import { type Habits, type ShownCard, sessionModel } from './session.model.ts';

/** Who has a card of these contacts before them. There are as many sessions as people of the staff. */
export async function findShownCards(
  database: Database,
  contacts: readonly string[],
  tx: Transaction,
): Promise<{ person: string; habits: Habits; card: ShownCard }[]> {
  const found = await database
    .collection(sessionModel)
    .find({ 'card.contact': { $in: [...contacts] } }, { session: tx })
    .toArray();
  return found.flatMap(({ _id: person, habits = {}, card }) => (card ? [{ person, habits, card }] : []));
}
