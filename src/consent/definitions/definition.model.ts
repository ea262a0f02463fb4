import type { Language } from '../../locales/index.ts';
import { defineModel, Mixed } from '../../storage/index.ts';

/** On what ground the business keeps and uses what a consent allows (GDPR art. 6). */
export const legalBases = ['consent', 'contract', 'legitimate-interest'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** One wording of a consent, for ever: whoever agreed, agreed to this one. */
export interface DefinitionVersion {
  /** Ascending from 1. */
  version: number;
  /** The full text by language; at least one. */
  texts: Partial<Record<Language, string>>;
  since: Date;
}

/** A named consent (F128): what it is called, what it says, and on what ground. */
export interface ConsentDefinition {
  _id: string;
  name: string;
  /** What it is called in other languages. */
  names?: Partial<Record<Language, string>>;
  legalBasis: LegalBasis;
  /** A STOP withdraws it together with all advertising. */
  isMarketing: boolean;
  /** Oldest first. */
  versions: DefinitionVersion[];
  /** No longer asked for; what was given stays on record. */
  retiredAt?: Date;
}

export const definitionModel = defineModel<ConsentDefinition>('consentDefinitions', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  names: { type: Mixed },
  legalBasis: { type: String, required: true },
  isMarketing: { type: Boolean, required: true },
  versions: { type: [Mixed], default: undefined, required: true },
  retiredAt: Date,
});

/** How definitions are recorded and undone; for `createActivity`. */
export const trackedDefinitions = [{ model: definitionModel }];
