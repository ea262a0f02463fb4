/** The rules of `docs/rules.md` beside the tests that cite them. */
export interface RuleGaps {
  /** Rules that no title of a test cites. */
  untested: string[];
  /** Ids that tests cite and that are no rule of the page, with the files that do. */
  unknown: { id: string; files: string[] }[];
  /** Ids that the page gives twice. */
  repeated: string[];
}

export interface TestFile {
  path: string;
  text: string;
}

/** Rules are lines of a list that begin with their id: `- **F001** …`. */
export function parseRuleIds(page: string): string[] {
  return [...page.matchAll(/^- \*\*([FBMQ]\d{1,3})\*\* \S/gm)].map(([, id]) => id as string);
}

/** Ids at the end of titles: `'finds Żółć by zolc (B12, F171)'`. */
export function parseCitedIds(test: string): string[] {
  const titles = test.matchAll(/\(([FBMQ]\d{1,3}(?:, [FBMQ]\d{1,3})*)\)['"`]/g);
  return [...new Set([...titles].flatMap(([, ids]) => (ids as string).split(', ')))];
}

/** What one side has and the other lacks, in the order of the ids. Pure. */
export function findRuleGaps(page: string, tests: readonly TestFile[]): RuleGaps {
  const rules = parseRuleIds(page);
  const citing = new Map<string, string[]>();
  for (const { path, text } of tests)
    for (const id of parseCitedIds(text)) citing.set(id, [...(citing.get(id) ?? []), path]);
  const unknown = [...citing].filter(([id]) => !rules.includes(id)).map(([id, files]) => ({ id, files }));
  return {
    untested: rules.filter((id) => !citing.has(id)).sort(),
    unknown: unknown.sort((one, other) => (one.id < other.id ? -1 : 1)),
    repeated: rules.filter((id, index) => rules.indexOf(id) < index),
  };
}
