export {
  type ConsentDefinition,
  type DefinitionVersion,
  definitionModel,
  type LegalBasis,
  legalBases,
  trackedDefinitions,
} from './definition.model.ts';
export {
  createDefinition,
  type DefinitionDraft,
  findDefinition,
  findDefinitions,
  getDefinition,
  isOutdated,
  nameOfConsent,
  newestVersion,
  retireDefinition,
  reviseDefinition,
  toShownText,
  toWording,
  type Wording,
} from './definitions.ts';
