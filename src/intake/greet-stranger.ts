import type { Turn } from '../connector/index.ts';
import { type Database, defineModel, type Transaction } from '../storage/index.ts';

interface Greeting {
  /** `scheme:value` of the stranger. */
  _id: string;
  at: Date;
}

export const greetingModel = defineModel<Greeting>('greetings', {
  _id: { type: String, required: true },
  at: { type: Date, required: true },
});

const hoursBetweenGreetings = 12;

/** Whether a stranger gets the polite sentence now: once in a while, so that nobody can make the bot talk. */
export async function allowsGreeting(
  database: Database,
  turn: Turn,
  now: Date,
  tx: Transaction,
): Promise<boolean> {
  const greetings = database.model(greetingModel);
  const { scheme, value } = turn.who.identity;
  const _id = `${scheme}:${value}`;
  const last = await greetings.findById(_id).session(tx).lean<Greeting | null>();
  if (last && now.getTime() - last.at.getTime() < hoursBetweenGreetings * 3_600_000) return false;
  await greetings.replaceOne({ _id }, { _id, at: now }, { upsert: true, session: tx });
  return true;
}
