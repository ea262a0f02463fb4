/** Counts failures per source, so that a key cannot be guessed by trying. */
export interface FailureLimit {
  /** Whether `source` has used up its failures. */
  isReached(source: string): boolean;
  record(source: string): void;
  /** Seconds until `source` may try again. */
  retryAfter(source: string): number;
}

/** Sources remembered at most; beyond it the oldest are forgotten first. */
const maximalSources = 10_000;

/** At most `failures` of one source within a window of `milliseconds`. */
export function createFailureLimit(failures: number, milliseconds: number, now: () => number): FailureLimit {
  const windows = new Map<string, { count: number; until: number }>();
  const current = (source: string) => {
    const window = windows.get(source);
    return window && window.until > now() ? window : undefined;
  };
  return {
    isReached: (source) => (current(source)?.count ?? 0) >= failures,
    record: (source) => {
      const window = current(source) ?? { count: 0, until: now() + milliseconds };
      window.count += 1;
      windows.delete(source);
      windows.set(source, window);
      if (windows.size > maximalSources) windows.delete(windows.keys().next().value as string);
    },
    retryAfter: (source) => Math.ceil(((current(source)?.until ?? now()) - now()) / 1_000),
  };
}
