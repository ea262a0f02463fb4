import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PasteSetting, parsePaste } from '../../../src/contacts/paste/index.ts';
import { type Sample, type Scores, scoreCorpus } from './score-corpus.ts';

const settings: Record<string, PasteSetting> = {
  en: { country: 'GB', language: 'en' },
  fr: { country: 'FR', language: 'fr' },
  pl: { country: 'PL', language: 'pl' },
};

function readCorpus(language: string): Sample[] {
  const file = new URL(`../../fixtures/corpora/paste.${language}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sample);
}

const samples = Object.entries(settings).flatMap(([language, setting]) =>
  readCorpus(language).map((sample) => ({ ...sample, draft: parsePaste(sample.text, setting) })),
);

function print(title: string, scores: Scores): void {
  const rows = Object.entries(scores).map(
    ([field, { right, expected, found }]) =>
      `${field}: precision ${right}/${found}, recall ${right}/${expected}`,
  );
  process.stdout.write(`${title}\n  ${rows.join('\n  ')}\n`);
}

/** The least share of right answers, among those found and among those expected. */
function expectFloors(scores: Scores, floors: Record<string, number>): void {
  for (const [field, floor] of Object.entries(floors)) {
    const { right, expected, found } = scores[field] ?? { right: 0, expected: 1, found: 1 };
    expect(right / Math.max(1, found), `precision of ${field}`).toBeGreaterThanOrEqual(floor);
    expect(right / Math.max(1, expected), `recall of ${field}`).toBeGreaterThanOrEqual(floor);
  }
}

describe('the corpus of pastes in three languages', () => {
  it('is read well on the open part (M05)', () => {
    const scores = scoreCorpus(samples.filter((sample) => !sample.heldOut));
    print('open', scores);
    const high = [
      'type',
      'phones',
      'mails',
      'firstName',
      'lastName',
      'organizationName',
      'company',
      'jobTitle',
      'note',
    ];
    const floors = [...high, 'tags', 'proposals', 'source', 'extension'].map((field) => [field, 0.9]);
    expectFloors(scores, Object.fromEntries(floors));
  });

  it('is read well on the part that nobody tuned for (M05)', () => {
    const scores = scoreCorpus(samples.filter((sample) => sample.heldOut));
    print('held out', scores);
    expectFloors(scores, {
      type: 0.95,
      phones: 0.95,
      mails: 0.95,
      tags: 0.9,
      proposals: 0.9,
      note: 0.9,
      jobTitle: 0.9,
    });
    expectFloors(scores, { firstName: 0.9, lastName: 0.88, company: 0.8, organizationName: 0.75 });
  });
});
