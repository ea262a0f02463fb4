import { describe, expect, it } from 'vitest';
import type { OpenQuestion } from '../../src/dialogue/session.model.ts';
import { typedChoice } from '../../src/dialogue/typed-choice.ts';
import { foldLabel } from '../../src/locales/index.ts';

function question(labels: readonly string[], more: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    id: 'question',
    dialogue: 'anything',
    state: {},
    history: [],
    values: labels.map((_label, at) => `value ${at}`),
    labels: labels.map(foldLabel),
    skippable: false,
    choicesOnly: false,
    askedIn: { channel: 'whatsapp-web', chat: '48500100200', kind: 'private' },
    askedBy: 'message',
    askedText: 'What?',
    ...more,
  };
}

describe('a choice in words', () => {
  const fields = question(
    ['First name', 'Job title', '📞 Phones (1)', '✉️ E-mails (0)', 'Person or organization', 'Note'],
    { choicesOnly: true },
  );

  it.each([
    ['email', 3],
    ['E-mail', 3],
    ['phone', 2],
    ['Phones', 2],
    ['job', 1],
    ['person', 4],
  ])(
    'takes "%s" for the one label that begins with it, however it is spelt and whatever count stands behind (M15)',
    (said, at) => {
      expect(typedChoice(fields, said)).toEqual({ kind: 'choice', value: `value ${at}` });
    },
  );

  it('leaves alone what begins two labels, is too short to mean one, or may be an answer of its own', () => {
    const twins = question(['Phone at home', 'Phone at work'], { choicesOnly: true });
    expect(typedChoice(twins, 'phone')).toBeNull();
    expect(typedChoice(fields, 'not')).toBeNull();
    expect(typedChoice({ ...fields, choicesOnly: false }, 'email')).toBeNull();
  });
});
