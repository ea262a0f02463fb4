import type { RefusalTable } from '../../consent-words.ts';
import { englishStrong, englishWhole } from './certain.ts';
import { englishGrounds } from './grounds.ts';
import { englishInnocent } from './innocent.ts';
import { englishWishes } from './wishes.ts';
import { englishWords } from './words.ts';

export const englishRefusalTable: RefusalTable = {
  ...englishWords,
  language: 'en',
  whole: englishWhole,
  strong: englishStrong,
  innocent: englishInnocent,
  refusals: [...englishGrounds, ...englishWishes],
};
