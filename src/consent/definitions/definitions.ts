import { createHash } from 'node:crypto';
import type { Language } from '../../locales/index.ts';
import {
  type ChangeWriter,
  type Database,
  NotFoundError,
  newId,
  type Transaction,
} from '../../storage/index.ts';
import type { ShownText } from '../ledger/index.ts';
import { type ConsentDefinition, type DefinitionVersion, definitionModel } from './definition.model.ts';

/** A definition as it is typed in. */
export type DefinitionDraft = Pick<ConsentDefinition, 'name' | 'names' | 'legalBasis' | 'isMarketing'> &
  Pick<DefinitionVersion, 'texts'>;

/** Every definition by name, retired ones last. */
export async function findDefinitions(database: Database, tx?: Transaction): Promise<ConsentDefinition[]> {
  const found = await database.collection(definitionModel).find({}, { session: tx }).toArray();
  return found.sort(
    (one, other) =>
      Number(Boolean(one.retiredAt)) - Number(Boolean(other.retiredAt)) || one.name.localeCompare(other.name),
  );
}

export function findDefinition(
  database: Database,
  id: string,
  tx?: Transaction,
): Promise<ConsentDefinition | null> {
  return database.collection(definitionModel).findOne({ _id: id }, { session: tx });
}

/** Throws NotFoundError. */
export async function getDefinition(
  database: Database,
  id: string,
  tx?: Transaction,
): Promise<ConsentDefinition> {
  const found = await findDefinition(database, id, tx);
  if (!found) throw new NotFoundError('consentDefinitions', id);
  return found;
}

export function createDefinition(
  writer: ChangeWriter,
  { texts, ...draft }: DefinitionDraft,
): Promise<ConsentDefinition> {
  return writer.create(definitionModel, {
    _id: newId(10),
    ...draft,
    versions: [{ version: 1, texts, since: writer.now }],
  });
}

/** A new wording, which whoever agreed to an older one has not seen; the languages not named keep their text. */
export function reviseDefinition(
  writer: ChangeWriter,
  id: string,
  texts: DefinitionVersion['texts'],
): Promise<ConsentDefinition> {
  return writer.change(definitionModel, id, (definition) => {
    const newest = newestVersion(definition);
    definition.versions.push({
      version: newest.version + 1,
      texts: { ...newest.texts, ...texts },
      since: writer.now,
    });
  });
}

/** Says whether it is asked for from now on. */
export function retireDefinition(
  writer: ChangeWriter,
  id: string,
  retired: boolean,
): Promise<ConsentDefinition> {
  return writer.change(definitionModel, id, (definition) => {
    if (retired) definition.retiredAt = writer.now;
    else delete definition.retiredAt;
  });
}

export function newestVersion({ versions }: ConsentDefinition): DefinitionVersion {
  const newest = versions.at(-1);
  if (!newest) throw new Error('A consent definition has no version');
  return newest;
}

/** A wording with what the ledger keeps of it. */
export interface Wording {
  text: string;
  shown: ShownText;
}

/** What a consent is called in a language; without a name of its own there, as it was defined. */
export function nameOfConsent(
  { name, names }: Pick<ConsentDefinition, 'name' | 'names'>,
  language: Language,
): string {
  return names?.[language] ?? name;
}

/** The newest wording in a language, else in the first that there is. */
export function toWording(
  definition: ConsentDefinition,
  language: Language,
  version = newestVersion(definition),
): Wording {
  const [fallback] = Object.keys(version.texts) as Language[];
  const used = version.texts[language] === undefined ? (fallback as Language) : language;
  const text = version.texts[used] ?? '';
  return { text, shown: toShownText(definition._id, version.version, used, text) };
}

/** What the ledger keeps of words that were shown. */
export function toShownText(id: string, version: number, language: string, text: string): ShownText {
  return { id, version, language, digest: createHash('sha256').update(text).digest('hex') };
}

/** Whether somebody agreed to an older wording than today's. */
export function isOutdated(definition: ConsentDefinition, version: number | undefined): boolean {
  return version !== undefined && version < newestVersion(definition).version;
}
