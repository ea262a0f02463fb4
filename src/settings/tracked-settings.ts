import { settingModel } from './own-values.model.ts';
import { policySettingsModel } from './policy-settings.model.ts';

/** How settings are recorded and undone; for `createActivity`. */
export const trackedSettings = [{ model: settingModel }, { model: policySettingsModel }];
