import type { RefusalTable } from '../../consent-words.ts';
import { polishInnocent } from './innocent.ts';
import { polishRefusals, polishStrong, polishWhole } from './wishes.ts';
import { polishWords } from './words.ts';

export const polishRefusalTable: RefusalTable = {
  ...polishWords,
  language: 'pl',
  whole: polishWhole,
  strong: polishStrong,
  innocent: polishInnocent,
  refusals: polishRefusals,
};
