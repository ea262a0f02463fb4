import type { RefusalTable } from '../../consent-words.ts';
import { frenchInnocent } from './innocent.ts';
import { frenchRefusals, frenchStrong, frenchWhole } from './wishes.ts';
import { frenchWords } from './words.ts';

export const frenchRefusalTable: RefusalTable = {
  ...frenchWords,
  language: 'fr',
  whole: frenchWhole,
  strong: frenchStrong,
  innocent: frenchInnocent,
  refusals: frenchRefusals,
};
