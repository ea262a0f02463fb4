export { type ContactSearch, type ContactSearchOptions, createContactSearch } from './contact-search.ts';
export { fold, indexWords, splitWords } from './fold.ts';
export type { SearchEntry } from './search-entry.ts';
export {
  createSearchIndex,
  PAGE,
  type SearchHits,
  type SearchIndex,
  type SearchOptions,
} from './search-index.ts';
export { isGuardedForm, searchedDigits } from './search-query.ts';
export { type SearchTokens, toSearchTokens } from './search-tokens.ts';
export { soundAlikes } from './sound-alikes.ts';
export { type SearchSurroundings, toSearchEntry } from './to-search-entry.ts';
