/** What somebody said about consent, and when: by the sender's clock where it is known, and when we got it. */
export interface TimedWord {
  state: 'granted' | 'withdrawn';
  saidAt?: Date;
  receivedAt: Date;
}

const SECOND = 1_000;

/** The moment from which a word counts: no sender's clock puts it later than we got it (Q34). */
export function countsFrom({ saidAt, receivedAt }: TimedWord): Date {
  return saidAt && saidAt < receivedAt ? saidAt : receivedAt;
}

/**
 * Whether `next` has an effect beside the word that is `stored`: the later one counts, in the same second the withdrawal. A START
 * older than a stored STOP is recorded without effect, however late it comes in; so is a STOP older than a stored START.
 */
export function hasEffect(next: TimedWord, stored: TimedWord | undefined): boolean {
  if (!stored) return true;
  const second = (word: TimedWord) => Math.floor(countsFrom(word).getTime() / SECOND);
  const [own, other] = [second(next), second(stored)];
  if (own !== other) return own > other;
  return next.state === 'withdrawn' || stored.state === 'granted';
}

/** Which of several words counts in the end, in whatever order they came in. */
export function decidingWord<Word extends TimedWord>(words: readonly Word[]): Word | undefined {
  return words.reduce<Word | undefined>(
    (stored, next) => (hasEffect(next, stored) ? next : stored),
    undefined,
  );
}
