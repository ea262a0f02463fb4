import type { Database, Transaction } from '../../storage/index.ts';
import { contactModel } from '../contact.model.ts';

/**
 * How many contacts outside the bin carry a tag as the transaction sees it. The lists' own counts follow after a commit, so they
 * are one step behind what is answered to the change itself.
 */
export async function countCarriers(database: Database, tagId: string, tx: Transaction): Promise<number> {
  const carriers = await database
    .model(contactModel)
    .find({ tags: tagId }, { deletedAt: 1 }, { session: tx })
    .lean();
  return carriers.filter(({ deletedAt }) => !deletedAt).length;
}
