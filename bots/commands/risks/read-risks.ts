import { findRisks, type RiskKind, riskKinds } from '../../../src/consent/index.ts';
import type { Rooms } from '../command-context.ts';

const contactsAtOnce = 1_000;

/** Ids of contacts outside the bin by risk, by name. Reads what is committed: so much is no part of a step's transaction. */
export async function readRisks(
  { database, contacts }: Pick<Rooms, 'database' | 'contacts'>,
  now: Date,
): Promise<ReadonlyMap<RiskKind, readonly string[]>> {
  const risks = await findRisks({ database, now, findHolders: (refs) => contacts.findManyHolders(refs) });
  const ids = [...new Set([...risks.values()].flatMap((some) => [...some]))];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += contactsAtOnce)
    for (const [id, name] of await contacts.findSortNames(ids.slice(start, start + contactsAtOnce)))
      names.set(id, name);
  const { compare } = new Intl.Collator();
  const byName = (one: string, other: string) => compare(names.get(one) ?? '', names.get(other) ?? '');
  return new Map(
    riskKinds.map((kind) => [kind, [...(risks.get(kind) ?? [])].filter((id) => names.has(id)).sort(byName)]),
  );
}
