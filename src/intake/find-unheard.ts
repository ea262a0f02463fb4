import type { Database, Transaction } from '../storage/index.ts';
import { deliveryModel } from './delivery.model.ts';

/** A connector whose conversations are named after numbers. */
export interface NumberedConnector {
  id: string;
  /** What it calls the conversation with a number (E.164). */
  toConversation(e164: string): string;
}

/**
 * Those of these conversations (`source:conversation`) in which somebody has said what is stored and not worked off yet, by
 * whichever of `connectors` the same number has said it.
 */
export async function findUnheard(
  database: Database,
  conversations: readonly string[],
  connectors: readonly NumberedConnector[],
  tx: Transaction,
): Promise<ReadonlySet<string>> {
  if (conversations.length === 0) return new Set();
  const names = new Map(conversations.map((one) => [one, namesOf(one, connectors)]));
  const waiting = await database
    .collection(deliveryModel)
    .find(
      { pending: { $in: [...new Set([...names.values()].flat())] } },
      { session: tx, projection: { pending: 1, 'event.type': 1 } },
    )
    .toArray();
  const said = new Set(
    waiting.flatMap(({ event, pending }) => (event.type === 'message.receipt' ? [] : (pending ?? []))),
  );
  return new Set(conversations.filter((one) => names.get(one)?.some((name) => said.has(name))));
}

/** One person's conversations with every connector that names people by their number. Pure. */
function namesOf(conversation: string, connectors: readonly NumberedConnector[]): string[] {
  const [, source, number] = /^([^:]+):(?:[a-z]+:)?\+?(\d{6,15})$/.exec(conversation) ?? [];
  const others = connectors.filter(({ id }) => number && id !== source);
  return [conversation, ...others.map(({ id, toConversation }) => `${id}:${toConversation(`+${number}`)}`)];
}
