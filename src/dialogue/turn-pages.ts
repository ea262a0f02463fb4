import type { Choice, Reply } from '../connector/index.ts';
import { foldLabel, type Language, languages, type Translate } from '../locales/index.ts';
import { parseButton } from './button.ts';

/** Which way a page can be turned. */
const ways = ['first', 'back', 'next', 'last'] as const;
type Way = (typeof ways)[number];

/** What a press on the button of each way carries: the pages that can be turned from what somebody has before them. */
export type PageTurns = Partial<Record<Way, string>>;

const nearest: Readonly<Record<Way, Way>> = { first: 'back', back: 'first', next: 'last', last: 'next' };

const signs: Readonly<Record<Way, string>> = { first: '«', back: '‹', next: '›', last: '»' };

/** Typed in place of a press, folded as labels are; they count in every language at once, as one's devices may differ in theirs. */
const words: Readonly<Record<Language, Readonly<Record<Way, readonly string[]>>>> = {
  en: {
    first: ['first', 'first page', 'the first page'],
    back: ['back', 'previous', 'previous page', 'the previous page', 'page back'],
    next: ['next', 'next page', 'the next page', 'more', 'show more', 'older', 'go on'],
    last: ['last', 'last page', 'the last page'],
  },
  fr: {
    first: ['premiere', 'premiere page', 'la premiere page'],
    back: ['precedent', 'precedente', 'page precedente', 'la page precedente', 'retour'],
    next: [
      'suivant',
      'suivante',
      'page suivante',
      'la page suivante',
      'la suite',
      'suite',
      'encore',
      'voir plus',
    ],
    last: ['derniere', 'derniere page', 'la derniere page'],
  },
  pl: {
    first: ['pierwsza', 'pierwsza strona', 'na poczatek'],
    back: ['poprzednia', 'poprzednia strona', 'wstecz'],
    next: ['dalej', 'nastepna', 'nastepna strona', 'kolejna strona', 'wiecej', 'pokaz wiecej', 'starsze'],
    last: ['ostatnia', 'ostatnia strona', 'na koniec'],
  },
};

/** « ‹ › »: only the directions that lead somewhere, as a row, or none where all is on one page. Pages count from 1. Pure. */
export function pageChoices(
  page: number,
  pages: number,
  choiceOf: (label: string, page: number) => Choice,
  t: Translate,
): Choice[][] {
  const to: Readonly<Record<Way, number | null>> = {
    first: page > 2 ? 1 : null,
    back: page > 1 ? page - 1 : null,
    next: page < pages ? page + 1 : null,
    last: page < pages - 1 ? pages : null,
  };
  const row = ways.flatMap((way) => {
    const page = to[way];
    return page === null ? [] : [{ ...choiceOf(signs[way], page), name: t(`page-turn-${way}`) }];
  });
  return row.length > 0 ? [row] : [];
}

/** The pages that can be turned from the last of these replies: its commands that begin or end with the sign of their way. Pure. */
export function turnsOf(replies: readonly Reply[]): PageTurns | undefined {
  const turns: PageTurns = {};
  for (const choice of replies.at(-1)?.choices?.flat() ?? []) {
    if ('url' in choice || parseButton(choice.data)?.kind !== 'command') continue;
    const way = ways.find((one) => choice.label.startsWith(signs[one]) || choice.label.endsWith(signs[one]));
    if (way) turns[way] = choice.data;
  }
  return Object.keys(turns).length > 0 ? turns : undefined;
}

/** The pages that stay to be turned after `label` was done and showed none itself: those of another command that outlasts it. Pure. */
export function turnsLeft(
  turns: PageTurns | undefined,
  label: string,
  commands: ReadonlyMap<string, { outlasts?: true }>,
): PageTurns | undefined {
  const [first] = Object.values(turns ?? {});
  const button = parseButton(first ?? '');
  if (button?.kind !== 'command' || button.command === label) return undefined;
  return commands.get(button.command)?.outlasts ? turns : undefined;
}

/** Whether this asks for a page by that name, whatever there is to turn; "more" alone may be somebody's name. Pure. */
export function isPageTurn(text: string): boolean {
  return toWay(text) !== undefined && /\b(page|strona)\b/.test(foldLabel(text));
}

/** The press that somebody means by "next" or "previous page"; null when nothing before them turns that way. Pure. */
export function turnMeant(text: string, turns: PageTurns | undefined): string | null {
  const way = toWay(text);
  if (!way) return null;
  // Beside the first and the last page there is no other way to it than by one; and the history goes back to its newest page alone.
  return turns?.[way] ?? turns?.[nearest[way]] ?? null;
}

/** What "next" is answered with on the last page, and "previous" on the first, with the ways that are left; null for other words. Pure. */
export function endReached(text: string, turns: PageTurns | undefined, t: Translate): Reply | null {
  const way = toWay(text);
  if (!way || !turns) return null;
  const left = ways.flatMap((one) => {
    const data = turns[one];
    return data ? [{ label: signs[one], name: t(`page-turn-${one}`), data }] : [];
  });
  return { text: t(way === 'next' || way === 'last' ? 'page-is-last' : 'page-is-first'), choices: [left] };
}

function toWay(text: string): Way | undefined {
  const typed = foldLabel(text);
  return ways.find((one) => languages.some((language) => words[language][one].includes(typed)));
}
