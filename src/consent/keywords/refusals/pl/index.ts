import type { RefusalTable } from '../../consent-words.ts';
import { polishStrong, polishWhole } from './certain.ts';
import { polishGrounds } from './grounds.ts';
import { polishInnocent } from './innocent.ts';
import { polishWishes } from './wishes.ts';
import { polishWords } from './words.ts';

export const polishRefusalTable: RefusalTable = {
  ...polishWords,
  language: 'pl',
  whole: polishWhole,
  strong: polishStrong,
  innocent: polishInnocent,
  refusals: [...polishGrounds, ...polishWishes],
};
