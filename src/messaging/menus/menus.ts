import type { Place, Turn } from '../../connector/index.ts';
import { foldLabel } from '../../locales/index.ts';
import { type Database, newId, type Transaction } from '../../storage/index.ts';
import type { FindConnector } from '../departure/transmit.ts';
import { type OutboxEntry, outboxModel } from '../outbox.model.ts';
import type { Draft } from '../outbox.ts';
import { type Menu, type MenuItem, menuModel } from './menu.model.ts';
import { highestNumber, highestOf, numberChoices, parseTypedNumber, shownItems } from './number-choices.ts';

/** As it leaves; `menu` names the list that the message shows. */
export type NumberedDraft = Draft & { menu?: string };

/** Lists of a chat that can be quoted. */
const keptLists = 10;

/**
 * Writes choices as numbered lines where the channel has no buttons for them, and keeps what the numbers stand for. The answer
 * to what was said in a chat begins at 1, in its last message; what comes there by itself counts on, so that no number changes its meaning under
 * somebody's fingers. An answer with buttons ends the numbers before it; what stands on its own buttons as a number can be
 * typed too, any other button by what it says, and any other digit is what it says. Each list is kept for a while under an id of its own, for who quotes it.
 */
export async function numberMenus(
  database: Database,
  findConnector: FindConnector,
  drafts: readonly Draft[],
  tx: Transaction,
): Promise<readonly NumberedDraft[]> {
  const hasChoices = ({ place, reply }: Draft) =>
    Boolean(reply.choices?.length) && mayNumber(findConnector, place);
  const isNumbered = (draft: Draft) =>
    hasChoices(draft) && !findConnector(draft.place.channel)?.channel?.showsChoices?.(draft.reply);
  if (!drafts.some(hasChoices)) return drafts;
  const stored = database.collection(menuModel);
  const ids = [...new Set(drafts.filter(hasChoices).map(({ place }) => toMenuId(place)))];
  const found = await stored.find({ _id: { $in: ids } }, { session: tx }).toArray();
  const menus = new Map(found.map((menu) => [menu._id, menu]));
  const begun = new Set<string>();
  const changed = new Set<string>();
  const itemsOf = (_id: string) => menus.get(_id)?.items ?? [];
  const set = (_id: string, change: Partial<Menu>) => {
    menus.set(_id, { items: itemsOf(_id), lists: menus.get(_id)?.lists, ...change, _id });
    changed.add(_id);
  };
  /** Keeps a message's own choices for who quotes it; gives the draft that names them. */
  const keep = (_id: string, items: MenuItem[], draft: Draft): NumberedDraft => {
    if (items.length === 0) return draft;
    const menu = newId(8);
    set(_id, { lists: [...(menus.get(_id)?.lists ?? []), { id: menu, items }].slice(-keptLists) });
    return { ...draft, menu };
  };
  /** Of what comes by itself, or before the last message: no number that somebody has before them changes its meaning by it. */
  const addWords = (_id: string, items: MenuItem[]) => {
    const words = items.filter(({ number }) => number === undefined);
    const before = itemsOf(_id);
    const kept =
      before.length + words.length > highestNumber ? before.filter(({ number }) => number) : before;
    if (words.length > 0) set(_id, { items: [...kept, ...words] });
  };
  const number = (draft: Draft): NumberedDraft => {
    if (!hasChoices(draft)) return draft;
    const id = toMenuId(draft.place);
    if (!isNumbered(draft)) {
      const items = draft.audience.kind === 'staff' ? shownItems(draft.reply) : [];
      if (draft.isAnswer && !begun.has(id)) {
        if (items.length > 0 || itemsOf(id).length > 0) set(id, { items });
        if (items.length > 0) begun.add(id);
      } else addWords(id, items);
      return keep(id, items, draft);
    }
    // Only staff can press anything.
    if (draft.audience.kind !== 'staff') return { ...draft, reply: numberChoices(draft.reply, null).reply };
    const before = draft.isAnswer && !begun.has(id) ? [] : itemsOf(id);
    if (draft.isAnswer) begun.add(id);
    const { reply, items, isAfter } = append(before, draft);
    set(id, { items: isAfter ? [...before, ...items] : items });
    return keep(id, items, { ...draft, reply });
  };
  // Of an answer in several messages the last one is before the reader's eyes: its choices begin at 1.
  const positions = [...drafts.keys()];
  const [answers, others] = [true, false].map((isAnswer) =>
    positions.filter((at) => Boolean(drafts[at]?.isAnswer) === isAnswer),
  );
  const numbered: NumberedDraft[] = [...drafts];
  for (const at of [...(answers ?? []).reverse(), ...(others ?? [])])
    numbered[at] = number(drafts[at] as Draft);
  if (changed.size > 0)
    await stored.bulkWrite(
      [...changed].map((_id) => ({
        replaceOne: { filter: { _id }, replacement: menus.get(_id) ?? { _id, items: [] }, upsert: true },
      })),
      { session: tx },
    );
  return numbered;
}

/** Characters: what a line of ours says is shorter, most of what people write is longer. */
const longestWord = 40;

/** Of a list that is not kept any more: the dialogue answers it as any button that it does not know. */
const forgotten = 'forgotten';

/**
 * A number or what a line says, typed in a chat without buttons, as the press it stands for; any other turn as it is. Who quotes
 * a list chooses from that one, however old.
 */
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
  const quoted = await findQuoted(database, turn, tx);
  const list = menu?.lists?.find(({ id }) => id === quoted);
  if (quoted && !list && number !== null)
    return { ...turn, input: { kind: 'press', data: forgotten, pressId: deliveryId } };
  const meant = ((quoted ? list : menu)?.items ?? []).filter((one) =>
    number === null ? one.word === word : one.number === number,
  );
  // What two lines say could be either.
  const item = meant.length === 1 ? meant[0] : undefined;
  return item ? { ...turn, input: { kind: 'press', data: item.data, pressId: deliveryId } } : turn;
}

/** The list that the quoted message shows; undefined where none is quoted. */
async function findQuoted(
  database: Database,
  { input, where: { channel, chat } }: Turn,
  tx: Transaction,
): Promise<string | undefined> {
  const ref = input.kind === 'text' ? input.quotes : undefined;
  if (!ref) return undefined;
  const isHere = ({ place }: OutboxEntry) => place.channel === channel && place.chat === chat;
  const entries = await database.collection(outboxModel).find({ ref }, { session: tx }).toArray();
  return entries.find(isHere)?.menu;
}

function append(before: MenuItem[], { reply }: Draft) {
  const first = highestOf(before) + 1;
  const more = numberChoices(reply, first);
  const last = highestOf(more.items);
  if (last <= highestNumber) return { ...more, isAfter: true };
  return { ...numberChoices(reply, 1), isAfter: false };
}

function mayNumber(findConnector: FindConnector, { channel }: Place): boolean {
  const abilities = findConnector(channel)?.channel;
  return abilities?.buttons === false || abilities?.showsChoices !== undefined;
}

function toMenuId({ channel, chat }: Place): string {
  return `${channel}:${chat}`;
}
