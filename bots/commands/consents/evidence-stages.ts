import { type StaffEvidence, staffEvidence } from '../../../src/consent/index.ts';
import { type Answer, inRows, type QuestionChoice, type Step } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

/** Longer words than that belong on paper. */
const longestWords = 2_000;

/** The ways in which a contact may have said it. */
export function evidenceChoices(t: Translate): QuestionChoice[][] {
  return inRows(
    staffEvidence.map((value) => ({ label: t(`evidence-${value}`), value })),
    2,
  );
}

export function toEvidence(answer: Answer): StaffEvidence | undefined {
  return staffEvidence.find((one) => answer.kind === 'choice' && answer.value === one);
}

/**
 * First how the contact said it, then in which words, which may be skipped: a tick without evidence is none. Gives the
 * next step, or what was said once both are known.
 */
export function hearEvidence<State extends { how?: StaffEvidence }>(
  state: State,
  answer: Answer,
  t: Translate,
): { step: Step<State> } | { how: StaffEvidence; words: string | undefined } {
  if (!state.how) {
    const how = toEvidence(answer);
    return {
      step: how ? { go: 'on', state: { ...state, how } } : { go: 'again', problem: t('problem-choose') },
    };
  }
  if (answer.kind !== 'text' && answer.kind !== 'skip')
    return { step: { go: 'again', problem: t('problem-text-wanted') } };
  const words = answer.kind === 'text' ? answer.text.trim() : undefined;
  return words !== undefined && words.length > longestWords
    ? { step: { go: 'again', problem: t('problem-too-long') } }
    : { how: state.how, words };
}
