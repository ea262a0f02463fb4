import type { Translate } from '../../../src/locales/index.ts';
import { shorten } from '../shorten.ts';

/** Characters of a value that a line shows. */
const longestValue = 120;

/** A value on one line of bounded length. */
export function shownValue(value: string): string {
  return shorten(value.replace(/\s+/g, ' ').trim(), longestValue);
}

/** `Label: old → new`, or what came or went; null when there is nothing to tell. Null stands for no value. */
export function changeLine(
  label: string,
  before: string | null,
  after: string | null,
  t: Translate,
): string | null {
  const [old, now] = [before && shownValue(before), after && shownValue(after)];
  if (old && now) return old === now ? null : labelled(label, `${old} → ${now}`, t);
  if (now) return `➕ ${labelled(label, now, t)}`;
  return old ? `➖ ${labelled(label, old, t)}` : null;
}

/** Languages differ in what stands before a colon. */
export function labelled(label: string, value: string, t: Translate): string {
  return t('change-value', { label, value });
}
