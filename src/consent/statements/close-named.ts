import { contactChannels } from '../../connector/index.ts';
import type { Database, Transaction } from '../../storage/index.ts';
import type { Person } from '../addresses/person.model.ts';
import { findDefinitions } from '../definitions/index.ts';
import type { StateChange } from './apply-states.ts';

type PersonChanges = Readonly<Record<string, Readonly<Record<string, StateChange>>>>;

/**
 * Whoever ends all advertising ends the named consents that are advertising with it. Gives the changes with those added;
 * other named consents stay.
 */
export async function closeNamed(
  database: Database,
  persons: readonly Person[],
  changes: PersonChanges,
  tx: Transaction,
): Promise<PersonChanges> {
  const ending = persons.filter(({ _id, states }) => {
    const own = changes[_id] ?? {};
    const endsAll = contactChannels.every((channel) => own[`${channel}/marketing`]?.state === 'withdrawn');
    return endsAll && Object.keys(states).some((key) => key.startsWith('named:'));
  });
  if (ending.length === 0) return changes;
  const definitions = await findDefinitions(database, tx);
  const marketing = new Set(
    definitions.flatMap(({ _id, isMarketing }) => (isMarketing ? [`named:${_id}`] : [])),
  );
  const closed = ending.map(({ _id, states }) => {
    const own = changes[_id] ?? {};
    const [like] = Object.values(own);
    const named = Object.keys(states).filter((key) => marketing.has(key));
    return [
      _id,
      { ...own, ...Object.fromEntries(named.map((key) => [key, { ...like, state: 'withdrawn' as const }])) },
    ];
  });
  return { ...changes, ...Object.fromEntries(closed) };
}
