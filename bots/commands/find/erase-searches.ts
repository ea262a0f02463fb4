import { type Erasable, sweepAway } from '../../../src/storage/index.ts';
import { searchViewModel } from './search-view.ts';

/** Searches for an erased contact cannot be turned any further. */
export const erasableSearches: Erasable = {
  id: 'searches',
  erase: (database, { mentions }, signal) =>
    sweepAway(database, searchViewModel, ({ text }) => mentions(text), signal),
};
