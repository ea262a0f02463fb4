import type { ActionWriter } from '../../../src/activity/index.ts';
import type { TurnEffects } from '../../../src/intake/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';

/** Who acts where a contact's own message changes the book. */
export const contactActor = 'contact';

/** A change that a contact's message brought: an action with history and undo, and search and lists hear of it. */
export async function performByContact<T>(
  rooms: Rooms,
  kind: string,
  { delivery, source, now }: { delivery: string; source: string; now: Date },
  work: (writer: ActionWriter) => Promise<T>,
  effects: TurnEffects,
  tx: Transaction,
): Promise<{ result: T; actionId: string | null }> {
  const origin = { kind, actor: contactActor, source, now, cause: delivery };
  const { result, actionId, touched } = await rooms.activity.perform(tx, origin, work);
  const ids = touched.flatMap(({ collection, id }) => (collection === 'contacts' ? [id] : []));
  effects.wrote ||= touched.length > 0;
  if (ids.length > 0)
    effects.afterCommit.push(async () => {
      await Promise.all([rooms.search.changed(ids), rooms.lists.changed(ids)]);
    });
  return { result, actionId };
}
