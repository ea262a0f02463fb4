import { readName } from './read-names.ts';
import type { SlotReader } from './reading.ts';

/** Who somebody is in Polish: "jest kierownikiem", "jest księgową". */
const instrumentals: readonly (readonly [RegExp, string])[] = [
  [/([kg])iem$/u, '$1'],
  [/(?<!i)em$/u, ''],
  [/ą$/u, 'a'],
  [/([yi])m$/u, '$1'],
];

/** What somebody is, where the words are known for a job: as value, and as the role somebody has at a firm. */
export const readJob: SlotReader = (reading, from) =>
  readName(reading, from).flatMap(({ end, found: { value = '' } }) => {
    const job = [value.split(' ').map(toNominative).join(' '), value].find((words) =>
      reading.facts.isJobTitle?.(words),
    );
    return job === undefined ? [] : [{ end, found: { value: job, role: job } }];
  });

function toNominative(word: string): string {
  const [ending, nominative] = instrumentals.find(([one]) => one.test(word)) ?? [];
  return ending && nominative !== undefined ? word.replace(ending, nominative) : word;
}
