export { defaultForms, type FormField, formFields } from './default-forms.ts';
export { type OwnList, settingModel } from './own-values.model.ts';
export { addOwnValue, readOwnValues } from './own-values.ts';
export {
  type PolicySettingName,
  type PolicySettings,
  policySettingsModel,
  stopReaches,
  usualKeptDays,
} from './policy-settings.model.ts';
export {
  createPolicySettingsCopy,
  type PolicySettingsCopy,
  readPolicySettings,
  setPolicy,
} from './policy-settings.ts';
export { trackedSettings } from './tracked-settings.ts';
