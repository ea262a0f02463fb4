import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../src/storage/index.ts';
import { findRuleGaps, type RuleGaps } from './rule-gaps.ts';

/** The gaps between `docs/rules.md` and the tests of this checkout. */
export function readRuleGaps(): RuleGaps {
  const root = packageRoot();
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const paths = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  return findRuleGaps(
    read('docs/rules.md'),
    paths.map((path) => ({ path, text: read(path) })),
  );
}
