import type { ContentLine } from './content-lines.ts';

export type CardLanguage = 'en' | 'fr' | 'pl';

const labels: Readonly<Record<string, Readonly<Record<CardLanguage, string>>>> = {
  BDAY: { en: 'Birthday:', fr: 'Anniversaire :', pl: 'Urodziny:' },
  ANNIVERSARY: { en: 'Anniversary:', fr: 'Anniversaire de mariage :', pl: 'Rocznica:' },
  NICKNAME: { en: 'Nickname:', fr: 'Surnom :', pl: 'Przezwisko:' },
};

/** Day and month first in every language of ours, so that no two readers take 4/12 for two days. */
const locales: Readonly<Record<CardLanguage, string>> = { en: 'en-GB', fr: 'fr-FR', pl: 'pl-PL' };

/** RFC 6350 dates: 1985-04-12, 19850412, --0412, 1985-04, 1985; a time behind is passed over. */
const date = /^(?:(\d{4})|--)(?:-?(\d{2})(?:-?(\d{2}))?)?(?:T.*)?$/;

/** A date or nickname of a card as a line of the note, with its label in the reader's language; null for other properties. */
export function toDatedLine(
  { name, parameters }: ContentLine,
  text: string,
  language: CardLanguage,
): string | null {
  const label = labels[name]?.[language];
  if (label === undefined) return null;
  const omitted = parameters.get('X-APPLE-OMIT-YEAR')?.[0];
  return `${label} ${name === 'NICKNAME' ? text : shownDate(text, omitted, language)}`;
}

function shownDate(text: string, omittedYear: string | undefined, language: CardLanguage): string {
  const [whole, year, month, day] = date.exec(text.trim()) ?? [];
  if (whole === undefined || (year === undefined && day === undefined)) return text;
  if (month === undefined) return year ?? text;
  // 2000 has a 29 February: it stands for years that are not said.
  const known = year !== undefined && year !== omittedYear;
  const at = new Date(`${known ? year : '2000'}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || (day !== undefined && at.getUTCDate() !== Number(day))) return text;
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    ...(known && { year: 'numeric' }),
  }).format(at);
}
