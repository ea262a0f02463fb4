import type { ContactDraft } from '../../../src/contacts/contact.ts';
import { foldText } from '../../../src/contacts/names/index.ts';

export interface Expected {
  type: string;
  phones: string[];
  mails: string[];
  tags: string[];
  proposals: string[];
  firstName?: string;
  lastName?: string;
  organizationName?: string;
  company?: string;
  jobTitle?: string;
  extension?: string;
  note?: string;
  source?: string;
  problems?: number;
}

export interface Sample {
  id: string;
  text: string;
  expect: Expected;
  heldOut: boolean;
}

export interface Score {
  right: number;
  expected: number;
  found: number;
}

export type Scores = Record<string, Score>;

const plain = ['firstName', 'lastName', 'organizationName', 'company', 'jobTitle'] as const;
const lists = ['phones', 'mails', 'tags', 'proposals'] as const;
const lower = (text: string) => text.toLocaleLowerCase().normalize('NFC');

/** Every field of one sample that was scored, and whether it was right; what a sample does not name is not scored. */
export function scoreSample(expected: Expected, draft: ContactDraft): Map<string, Score> {
  const scores = new Map<string, Score>();
  const found = {
    phones: draft.phones.map((phone) => phone.e164),
    mails: draft.mails.map((mail) => lower(mail.address)),
    tags: draft.tags.map(lower),
    proposals: draft.proposals.map((proposal) => proposal.channel as string),
  };
  for (const list of lists) {
    const wanted = expected[list].map(lower);
    const right = wanted.filter((value) => found[list].includes(value)).length;
    scores.set(list, { right, expected: wanted.length, found: found[list].length });
  }
  for (const field of plain) {
    const wanted = expected[field];
    if (wanted === undefined) continue;
    const value = draft[field];
    const right = value !== undefined && lower(value) === lower(wanted) ? 1 : 0;
    scores.set(field, { right, expected: 1, found: value === undefined ? 0 : 1 });
  }
  scores.set('type', { right: draft.type === expected.type ? 1 : 0, expected: 1, found: 1 });
  const parts: [string, string | undefined, string | undefined][] = [
    ['note', expected.note, draft.note],
    ['source', expected.source, draft.source],
    ['extension', expected.extension, draft.phones.map((phone) => phone.extension ?? '').join(' ')],
  ];
  for (const [field, wanted, value] of parts) {
    if (wanted === undefined) continue;
    const right = foldText(value ?? '').includes(foldText(wanted)) ? 1 : 0;
    scores.set(field, { right, expected: 1, found: value ? 1 : 0 });
  }
  const problems = draft.problems.filter((problem) => problem.code !== 'mail_invalid').length;
  const wanted = expected.problems ?? 0;
  scores.set('problems', { right: Math.min(problems, wanted), expected: wanted, found: problems });
  return scores;
}

/** Sums the scores of samples per field. */
export function scoreCorpus(samples: (Sample & { draft: ContactDraft })[]): Scores {
  const total: Scores = {};
  for (const sample of samples) {
    for (const [field, score] of scoreSample(sample.expect, sample.draft)) {
      const sum = total[field] ?? { right: 0, expected: 0, found: 0 };
      total[field] = sum;
      sum.right += score.right;
      sum.expected += score.expected;
      sum.found += score.found;
    }
  }
  return total;
}
