import type { RefusalTable } from '../../consent-words.ts';
import { frenchStrong, frenchWhole } from './certain.ts';
import { frenchGrounds } from './grounds.ts';
import { frenchInnocent } from './innocent.ts';
import { frenchWishes } from './wishes.ts';
import { frenchWords } from './words.ts';

export const frenchRefusalTable: RefusalTable = {
  ...frenchWords,
  language: 'fr',
  whole: frenchWhole,
  strong: frenchStrong,
  innocent: frenchInnocent,
  refusals: [...frenchGrounds, ...frenchWishes],
};
