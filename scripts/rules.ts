import { readRuleGaps } from './read-rule-gaps.ts';

// `npm run rules`: rules of docs/rules.md that no test cites, and ids in tests that are no rule there.
const { untested, unknown, repeated } = readRuleGaps();
const lines = [
  ...untested.map((id) => `${id} has no test that cites it`),
  ...unknown.map(({ id, files }) => `${id} is no rule of docs/rules.md, cited in ${files.join(', ')}`),
  ...repeated.map((id) => `${id} stands twice in docs/rules.md`),
];
if (lines.length > 0) process.exitCode = 1;
process.stdout.write(
  `${lines.length > 0 ? lines.join('\n') : 'Every rule has a test, every cited id a rule.'}\n`,
);
