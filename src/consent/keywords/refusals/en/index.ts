import type { RefusalTable } from '../../consent-words.ts';
import { englishInnocent } from './innocent.ts';
import { englishRefusals, englishStrong, englishWhole } from './wishes.ts';
import { englishWords } from './words.ts';

export const englishRefusalTable: RefusalTable = {
  ...englishWords,
  language: 'en',
  whole: englishWhole,
  strong: englishStrong,
  innocent: englishInnocent,
  refusals: englishRefusals,
};
