import type { Choice } from '../connector/index.ts';
import { toCommandButton } from './button.ts';

/** A button that runs a command. */
export function commandChoice(label: string, command: string, argument?: string): Choice {
  return { label, data: toCommandButton(command, argument) };
}

/** Rows of at most `perRow` choices, so that nothing becomes a wall of buttons. */
export function inRows<T>(choices: readonly T[], perRow: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < choices.length; at += perRow) rows.push(choices.slice(at, at + perRow));
  return rows;
}
