export { fold, indexWords, splitWords } from './fold.ts';
export type { SearchEntry } from './search-entry.ts';
export {
  createSearchIndex,
  PAGE,
  type SearchHits,
  type SearchIndex,
  type SearchOptions,
} from './search-index.ts';
