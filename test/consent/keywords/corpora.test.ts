import { describe, expect, it } from 'vitest';
import { closes, confusion, type Scored, scoreCorpus } from './score-corpus.ts';

const languages = ['en', 'fr', 'pl'] as const;
const sides = ['', '.held-out'] as const;

/** The share of refusals to be understood, and of ordinary messages that may close a channel. */
const asked = { recall: 0.95, alarms: 0.05 };

function share(of: readonly Scored[], found: (one: Scored) => boolean): number {
  return of.length === 0 ? 1 : of.filter(found).length / of.length;
}

/** Where the reading went wrong, by position; of what is held out nobody is told even that. */
function wrongOnes(scored: readonly Scored[], side: (typeof sides)[number]): string[] {
  return (side === '' ? scored : [])
    .filter(({ label, kind }) =>
      label === 'other'
        ? closes(kind) || kind === 'start'
        : label === 'near-stop'
          ? !closes(kind)
          : label !== kind,
    )
    .map(({ index, label, kind }) => `${index}: ${label}→${kind}`);
}

for (const language of languages) {
  for (const side of sides) {
    describe(`consent phrases of ${language}${side}`, () => {
      const scored = scoreCorpus(`${language}${side}`);
      const labelled = (label: Scored['label']) => scored.filter((one) => one.label === label);
      const report = JSON.stringify({ ...confusion(scored), wrong: wrongOnes(scored, side) });

      it('miss no exact word and give no false start (M04, B13)', () => {
        expect(
          share(labelled('stop'), ({ kind }) => kind === 'stop'),
          report,
        ).toBe(1);
        expect(
          share(labelled('start'), ({ kind }) => kind === 'start'),
          report,
        ).toBe(1);
        expect(scored.filter(({ kind, label }) => kind === 'start' && label !== 'start').length, report).toBe(
          0,
        );
      });

      it('are understood when they refuse in other words, and left alone when they speak of something else (M04)', () => {
        expect(
          share(labelled('near-stop'), ({ kind }) => closes(kind)),
          report,
        ).toBeGreaterThanOrEqual(asked.recall);
        expect(
          share(labelled('other'), ({ kind }) => closes(kind) || kind === 'pause'),
          report,
        ).toBeLessThanOrEqual(asked.alarms);
      });

      it('are read as the commands they are, with the days or the last day of a pause (B13, M19)', () => {
        for (const label of ['yes', 'help', 'pause', 'my-data', 'language', 'channels'] as const) {
          expect(
            share(labelled(label), ({ kind }) => kind === label),
            `${label} ${report}`,
          ).toBe(1);
        }
        const misread = labelled('pause').filter(
          ({ days, until, read }) => (days ?? until) !== undefined && (days ?? until) !== read,
        );
        expect(misread.length, report).toBe(0);
      });
    });
  }
}

it('closes for the right reason nine times of ten, on either side of the corpora (M04)', () => {
  const counts = Object.fromEntries(
    sides.map((side) => {
      const all = languages.flatMap((language) => scoreCorpus(`${language}${side}`));
      const closed = all.filter(({ kind }) => closes(kind));
      const right = closed.filter(({ label }) => label === 'stop' || label === 'near-stop');
      return [side || 'open', { phrases: all.length, precision: right.length / closed.length }];
    }),
  );
  for (const { phrases, precision } of Object.values(counts)) {
    expect(phrases).toBeGreaterThan(300);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  }
});
