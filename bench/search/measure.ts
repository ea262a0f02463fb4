import type { LookUp, LookUpClass } from './look-ups.ts';

export interface Figures {
  p50: number;
  p99: number;
  /** Share of look-ups with the wanted name among the ten. */
  recall: number;
}

/** Answers a look-up with the folded names of at most ten hits, or null when it cannot do this kind. */
export type Peer = (lookUp: LookUp, kind: LookUpClass) => Promise<string[]> | string[] | null;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const toFigures = (times: number[], hits: number): Figures => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), recall: hits / times.length };
};

/** True if one of the names is the wanted one, or ends in the wanted surname. */
export const isWanted = (names: readonly string[], wanted: string): boolean =>
  names.some((name) => name === wanted || name.endsWith(` ${wanted}`));

/** Runs a class of look-ups one after the other, after a few that are not counted. */
export async function measure(
  peer: Peer,
  kind: LookUpClass,
  most = kind.lookUps.length,
): Promise<Figures | null> {
  const times: number[] = [];
  let hits = 0;
  const some = kind.lookUps.slice(0, most);
  for (const lookUp of some.slice(0, 5)) if ((await peer(lookUp, kind)) === null) return null;
  for (const lookUp of some) {
    const started = performance.now();
    const answer = peer(lookUp, kind);
    const names = answer instanceof Promise ? await answer : answer;
    times.push(performance.now() - started);
    if (isWanted(names ?? [], lookUp.wanted)) hits += 1;
  }
  return toFigures(times, hits);
}

const milliseconds = (value: number): string =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0);

export function formatFigures(figures: Figures | null, withoutRecall = false): string {
  if (!figures) return '-';
  const recall = !withoutRecall && figures.recall < 0.995 ? ` (${figures.recall.toFixed(2)})` : '';
  return `${milliseconds(figures.p50)} / ${milliseconds(figures.p99)}${recall}`;
}

export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
