import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice, inRows, type Outcome } from '../../../src/dialogue/index.ts';
import {
  type PolicySettingName,
  type PolicySettings,
  readPolicySettings,
} from '../../../src/settings/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { isOfCountry, policyNames, shownSetting, shownUnset, toKebab } from './setting-words.ts';

/** `/settings`: the rules that the business sets for itself; `settings NAME`: one of them is to be changed. */
export const settings: BotCommand = {
  name: 'settings',
  audience: 'staff',
  permission: 'manage-settings',
  listed: true,
  run: async ({ text }, context): Promise<Outcome> => {
    const setting = policyNames.find((name) => toKebab(name) === text.trim());
    if (setting) return { replies: [], begin: { dialogue: 'policy-setting', state: { setting } } };
    return { replies: [settingsList(await readPolicySettings(context.rooms.database, context.tx), context)] };
  },
};

/** All of them, `said` above; a number each leads to the change. */
export function settingsList(
  present: PolicySettings,
  { t, rooms }: Pick<CommandContext, 't' | 'rooms'>,
  said?: string,
): Reply {
  const lines = policyNames.map((name, at) =>
    t('settings-line', {
      number: at + 1,
      name: t(`setting-${toKebab(name)}`),
      value: shownValue(present, name, { t, rooms }),
    }),
  );
  return {
    title: t('settings-title'),
    text: [said, t('settings-text', { lines: lines.join('\n') })].filter(Boolean).join('\n\n'),
    choices: inRows(
      policyNames.map((name, at) => commandChoice(String(at + 1), 'settings', toKebab(name))),
      4,
    ),
  };
}

/** How one stands: as it is set, else as the business's own country has it or as usual. */
export function shownValue(
  present: PolicySettings,
  name: PolicySettingName,
  { t, rooms }: Pick<CommandContext, 't' | 'rooms'>,
): string {
  if (present[name] !== undefined) return shownSetting(present, name, t);
  const value = shownUnset(rooms.policies.countryPack, name, t);
  return t(isOfCountry(name) ? 'settings-as-country-now' : 'settings-as-usual-now', { value });
}
