import { isDeepStrictEqual } from 'node:util';
import type { Turn } from '../connector/index.ts';
import { type DialogueContext, type Session, sessionModel } from '../dialogue/index.ts';
import type { Database, Transaction } from '../storage/index.ts';
import type { Conversation, People } from './handle-turn.ts';

/** What the steps of one transaction share: who is who, and the sessions, read and written together. */
export interface StepBatch {
  tx: Transaction;
  /** The staff as the transaction sees them, with the changes of earlier steps. */
  people(): Promise<People>;
  /** A step changed something: who is who must be read again. */
  forgetPeople(): void;
  session(id: string): Promise<Session>;
  /** Keeps the session as the step leaves it. A question answered or asked is always written: two devices must not both win. */
  keepSession(before: Session, after: Session): void;
  /** Writes the sessions. */
  close(): Promise<void>;
}

export async function openStepBatch<Context extends DialogueContext>(
  database: Database,
  conversation: Conversation<Context>,
  turns: readonly Turn[],
  tx: Transaction,
): Promise<StepBatch> {
  const stored = database.collection(sessionModel);
  const sessions = new Map<string, Session>();
  const changed = new Set<string>();
  let people: People | undefined = turns.length > 0 ? await conversation.readPeople(tx) : undefined;
  const speakers = [...new Set(turns.flatMap((turn) => people?.findSpeaker(turn)?.id ?? []))];
  if (speakers.length > 0) {
    const found = await stored.find({ _id: { $in: speakers } }, { session: tx }).toArray();
    for (const id of speakers) sessions.set(id, found.find((session) => session._id === id) ?? { _id: id });
  }
  return {
    tx,
    people: async () => {
      people ??= await conversation.readPeople(tx);
      return people;
    },
    forgetPeople: () => {
      people = undefined;
    },
    session: async (id) => {
      const known = sessions.get(id);
      if (known) return known;
      const session = (await stored.findOne({ _id: id }, { session: tx })) ?? { _id: id };
      sessions.set(id, session);
      return session;
    },
    keepSession: (before, after) => {
      const isSame =
        isDeepStrictEqual(before.habits ?? {}, after.habits ?? {}) &&
        isDeepStrictEqual(before.card, after.card) &&
        isDeepStrictEqual(before.turns, after.turns) &&
        isDeepStrictEqual(before.aside ?? [], after.aside ?? []);
      if (!before.question && !after.question && isSame) return;
      sessions.set(after._id, after);
      changed.add(after._id);
    },
    close: async () => {
      const written = [...changed].flatMap((id) => sessions.get(id) ?? []);
      if (written.length === 0) return;
      await stored.bulkWrite(
        written.map((session) => ({
          replaceOne: { filter: { _id: session._id }, replacement: session, upsert: true },
        })),
        { session: tx },
      );
    },
  };
}
