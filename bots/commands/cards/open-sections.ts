import { type Database, defineModel, type Transaction } from '../../../src/storage/index.ts';
import { type FoldingSection, foldingSections } from './contact-card.ts';

interface OpenSections {
  /** Staff member's id. */
  _id: string;
  sections: FoldingSection[];
}

/** Which sections of cards a person keeps open (F162): a habit of theirs, not of the contact. */
export const openSectionsModel = defineModel<OpenSections>('openSections', {
  _id: { type: String, required: true },
  sections: { type: [{ type: String, enum: foldingSections }], default: undefined, required: true },
});

export async function readOpenSections(
  database: Database,
  member: string,
  tx: Transaction,
): Promise<Set<FoldingSection>> {
  const found = await database
    .model(openSectionsModel)
    .findById(member)
    .session(tx)
    .lean<OpenSections | null>();
  return new Set(found?.sections ?? []);
}

export async function toggleSection(
  database: Database,
  member: string,
  section: FoldingSection,
  tx: Transaction,
): Promise<void> {
  const open = await readOpenSections(database, member, tx);
  if (!open.delete(section)) open.add(section);
  await database
    .model(openSectionsModel)
    .replaceOne({ _id: member }, { _id: member, sections: [...open] }, { upsert: true, session: tx });
}
