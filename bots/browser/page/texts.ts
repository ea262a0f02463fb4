import type { PageTextKey } from './text-keys.ts';

export interface Texts {
  language: string;
  commands: { command: string; description: string }[];
  /** The text of `key`, with `{name}` replaced by the values. */
  text(key: PageTextKey, values?: Record<string, string | number>): string;
  time(at: Date): string;
  /** "Today", "Yesterday", else the date. */
  day(at: Date): string;
  /** Bytes in words. */
  size(bytes: number): string;
}

/** Loads the page's texts in the language the page is written in. */
export async function loadTexts(): Promise<Texts> {
  const response = await fetch(document.body.dataset.texts ?? '');
  if (!response.ok) throw new Error('The texts could not be loaded');
  const { language, texts, commands } = await response.json();
  const text: Texts['text'] = (key, values = {}) =>
    String(texts[key]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  // The reader's own kind of the language: 24 hours in the United Kingdom, 12 in the United States.
  const locale = navigator.languages.find((one) => one.split('-')[0] === language) ?? language;
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const toDay = (at: Date) => at.toDateString();
  return {
    language,
    commands,
    text,
    time: (at) => clock.format(at),
    day: (at) => {
      const yesterday = new Date();
      yesterday.setDate(yesterday.getDate() - 1);
      if (toDay(at) === toDay(new Date())) return text('page-today');
      return toDay(at) === toDay(yesterday) ? text('page-yesterday') : date.format(at);
    },
    size: (bytes) => {
      const unit = bytes < 1_000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
      const value = bytes / { byte: 1, kilobyte: 1_000, megabyte: 1_000_000 }[unit];
      const unitDisplay = unit === 'byte' ? 'long' : 'short';
      const format = new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay,
        maximumFractionDigits: 1,
      });
      return format.format(value);
    },
  };
}
