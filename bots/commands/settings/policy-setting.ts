import { leavesHours, parseWindow } from '../../../src/consent/index.ts';
import { type Answer, type DialogueState, inRows, type Step } from '../../../src/dialogue/index.ts';
import {
  type PolicySettingName,
  type PolicySettings,
  readPolicySettings,
  setPolicy,
  stopReaches,
} from '../../../src/settings/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { isOfCountry, shownSetting, toKebab } from './setting-words.ts';
import { settingsList, shownValue } from './settings.ts';

interface SettingState extends DialogueState {
  setting: PolicySettingName;
}

/** The value that an answer means, undefined for what the country has; or what is wrong with it. */
type ReadValue = { value: PolicySettings[PolicySettingName] } | { problem: string };

/** Least, most, and what is offered by a button; `most` of asking back is the country's. */
const numbers: Partial<
  Record<PolicySettingName, { least: number; most: number; offered: readonly number[] }>
> = {
  pendingHours: { least: 1, most: 168, offered: [24, 48, 72] },
  pauseDays: { least: 1, most: 365, offered: [7, 30, 90] },
  askBackHours: { least: 0, most: 24, offered: [0, 12, 24] },
  // Providers repeat for a week what they think was not taken: it must be known again.
  keptDays: { least: 14, most: 730, offered: [14, 30, 90] },
};

const unset = 'country';

/** One rule: what it means, how it stands, and what to set it to. */
export const policySetting = defineDialogue<SettingState>({
  id: 'policy-setting',
  permission: 'manage-settings',
  ask: async ({ setting }, context) => {
    const { t, rooms, tx } = context;
    const present = await readPolicySettings(rooms.database, tx);
    return {
      title: `⚙️ ${t(`setting-${toKebab(setting)}`)}`,
      text: [
        t(`setting-how-${toKebab(setting)}`, { most: mostOf(setting, context) }),
        t('setting-now', { value: shownValue(present, setting, context) }),
      ].join('\n\n'),
      choices: [
        ...offered(setting, context),
        [{ label: t(isOfCountry(setting) ? 'button-as-country' : 'button-as-usual'), value: unset }],
      ],
    };
  },
  answer: async ({ setting }, answer, context): Promise<Step<SettingState>> => {
    const { t, rooms, tx } = context;
    const read = readValue(setting, answer, context);
    if ('problem' in read) return { go: 'again', problem: read.problem };
    const { actionId } = await context.perform('policy.set', (writer) =>
      setPolicy(rooms.database, writer, setting, read.value),
    );
    // Other processes look by themselves.
    if (actionId) context.afterCommit(() => rooms.policySettings.refresh());
    const present = await readPolicySettings(rooms.database, tx);
    return {
      go: 'done',
      replies: [settingsList(present, context, t(actionId ? 'setting-saved' : 'setting-unchanged'))],
    };
  },
});

function mostOf(setting: PolicySettingName, { rooms }: CommandContext): number {
  return setting === 'askBackHours' ? rooms.policies.countryPack.askBackHours : (numbers[setting]?.most ?? 0);
}

function offered(setting: PolicySettingName, context: CommandContext) {
  const { t } = context;
  if (setting === 'stopReach')
    return stopReaches.map((reach) => [{ label: t(`button-stop-reach-${reach}`), value: reach }]);
  if (setting === 'alwaysAskBack') return [[{ label: t('button-setting-always'), value: 'always' }]];
  const most = mostOf(setting, context);
  const values = (numbers[setting]?.offered ?? []).filter((value) => value <= most);
  const label = (count: number) => shownSetting({ [setting]: count }, setting, t);
  return values.length > 0
    ? inRows(
        values.map((value) => ({ label: label(value), value: String(value) })),
        3,
      )
    : [];
}

function readValue(setting: PolicySettingName, answer: Answer, context: CommandContext): ReadValue {
  const { t } = context;
  if (answer.kind !== 'choice' && answer.kind !== 'text') return { problem: t('problem-choose') };
  const said = answer.kind === 'choice' ? answer.value : answer.text.trim();
  if (answer.kind === 'choice' && said === unset) return { value: undefined };
  if (setting === 'stopReach') {
    const reach = stopReaches.find((one) => one === said);
    return reach ? { value: reach } : { problem: t('problem-choose') };
  }
  if (setting === 'alwaysAskBack')
    return said === 'always' ? { value: true } : { problem: t('problem-choose') };
  return setting === 'hours' ? readWindow(said, context) : readNumber(setting, said, context);
}

function readNumber(setting: PolicySettingName, said: string, context: CommandContext): ReadValue {
  const least = numbers[setting]?.least ?? 0;
  const most = mostOf(setting, context);
  const value = /^\d{1,4}$/.test(said) ? Number(said) : Number.NaN;
  return value >= least && value <= most
    ? { value }
    : { problem: context.t('problem-setting-number', { least, most }) };
}

function readWindow(said: string, { t, rooms }: CommandContext): ReadValue {
  const window = parseWindow(said);
  if (!window) return { problem: t('problem-setting-window') };
  if (!leavesHours(rooms.policies.countryPack, window)) return { problem: t('problem-setting-no-hours') };
  return { value: window.join('-') };
}
