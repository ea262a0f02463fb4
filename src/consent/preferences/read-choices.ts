import type { Desk } from './desk.ts';

/** The page's form as it came back: what it showed, and what was chosen. */
export interface DeskForm {
  /** `Desk.person.mark` and `Desk.mark` of what was shown. */
  whose: string;
  mark: string;
  /** Every switch that was shown. */
  offered: readonly string[];
  /** Those of them that were on. */
  shown: readonly string[];
  /** Those that are on now. */
  on: readonly string[];
  /** Named consents whose newer text was agreed to. */
  renewed: readonly string[];
}

export interface Choices {
  granted: string[];
  withdrawn: string[];
  /** Something was switched on that was not taken, because what was shown is no longer so. */
  isStale: boolean;
}

/**
 * What somebody changed on the page: only what differs from what they were shown. Once the book has moved on, an old form
 * (a second press, the back button, a tab of last week) still closes, and opens nothing: what they said since counts. Pure.
 */
export function readChoices(desk: Desk, form: DeskForm): Choices {
  const { offered, shown, on, renewed } = form;
  const states = new Map<string, boolean>([
    ...desk.channels.flatMap(({ preferences }) =>
      preferences.map(({ key, state }) => [key, state === 'granted'] as const),
    ),
    ...(form.whose === desk.whose ? desk.named : [])
      .filter(({ mayChange }) => mayChange)
      .map(({ key, state, isOutdated }) => [key, state === 'granted' && !isOutdated] as const),
  ]);
  const known = offered.filter((key) => states.has(key));
  const withdrawn = known.filter((key) => shown.includes(key) && !on.includes(key));
  const wanted = known
    .filter((key) => on.includes(key) && (!shown.includes(key) || renewed.includes(key)))
    .filter((key) => !states.get(key));
  const isCurrent = form.mark === desk.mark && form.whose === desk.whose;
  return { withdrawn, granted: isCurrent ? wanted : [], isStale: !isCurrent && wanted.length > 0 };
}
