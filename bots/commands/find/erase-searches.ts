import { type Erasable, sweepAway } from '../../../src/storage/index.ts';
import { searchViewModel } from './search-view.ts';

/** Searches for an erased contact cannot be turned any further. */
export const erasableSearches: Erasable = {
  id: 'searches',
  erase: (database, { saysOf }, signal) =>
    sweepAway(database, searchViewModel, ({ text }) => saysOf(text), signal),
};
