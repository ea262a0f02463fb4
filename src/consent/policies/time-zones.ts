/** The getter of Node 20, and the method that took its place in the standard (ECMA-402, Intl Locale Info). */
interface LocaleWithZones {
  getTimeZones?(): string[] | undefined;
  readonly timeZones?: string[] | undefined;
}

const known = new Map<string, readonly string[]>();

/**
 * The time zones (IANA names) of a country (ISO code); empty where none is known. Of a country with several nobody knows by a
 * number alone which one counts: numbers are carried along, and area codes lie. Pure.
 */
export function timeZonesOf(country: string): readonly string[] {
  const code = country.toUpperCase();
  const found = known.get(code);
  if (found) return found;
  const zones = readTimeZones(code);
  known.set(code, zones);
  return zones;
}

function readTimeZones(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & LocaleWithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
