import { type Database, defineModel, newId, type Transaction } from '../../../src/storage/index.ts';

interface SearchView {
  _id: string;
  text: string;
  member: string;
  at: Date;
}

/** What a person searched for: the page buttons of the answer name it, because a button may hold no personal data. */
export const searchViewModel = defineModel<SearchView>(
  'searchViews',
  {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    member: { type: String, required: true },
    at: { type: Date, required: true },
  },
  [{ member: 1 }],
);

/** Searches of one person whose pages can still be turned. */
const keptViews = 20;

export async function keepSearch(
  database: Database,
  member: string,
  text: string,
  now: Date,
  tx: Transaction,
): Promise<string> {
  const views = database.model(searchViewModel);
  const own = await views.find({ member }).session(tx).lean<SearchView[]>();
  const same = own.find((view) => view.text === text);
  if (same) return same._id;
  const old = own.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(keptViews - 1);
  if (old.length > 0) await views.deleteMany({ _id: { $in: old.map(({ _id }) => _id) } }, { session: tx });
  const view: SearchView = { _id: newId(), text, member, at: now };
  await views.insertMany([view], { session: tx });
  return view._id;
}

export async function findSearch(database: Database, id: string, tx: Transaction): Promise<string | null> {
  const view = await database.model(searchViewModel).findById(id).session(tx).lean<SearchView | null>();
  return view?.text ?? null;
}
