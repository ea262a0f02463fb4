import type { Database, ModelDefinition } from '../../storage/index.ts';
import { type Address, addressModel } from '../addresses/address.model.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import { type Person, personModel } from '../addresses/person.model.ts';
import { isSuspended, type StateEntry, type Subject } from '../addresses/subject.ts';
import { findDefinitions, newestVersion } from '../definitions/index.ts';
import { unsealedRecordModel } from '../ledger/index.ts';
import { type GrantedKey, gradeKeys } from './evidence-of.ts';

/** What may become a complaint, the gravest first (M30). */
export const riskKinds = [
  'no-evidence',
  'undecided',
  'moved',
  'outdated',
  'unanswered',
  'undeliverable',
  'spoken',
  'unsealed',
] as const;
export type RiskKind = (typeof riskKinds)[number];

export function isRiskKind(text: string): text is RiskKind {
  return (riskKinds as readonly string[]).includes(text);
}

/** Contacts by what is risky about them; each once for each risk. */
export type Risks = ReadonlyMap<RiskKind, ReadonlySet<string>>;

export interface RiskOptions {
  database: Database;
  /** Contacts that stand on these addresses, in their order. */
  findHolders(refs: readonly AddressRef[]): Promise<readonly (readonly string[])[]>;
  now: Date;
}

const hour = 3_600_000;
/** Whoever wanted to agree has done so by then, or has not understood how. */
const answerHours = 24;
const sealSeconds = 60;
const keysAtOnce = 1_000;
/** Read on while so many are looked up. */
const batchesAtOnce = 2;
/** All that is looked at; the rest of an address is longer. */
const projection = { ref: 1, states: 1, facts: 1, chain: 1, suspendedAt: 1, suspendedFrom: 1 } as const;

/** Goes through every address and person that is stored, beside all transactions. */
export async function findRisks({ database, findHolders, now }: RiskOptions): Promise<Risks> {
  const risks = new Map<RiskKind, Set<string>>(riskKinds.map((kind) => [kind, new Set()]));
  const definitions = new Map((await findDefinitions(database)).map((one) => [one._id, one]));
  const isOutdated = (key: string, { version }: StateEntry) => {
    const definition = key.startsWith('named:') ? definitions.get(key.slice('named:'.length)) : undefined;
    if (!definition || definition.retiredAt || version === undefined) return false;
    return version < newestVersion(definition).version;
  };
  const sealedBy = new Date(now.getTime() - sealSeconds * 1_000);
  const unsealed = await database.collection(unsealedRecordModel).find({}).toArray();
  const unsealedChains = new Set(
    unsealed.filter(({ at }) => at <= sealedBy).map(({ _id }) => _id.slice(0, _id.lastIndexOf('.'))),
  );

  const kindsOf = (subject: Subject): Set<RiskKind> => {
    const kinds = new Set<RiskKind>();
    for (const [key, entry] of Object.entries(subject.states)) {
      if (entry.provisional) kinds.add('undecided');
      if (isSuspended(subject, key) && entry.state === 'granted') kinds.add('moved');
      if (entry.state === 'granted' && isOutdated(key, entry)) kinds.add('outdated');
      if (entry.state === 'pending' && now.getTime() - entry.at.getTime() > answerHours * hour)
        kinds.add('unanswered');
    }
    if (subject.chain && unsealedChains.has(subject.chain.id)) kinds.add('unsealed');
    return kinds;
  };
  const grantedKeys = (subject: Subject): GrantedKey[] =>
    Object.entries(subject.states)
      .filter(([key, { state }]) => state === 'granted' && !isSuspended(subject, key))
      .map(([key, { record }]) => ({ key, record }));

  /** `contactsOf` is asked for those with a risk alone, many at once. */
  const walk = async <S extends Subject>(
    model: ModelDefinition<S>,
    more: (subject: S) => RiskKind[],
    contactsOf: (subjects: readonly S[]) => Promise<readonly (readonly string[])[]>,
  ) => {
    type Waiting = { subject: S; keys: GrantedKey[] };
    let waiting: Waiting[] = [];
    const settling: Promise<void>[] = [];
    const settle = async (batch: readonly Waiting[]) => {
      const all = batch.flatMap(({ keys }) => keys);
      const grades = await gradeKeys(database, all);
      const risky: { subject: S; kinds: Set<RiskKind> }[] = [];
      let at = 0;
      for (const { subject, keys } of batch) {
        const own = new Set(grades.slice(at, at + keys.length));
        at += keys.length;
        const kinds = new Set([...kindsOf(subject), ...more(subject)]);
        if (own.has('none')) kinds.add('no-evidence');
        if (own.has('spoken')) kinds.add('spoken');
        if (kinds.size > 0) risky.push({ subject, kinds });
      }
      const contacts = risky.length > 0 ? await contactsOf(risky.map(({ subject }) => subject)) : [];
      for (const [index, { kinds }] of risky.entries())
        for (const contact of contacts[index] ?? []) for (const kind of kinds) risks.get(kind)?.add(contact);
    };
    const settleWaiting = async () => {
      const batch = settle(waiting);
      // A failure is met where it is waited for.
      batch.catch(() => undefined);
      settling.push(batch);
      waiting = [];
      if (settling.length > batchesAtOnce) await settling.shift();
    };
    const cursor = database.collection(model).find({}, { projection, batchSize: keysAtOnce });
    for await (const found of cursor) {
      const subject = found as unknown as S;
      waiting.push({ subject, keys: grantedKeys(subject) });
      if (waiting.length >= keysAtOnce) await settleWaiting();
    }
    await settleWaiting();
    await Promise.all(settling);
  };

  await walk<Address>(
    addressModel,
    ({ facts, states }) =>
      Object.entries(facts).some(
        ([channel, fact]) => fact.undeliverable && states[`${channel}/service`]?.state === 'granted',
      )
        ? ['undeliverable']
        : [],
    async (addresses) => {
      const refs = addresses.flatMap(({ ref }) => ref ?? []);
      const held = refs.length > 0 ? await findHolders(refs) : [];
      let at = -1;
      // After an erasure there is an address without anybody.
      return addresses.map(({ ref }) => (ref ? (held[++at] ?? []) : []));
    },
  );
  await walk<Person>(
    personModel,
    () => [],
    async (persons) => persons.map(({ _id }) => [_id]),
  );
  return risks;
}
