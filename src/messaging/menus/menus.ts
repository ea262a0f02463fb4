import type { Place, Turn } from '../../connector/index.ts';
import { foldLabel } from '../../locales/index.ts';
import type { Database, Transaction } from '../../storage/index.ts';
import type { FindConnector } from '../departure/transmit.ts';
import type { Draft } from '../outbox.ts';
import { type Menu, menuModel } from './menu.model.ts';
import { highestNumber, labelledNumbers, numberChoices, parseTypedNumber } from './number-choices.ts';

/**
 * Writes choices as numbered lines where the channel has no buttons for them, and keeps what the numbers stand for. The answer
 * to what was said in a chat begins at 1, in its last message; what comes there by itself counts on, so that no number changes its meaning under
 * somebody's fingers. An answer with buttons ends the numbers before it; what stands on its own buttons as a number can be
 * typed too, and any other digit is what it says.
 */
export async function numberMenus(
  database: Database,
  findConnector: FindConnector,
  drafts: readonly Draft[],
  tx: Transaction,
): Promise<readonly Draft[]> {
  const hasChoices = ({ place, reply }: Draft) =>
    Boolean(reply.choices?.length) && mayNumber(findConnector, place);
  const isNumbered = (draft: Draft) =>
    hasChoices(draft) && !findConnector(draft.place.channel)?.channel?.showsChoices?.(draft.reply);
  if (!drafts.some(hasChoices)) return drafts;
  const stored = database.collection(menuModel);
  const ids = [...new Set(drafts.filter(hasChoices).map(({ place }) => toMenuId(place)))];
  const found = await stored.find({ _id: { $in: ids } }, { session: tx }).toArray();
  const menus = new Map(found.map(({ _id, items }) => [_id, items]));
  const begun = new Set<string>();
  const changed = new Set<string>();
  const set = (id: string, items: Menu['items']) => {
    menus.set(id, items);
    changed.add(id);
  };
  const number = (draft: Draft): Draft => {
    if (!hasChoices(draft)) return draft;
    const id = toMenuId(draft.place);
    if (!isNumbered(draft)) {
      const items = labelledNumbers(draft.reply);
      if (draft.isAnswer && !begun.has(id) && (items.length > 0 || menus.get(id)?.length)) set(id, items);
      if (draft.isAnswer && items.length > 0) begun.add(id);
      return draft;
    }
    // Only staff can press anything.
    if (draft.audience.kind !== 'staff') return { ...draft, reply: numberChoices(draft.reply, null).reply };
    const before = draft.isAnswer && !begun.has(id) ? [] : (menus.get(id) ?? []);
    if (draft.isAnswer) begun.add(id);
    const { reply, items } = append(before, draft);
    set(id, items);
    return { ...draft, reply };
  };
  // Of an answer in several messages the last one is before the reader's eyes: its choices begin at 1.
  const positions = [...drafts.keys()];
  const [answers, others] = [true, false].map((isAnswer) =>
    positions.filter((at) => Boolean(drafts[at]?.isAnswer) === isAnswer),
  );
  const numbered = [...drafts];
  for (const at of [...(answers ?? []).reverse(), ...(others ?? [])])
    numbered[at] = number(drafts[at] as Draft);
  if (changed.size > 0)
    await stored.bulkWrite(
      [...changed].map((_id) => ({
        replaceOne: { filter: { _id }, replacement: { _id, items: menus.get(_id) ?? [] }, upsert: true },
      })),
      { session: tx },
    );
  return numbered;
}

/** Characters: what a line of ours says is shorter, most of what people write is longer. */
const longestWord = 40;

/** A number or what a line says, typed in a chat without buttons, as the press it stands for; any other turn as it is. */
export async function readMenu(
  database: Database,
  findConnector: FindConnector,
  turn: Turn,
  deliveryId: string,
  tx: Transaction,
): Promise<Turn> {
  if (turn.input.kind !== 'text' || !mayNumber(findConnector, turn.where)) return turn;
  const number = parseTypedNumber(turn.input.text);
  const word = foldLabel(turn.input.text);
  if (number === null && (!word || word.length > longestWord)) return turn;
  const menu = await database.collection(menuModel).findOne({ _id: toMenuId(turn.where) }, { session: tx });
  const meant =
    menu?.items.filter((one) => (number === null ? one.word === word : one.number === number)) ?? [];
  // What two lines say could be either.
  const item = meant.length === 1 ? meant[0] : undefined;
  return item ? { ...turn, input: { kind: 'press', data: item.data, pressId: deliveryId } } : turn;
}

function append(before: Menu['items'], { reply }: Draft) {
  const first = (before.at(-1)?.number ?? 0) + 1;
  const more = numberChoices(reply, first);
  const last = more.items.at(-1)?.number ?? 0;
  if (last <= highestNumber) return { reply: more.reply, items: [...before, ...more.items] };
  return numberChoices(reply, 1);
}

function mayNumber(findConnector: FindConnector, { channel }: Place): boolean {
  const abilities = findConnector(channel)?.channel;
  return abilities?.buttons === false || abilities?.showsChoices !== undefined;
}

function toMenuId({ channel, chat }: Place): string {
  return `${channel}:${chat}`;
}
