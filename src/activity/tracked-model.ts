import { isPlainObject, type ModelDefinition, type Transaction } from '../storage/index.ts';

/** A field that holds ids of documents of another collection (or of the same). */
export interface Reference {
  /** Of one id, or of a list of ids: `organization.id`, `tags`. An index of the collection must begin with it. */
  path: string;
  collection: string;
  /**
   * True when linking and unlinking also stand in the history of the document that is pointed at; `whole`: so does all that
   * changes here while it is pointed at.
   */
  inHistory?: true | 'whole';
  /** False for a document that may not be pointed at, such as a tag that was merged away. Default: any that exists. */
  accepts?(document: { _id: string }): boolean;
}

/** How a room lets its documents be recorded and taken back; handed to `createActivity`. */
export interface TrackedModel<T extends { _id: string } = { _id: string }> {
  model: ModelDefinition<T>;
  /** Top-level fields that follow from the others, or only say when: kept out of history and of clashes. */
  derived?: readonly string[];
  /** Sets the derived fields of a document that is about to be written, by an undo too. */
  derive?(document: T, now: Date): void;
  /** False for facts that nobody can take back, such as consent: an undo passes over them. */
  undoable?: boolean;
  references?: readonly Reference[];
  /**
   * Text fields, or lists of texts, of which no two documents may share a value, each with an index: writing a taken value
   * throws, an undo clashes.
   */
  unique?: readonly string[];
  /** Paths of the document that break a rule of the room; an undo that would lead there clashes instead. */
  findFaults?(document: T): string[];
  /**
   * The same for rules that hold between documents: `future` has those that an undo would write, undefined for those it
   * would remove. Reads in the transaction, writes nothing.
   */
  findFaultsTogether?(
    tx: Transaction,
    future: ReadonlyMap<string, T | undefined>,
  ): Promise<{ id: string; path: string }[]>;
  /** After an undo has written documents of the collection, in its transaction. */
  afterUndo?(tx: Transaction): Promise<void>;
}

export interface Registry {
  /** Throws when the model was not registered: a change that nobody could undo is a mistake of the program. */
  get(collection: string): TrackedModel;
  /** The references that point at documents of `collection`. */
  referencesTo(collection: string): { from: TrackedModel; reference: Reference }[];
}

export function createRegistry(models: readonly TrackedModel[]): Registry {
  const byName = new Map(models.map((tracked) => [tracked.model.name, tracked]));
  return {
    get: (collection) => {
      const tracked = byName.get(collection);
      if (!tracked) throw new Error(`Collection ${collection} is not registered with the activity`);
      return tracked;
    },
    referencesTo: (collection) =>
      models.flatMap((from) =>
        (from.references ?? [])
          .filter((reference) => reference.collection === collection)
          .map((reference) => ({ from, reference })),
      ),
  };
}

/** The ids a document holds at a reference's path; lists on the way are gone through. */
export function referencedIds(document: unknown, path: string): string[] {
  let values = [document];
  for (const key of path.split('.')) {
    values = values
      .flat()
      .flatMap((value) => (isPlainObject(value) && value[key] !== undefined ? [value[key]] : []));
  }
  return values.flat().filter((value): value is string => typeof value === 'string');
}
