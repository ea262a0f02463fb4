import type { Database } from '../../storage/index.ts';
import {
  type ConsentOpening,
  type ConsentRecord,
  consentOpeningModel,
  consentRecordModel,
  toRecordId,
} from '../ledger/index.ts';

/** What an agreement rests on: words or acts of the contact, something that can be shown, a spoken word, or nothing. */
export type EvidenceGrade = 'own' | 'document' | 'spoken' | 'none';

/** Ways in which a flag comes to stand without anybody's word. */
const wordless: ReadonlySet<string> = new Set(['setting', 'import']);

/** What one record proves. Pure. */
export function gradeEvidence(
  record: Pick<ConsentRecord, 'method'> | undefined,
  opening: Pick<ConsentOpening, 'values'> | undefined,
): EvidenceGrade {
  if (!record) return 'none';
  const { how, words } = opening?.values ?? {};
  if (record.method === 'staff') {
    if (!how) return 'none';
    return how.value === 'spoken' && !words ? 'spoken' : 'document';
  }
  return wordless.has(record.method) && !words ? 'none' : 'own';
}

/** A key that stands agreed to, and the record that made it so. */
export interface GrantedKey {
  key: string;
  record: string;
}

/**
 * The grades of these keys, in their order. What was closed and came back, because staff found a message to be no STOP or a
 * question was answered with no, rests on the agreement before.
 */
export async function gradeKeys(database: Database, keys: readonly GrantedKey[]): Promise<EvidenceGrade[]> {
  const grades: EvidenceGrade[] = keys.map(() => 'none');
  let open = keys.map((one, at) => ({ ...one, at }));
  while (open.length > 0) {
    const found = await findGraded(
      database,
      open.map(({ record }) => record),
    );
    const earlier: typeof open = [];
    for (const one of open) {
      const { record, opening } = found.get(one.record) ?? {};
      if (!record || (record.action === 'granted' && record.after[one.key] === 'granted'))
        grades[one.at] = gradeEvidence(record, opening);
      else if (record.index > 0) earlier.push({ ...one, record: toRecordId(record.chain, record.index - 1) });
    }
    open = earlier;
  }
  return grades;
}

type Graded = Pick<ConsentRecord, 'chain' | 'index' | 'action' | 'after' | 'method'>;

/** Of records what a grade needs; what they commit to is read only where it decides. */
async function findGraded(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, { record: Graded; opening?: Pick<ConsentOpening, 'values'> }>> {
  const records = await database
    .collection(consentRecordModel)
    .find(
      { _id: { $in: [...new Set(ids)] } },
      { projection: { chain: 1, index: 1, action: 1, after: 1, method: 1 } },
    )
    .toArray();
  const deciding = records.filter(({ method }) => method === 'staff' || wordless.has(method));
  const openings =
    deciding.length > 0
      ? await database
          .collection(consentOpeningModel)
          .find({ _id: { $in: deciding.map(({ _id }) => _id) } })
          .toArray()
      : [];
  const byId = new Map(openings.map((opening) => [opening._id, opening]));
  return new Map(
    records.map((record) => {
      const opening = byId.get(record._id);
      return [record._id, { record, ...(opening && { opening }) }];
    }),
  );
}
