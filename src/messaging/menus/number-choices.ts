import type { Reply } from '../../connector/index.ts';
import { foldDigits } from '../../contacts/index.ts';
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
  const highest = highestOf(own);
  const keepsOwn = highest + flat.length - own.length <= highestNumber;
  const items: MenuItem[] = keepsOwn ? [...own] : [];
  let next = (keepsOwn ? highest : 0) + (first ?? 1);
  const lines = flat.flatMap((choice) => {
    if ('url' in choice) return `${choice.label}: ${choice.url}`;
    if (first === null) return `• ${choice.label}`;
    if (keepsOwn && own.some(({ data }) => data === choice.data)) return [];
    const number = next++;
    items.push({ number, ...toItem(choice) });
    return `${number}. ${choice.name ?? choice.label}`;
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

/** What can be typed for choices that a channel shows itself: the numbers on its buttons, and what the others say. Pure. */
export function shownItems(reply: Reply): MenuItem[] {
  const numbers = labelledNumbers(reply);
  const others = (reply.choices ?? []).flat().flatMap((choice) => ('data' in choice ? toItem(choice) : []));
  const isNumber = (item: MenuItem) => numbers.some(({ data }) => data === item.data);
  return [...numbers, ...others.filter((item) => item.word !== undefined && !isNumber(item))];
}

/** The highest number of some items; 0 where none has one. Pure. */
export function highestOf(items: readonly MenuItem[]): number {
  return Math.max(0, ...items.map(({ number }) => number ?? 0));
}

function toItem({ label, name, data }: { label: string; name?: string; data: string }): MenuItem {
  const word = foldLabel(name ?? label);
  return { data, ...((name || isButtonText(word)) && { word }) };
}

/** The number somebody typed in place of pressing a button: `2`, `2.`, `#2`, `2️⃣`, `٢`; null for any other text. Pure. */
export function parseTypedNumber(text: string): number | null {
  // Keys of an emoji keyboard are digits with marks behind them, and one is a number by itself.
  const keys = text.normalize('NFKC').replace('🔟', '10');
  const plain = foldDigits(keys.replace(/[\uFE0F\u20E3]/g, '')).trim();
  const digits = /^#?\s*(\d{1,2})\s*[.)]?$/.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
}
