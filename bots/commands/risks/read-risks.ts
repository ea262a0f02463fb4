import { findRisks, type RiskKind, riskKinds } from '../../../src/consent/index.ts';
import type { Rooms } from '../command-context.ts';

const contactsAtOnce = 1_000;

/** Of a book whose risks take longer to find, what was found lasts so long for whoever goes on from the card or turns pages. */
const lasting = 60_000;
const longMilliseconds = 1_000;

/** Ids of contacts by risk. */
export type FoundRisks = ReadonlyMap<RiskKind, readonly string[]>;

const last = new WeakMap<Rooms['database'], { at: Date; found: FoundRisks }>();

/** What was found a moment ago, else what is found now. */
export async function recallRisks(
  rooms: Pick<Rooms, 'database' | 'contacts'>,
  now: Date,
): Promise<FoundRisks> {
  const known = last.get(rooms.database);
  const age = known ? now.getTime() - known.at.getTime() : lasting;
  return known && age >= 0 && age < lasting ? known.found : readRisks(rooms, now);
}

/** Ids of contacts outside the bin by risk, by name. Reads what is committed: so much is no part of a step's transaction. */
export async function readRisks(
  { database, contacts }: Pick<Rooms, 'database' | 'contacts'>,
  now: Date,
): Promise<FoundRisks> {
  const began = performance.now();
  const risks = await findRisks({ database, now, findHolders: (refs) => contacts.findManyHolders(refs) });
  const ids = [...new Set([...risks.values()].flatMap((some) => [...some]))];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += contactsAtOnce)
    for (const [id, name] of await contacts.findSortNames(ids.slice(start, start + contactsAtOnce)))
      names.set(id, name);
  const { compare } = new Intl.Collator();
  const byName = (one: string, other: string) => compare(names.get(one) ?? '', names.get(other) ?? '');
  const found = new Map(
    riskKinds.map((kind) => [kind, [...(risks.get(kind) ?? [])].filter((id) => names.has(id)).sort(byName)]),
  );
  if (performance.now() - began > longMilliseconds) last.set(database, { at: now, found });
  else last.delete(database);
  return found;
}
