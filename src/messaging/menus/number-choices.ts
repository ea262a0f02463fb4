import type { Reply } from '../../connector/index.ts';
import { foldLabel, isButtonText } from '../../locales/index.ts';
import type { MenuItem } from './menu.model.ts';

/** Numbers have two digits at most: a longer one is more likely part of what somebody says. */
export const highestNumber = 99;

/**
 * Writes the choices of a reply into its text, one a line: numbered from `first` on, or without a number where nothing is to
 * be chosen by it. An address is written out. From 1 on a list keeps the numbers that its lines have already, and the other
 * choices come after them. Pure.
 */
export function numberChoices(reply: Reply, first: number | null): { reply: Reply; items: MenuItem[] } {
  const { choices = [], ...rest } = reply;
  const flat = choices.flat();
  const own = first === 1 ? labelledNumbers(reply) : [];
  const highest = Math.max(0, ...own.map(({ number }) => number));
  const keepsOwn = highest + flat.length - own.length <= highestNumber;
  const items: MenuItem[] = keepsOwn ? [...own] : [];
  let next = (keepsOwn ? highest : 0) + (first ?? 1);
  const lines = flat.flatMap((choice) => {
    if ('url' in choice) return `${choice.label}: ${choice.url}`;
    if (first === null) return `• ${choice.label}`;
    if (keepsOwn && own.some(({ data }) => data === choice.data)) return [];
    const number = next++;
    const label = choice.name ?? choice.label;
    const word = foldLabel(label);
    items.push({ number, data: choice.data, ...((choice.name || isButtonText(word)) && { word }) });
    return `${number}. ${label}`;
  });
  const text = [rest.text.trimEnd(), lines.join('\n')].filter((part) => part !== '').join('\n\n');
  return { reply: { ...rest, text }, items };
}

/** The numbers that stand as labels on buttons, as under a numbered list. Pure. */
export function labelledNumbers({ choices = [] }: Reply): MenuItem[] {
  return choices.flat().flatMap((choice) => {
    const number = 'data' in choice && /^\d/.test(choice.label) ? parseTypedNumber(choice.label) : null;
    return number !== null && 'data' in choice ? [{ number, data: choice.data }] : [];
  });
}

/** The number somebody typed in place of pressing a button: `2`, `2.`, `#2`, `2️⃣`; null for any other text. Pure. */
export function parseTypedNumber(text: string): number | null {
  // Keys of an emoji keyboard are digits with marks behind them.
  const plain = text
    .normalize('NFKC')
    .replace(/[\uFE0F\u20E3]/g, '')
    .trim();
  const digits = /^#?\s*(\d{1,2})\s*[.)]?$/.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
}
