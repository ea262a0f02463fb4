import mongoose from 'mongoose';
import type { Database } from './database.ts';
import { defineModel } from './define-model.ts';
import type { Holder } from './leases.ts';

/** A session of the driver that a process uses for transactions. */
interface TransactionSession {
  /** Its id in hexadecimal. */
  _id: string;
  holder: Holder;
}

export const transactionSessionModel = defineModel<TransactionSession>(
  'transactionSessions',
  { _id: { type: String, required: true }, holder: { type: String, required: true } },
  [{ holder: 1 }],
);

/** Notes each session before its first transaction; a process has a few, and uses them again and again. */
export function createSessionRegister(
  database: Pick<Database, 'collection'>,
  holder: Holder,
): (session: mongoose.mongo.ClientSession) => Promise<void> {
  const known = new Set<string>();
  return async ({ id }) => {
    const _id = id?.id.toString('hex');
    if (_id === undefined || known.has(_id)) return;
    await database.collection(transactionSessionModel).replaceOne({ _id }, { holder }, { upsert: true });
    known.add(_id);
  };
}

/** Processes, living and dead, that have had transactions. */
export async function findTransactionHolders(database: Database): Promise<Holder[]> {
  const sessions = await database.collection(transactionSessionModel).find().toArray();
  return [...new Set(sessions.map(({ holder }) => holder))];
}

/**
 * Ends the transactions that dead processes have left open. A server knows nothing of their death and would refuse every
 * write to what they had touched for a minute (https://www.mongodb.com/docs/manual/reference/parameters/ ,
 * transactionLifetimeLimitSeconds). Should a process live after all, its driver begins the transaction again.
 */
export async function endOpenTransactions(database: Database, dead: readonly Holder[]): Promise<void> {
  if (dead.length === 0) return;
  const sessions = await database
    .collection(transactionSessionModel)
    .find({ holder: { $in: [...dead] } })
    .toArray();
  if (sessions.length === 0) return;
  const ids = sessions.map(({ _id }) => ({ id: new mongoose.mongo.UUID(_id) }));
  await database.connection.getClient().db('admin').command({ killSessions: ids });
}

/** Nothing of these processes is left to be ended. */
export async function forgetSessions(database: Database, holders: readonly Holder[]): Promise<void> {
  await database.collection(transactionSessionModel).deleteMany({ holder: { $in: [...holders] } });
}
