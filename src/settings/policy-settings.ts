import type { ChangeWriter, Database, Transaction } from '../storage/index.ts';
import { type PolicySettingName, type PolicySettings, policySettingsModel } from './policy-settings.model.ts';

/** What the business has set, as it is stored now. */
export async function readPolicySettings(database: Database, tx?: Transaction): Promise<PolicySettings> {
  const stored = await database.collection(policySettingsModel).findOne({ _id: 'consent' }, { session: tx });
  if (!stored) return {};
  const { _id, ...settings } = stored;
  return settings;
}

/** Sets one of them; undefined: it is as the country has it again. Nothing happens when it stands so. */
export async function setPolicy<Name extends PolicySettingName>(
  database: Database,
  writer: ChangeWriter,
  name: Name,
  value: PolicySettings[Name],
): Promise<void> {
  const present = await database
    .model(policySettingsModel)
    .findById('consent', null, { session: writer.tx })
    .lean();
  if (!present) {
    if (value !== undefined) await writer.create(policySettingsModel, { _id: 'consent', [name]: value });
    return;
  }
  await writer.change(policySettingsModel, 'consent', (settings) => {
    if (value === undefined) delete settings[name];
    else Object.assign(settings, { [name]: value });
  });
}

export interface PolicySettingsCopy {
  /** As they stood at the last look. */
  current(): PolicySettings;
  /** Looks again. While the database is away what was known stays. */
  refresh(): Promise<void>;
}

/** The settings for those who cannot wait for the database: the gate, at every message. */
export function createPolicySettingsCopy(database: Database): PolicySettingsCopy {
  let current: PolicySettings = {};
  let text = JSON.stringify(current);
  return {
    current: () => current,
    refresh: async () => {
      const found = await readPolicySettings(database);
      const read = JSON.stringify(found);
      // The same object as long as nothing changed: what was worked out from it holds.
      if (read !== text) [current, text] = [found, read];
    },
  };
}
