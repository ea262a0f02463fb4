import type { PolicyPack } from '../../../src/consent/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { type PolicySettingName, type PolicySettings, usualKeptDays } from '../../../src/settings/index.ts';

/** In the order in which they are listed. */
export const policyNames = [
  'stopReach',
  'alwaysAskBack',
  'pendingHours',
  'pauseDays',
  'askBackHours',
  'hours',
  'keptDays',
] as const satisfies readonly PolicySettingName[];

/** `stopReach` → `stop-reach`, as the texts have it. Pure. */
export function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** No country has a say in it: where it is not set, it is as usual. */
export function isOfCountry(name: PolicySettingName): boolean {
  return name !== 'keptDays';
}

/** What holds where nothing is set, for a reader. Pure. */
export function shownUnset(pack: PolicyPack, name: PolicySettingName, t: Translate): string {
  const { stopReach, pendingHours, pauseDays, askBackHours, doubleOptIn, hours } = pack;
  if (name === 'alwaysAskBack')
    return t(doubleOptIn.service.length > 0 ? 'setting-asked' : 'setting-not-asked');
  if (name === 'hours') return hours.message.monday.map((window) => window.join('–')).join(', ');
  return shownSetting({ stopReach, pendingHours, pauseDays, askBackHours, keptDays: usualKeptDays }, name, t);
}

/** What is set, for a reader. Pure. */
export function shownSetting(settings: PolicySettings, name: PolicySettingName, t: Translate): string {
  const value = settings[name];
  if (value === undefined) return t(isOfCountry(name) ? 'settings-as-country' : 'settings-as-usual');
  if (name === 'stopReach') return t(`stop-reach-${settings.stopReach ?? 'channel'}`);
  if (name === 'alwaysAskBack') return t('setting-always');
  if (name === 'hours') return String(value).replace('-', '–');
  return t(name.endsWith('Days') ? 'setting-days-value' : 'setting-hours-value', { count: Number(value) });
}
