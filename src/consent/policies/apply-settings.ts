import type { PolicySettings } from '../../settings/index.ts';
import { opensTwice } from './packs/default.ts';
import type { PolicyPack, TimeWindow, WeekWindows } from './policy-pack.ts';

/**
 * A country's rules with what the business has set. Hours and asking back can only become fewer: what a country forbids no
 * setting allows. Pure.
 */
export function applySettings(pack: PolicyPack, settings: PolicySettings): PolicyPack {
  const { stopReach, alwaysAskBack, pendingHours, pauseDays, askBackHours } = settings;
  const window = settings.hours === undefined ? null : parseWindow(settings.hours);
  return {
    ...pack,
    ...(stopReach !== undefined && { stopReach }),
    ...(alwaysAskBack && { doubleOptIn: { ...pack.doubleOptIn, service: opensTwice } }),
    ...(pendingHours !== undefined && { pendingHours }),
    ...(pauseDays !== undefined && { pauseDays }),
    ...(askBackHours !== undefined && { askBackHours: Math.min(askBackHours, pack.askBackHours) }),
    ...(window && {
      hours: { message: within(pack.hours.message, window), call: within(pack.hours.call, window) },
    }),
  };
}

/** `9-18`, `9:30 – 18`, `de 9h à 18h`, `od 9 do 18.30` as a window; null where it is none. Pure. */
export function parseWindow(text: string): TimeWindow | null {
  const [, ...parts] =
    /^\s*(?:from|de|od)?\s*(\d{1,2})(?:[:.h](\d{2}))?\s*h?\s*(?:-|–|—|to|à|a|do)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*h?\s*$/iu.exec(
      text,
    ) ?? [];
  if (parts.length === 0) return null;
  const [fromHour, fromMinute, toHour, toMinute] = parts.map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || to > 24 * 60 || from >= to) return null;
  return [toTime(from), toTime(to)];
}

/** Whether a window leaves anything of a country's week. Pure. */
export function leavesHours(pack: PolicyPack, window: TimeWindow): boolean {
  return Object.values(within(pack.hours.message, window)).some((windows) => windows.length > 0);
}

function toTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function within(week: WeekWindows, [from, to]: TimeWindow): WeekWindows {
  // Times of one form stand in the order of their letters.
  const cut = (windows: readonly TimeWindow[]): TimeWindow[] =>
    windows.flatMap(([start, end]): TimeWindow[] => {
      const [first, last] = [start > from ? start : from, end < to ? end : to];
      return first < last ? [[first, last]] : [];
    });
  return Object.fromEntries(
    Object.entries(week).map(([day, windows]) => [day, cut(windows)]),
  ) as unknown as WeekWindows;
}
