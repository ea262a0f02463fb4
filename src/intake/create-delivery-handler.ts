import {
  type Connector,
  DeliveryError,
  FileTooLargeError,
  type Place,
  type Turn,
} from '../connector/index.ts';
import type { DialogueContext, FetchedFile } from '../dialogue/index.ts';
import {
  type Draft,
  type FindConnector,
  type Outbox,
  type OutboxEntry,
  readMenu,
} from '../messaging/index.ts';
import { gather, keepReads, type Transaction } from '../storage/index.ts';
import type { Delivery } from './delivery.model.ts';
import { handleTurn, type People, type TurnEffects, type TurnOptions } from './handle-turn.ts';
import { openStepBatch, type StepBatch } from './step-batch.ts';
import type { DeliveryHandler, StepResult, Work } from './work-off.ts';

export interface HandlerOptions<Context extends DialogueContext> extends TurnOptions<Context> {
  outbox: Outbox;
  findConnector: FindConnector;
  /** Reads together what deliveries of contacts will ask for one by one. */
  foresee(deliveries: readonly Delivery[], tx: Transaction): Promise<void>;
  /** The same for turns of staff. */
  foreseeTurns(turns: readonly Turn[], tx: Transaction): Promise<void>;
  /** Works off what is no turn: messages of contacts, receipts. */
  handleEvent(delivery: Delivery, tx: Transaction): Promise<TurnEffects>;
  /** A delivery has failed for good: what is told of it; a refusal in it counts where `isHeard` says so. */
  handleDead(delivery: Delivery, isHeard: boolean, tx: Transaction): Promise<Draft[]>;
  /** A turn is committed; `seconds` since its receipt. */
  onTurn(channel: string, label: string, seconds: number): void;
  onError(error: unknown): void;
}

/** Milliseconds of work after which the person sees that something is happening. */
const patience = 700;

/** How long the next turn of a conversation waits for the replies of this one to leave. */
const departureMilliseconds = 4_000;

/** Turns go to the dialogue, everything else to its room; replies leave after the commit. */
export function createDeliveryHandler<Context extends DialogueContext>(
  options: HandlerOptions<Context>,
): DeliveryHandler {
  const { database, outbox, findConnector, foresee, foreseeTurns, handleEvent, handleDead } = options;
  const { now, onTurn, onError } = options;

  const finish = async (works: TurnEffects['afterCommit'], depart: () => Promise<void>) => {
    for (const work of works) await work().catch(onError);
    const departed = depart().catch(onError);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, departureMilliseconds);
    });
    await Promise.race([departed, late]);
    clearTimeout(timer);
  };

  const toResult = (works: TurnEffects['afterCommit'], entries: readonly OutboxEntry[]): StepResult => ({
    afterCommit: () => finish(works, () => outbox.depart(entries)),
    afterDoubt: () => finish(works, () => outbox.resume(entries)),
  });

  const count = async ({ event, receivedAt }: Delivery, label: string) => {
    if (event.type === 'turn')
      onTurn(event.turn.where.channel, label, (now().getTime() - receivedAt.getTime()) / 1_000);
  };

  const step = async ({ delivery, prepared }: Work, batch: StepBatch): Promise<TurnEffects> => {
    const { event } = delivery;
    if (event.type !== 'turn') {
      const effects = await handleEvent(delivery, batch.tx);
      if (effects.wrote) batch.forgetPeople();
      return effects;
    }
    const turn = await toUnderstood(event.turn, delivery._id, batch);
    const indicating = setTimeout(() => {
      findConnector(delivery.source)?.indicateWork?.(turn.where, AbortSignal.timeout(3_000)).catch(onError);
    }, patience);
    try {
      const file = prepared as FetchedFile | undefined;
      return await handleTurn(options, turn, delivery._id, file, batch);
    } finally {
      clearTimeout(indicating);
    }
  };

  /** Contacts are given nothing to press: what they type is theirs, and so is what a button of others says. */
  const toUnderstood = async (turn: Turn, deliveryId: string, batch: StepBatch): Promise<Turn> => {
    const isStaff = (await batch.people()).findSpeaker(turn) !== null;
    if (isStaff) return readMenu(database, findConnector, turn, deliveryId, batch.tx);
    const label = turn.input.kind === 'press' ? turn.input.label : undefined;
    return label ? { ...turn, input: { kind: 'text', text: label } } : turn;
  };

  return {
    needsPreparation: ({ event }) => event.type === 'turn' && event.turn.input.kind === 'file',
    prepare: async ({ event, source }, signal) => {
      if (event.type !== 'turn' || event.turn.input.kind !== 'file') return undefined;
      const { turn } = event;
      const people = await database.transaction((tx) => options.conversation.readPeople(tx));
      // Of a contact's file only the words beside it are read: these must not wait for it, nor be lost with it.
      if (!people.findSpeaker(turn)) return undefined;
      return fetchFile(findConnector(source), event.turn.input.file, turn.where, signal);
    },
    handle: async (works, tx) => {
      const turns = works.flatMap(({ delivery: { event } }) => (event.type === 'turn' ? [event.turn] : []));
      const batch = await openStepBatch(database, options.conversation, turns, tx);
      const people = turns.length > 0 ? await batch.people() : undefined;
      const effects = new Map<Work, TurnEffects>();
      // They are of different conversations: which comes first is all the same.
      const heard = works.filter(({ delivery }) => isHeardAlone(delivery, people));
      await gather(database, tx, async () => {
        await foresee(
          heard.map(({ delivery }) => delivery),
          tx,
        );
        for (const work of heard) effects.set(work, await step(work, batch));
      });
      const said = works.filter((work) => !effects.has(work));
      await keepReads(tx, async () => {
        await foreseeTurns(
          said.flatMap(({ delivery: { event } }) =>
            event.type === 'turn' && people?.findSpeaker(event.turn) ? [event.turn] : [],
          ),
          tx,
        );
        for (const work of said) effects.set(work, await step(work, batch));
      });
      const all = works.map((work) => effects.get(work) as TurnEffects);
      await batch.close();
      const drafts = all.flatMap((effects, at) =>
        effects.drafts.map((draft) => {
          const { _id: cause, event } = works[at]?.delivery ?? {};
          const isAnswer = event?.type === 'turn' && isSamePlace(event.turn.where, draft.place);
          const said = isAnswer && event.turn.input.kind === 'text' ? event.turn.input.text : undefined;
          return { ...draft, cause, isAnswer, said };
        }),
      );
      const entries = await outbox.enqueue(drafts, tx);
      return works.map(({ delivery }, at) => {
        const { afterCommit = [], label } = all[at] ?? {};
        const own = entries.filter(({ cause }) => cause === delivery._id);
        return toResult(label ? [() => count(delivery, label), ...afterCommit] : afterCommit, own);
      });
    },
    onDead: async (delivery, isHeard, tx) => {
      const drafts = (await handleDead(delivery, isHeard, tx)).map((draft) => ({
        ...draft,
        cause: delivery._id,
      }));
      const entries = await outbox.enqueue(drafts, tx);
      return toResult([], entries);
    },
  };
}

/** What contacts and providers say, which changes neither the staff nor the book: it may be read and written together. */
function isHeardAlone({ event }: Delivery, people: People | undefined): boolean {
  if (event.type !== 'turn') return event.type !== 'chat.moved' && event.type !== 'number.changed';
  const { input } = event.turn;
  const isCommand = input.kind === 'press' || (input.kind === 'text' && input.text.trim().startsWith('/'));
  return !isCommand && people?.findSpeaker(event.turn) === null;
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.channel === other.channel && one.chat === other.chat;
}

/** The file's bytes; undefined when it cannot be had, which the dialogue then says. Throws when trying again may help. */
async function fetchFile(
  connector: Connector | undefined,
  file: Parameters<NonNullable<Connector['fetchFile']>>[0],
  place: Parameters<NonNullable<Connector['indicateWork']>>[0],
  signal: AbortSignal,
): Promise<FetchedFile | undefined> {
  await connector?.indicateWork?.(place, signal).catch(() => undefined);
  try {
    const content = await connector?.fetchFile?.(file, signal);
    return content && { name: file.name ?? '', content };
  } catch (error) {
    if (error instanceof FileTooLargeError) return { limit: error.limit };
    if (error instanceof DeliveryError && !error.retryable) return undefined;
    throw error;
  }
}
