export { defaultForms, type FormField, formFields } from './default-forms.ts';
export { type OwnList, settingModel, trackedSettings } from './own-values.model.ts';
export { addOwnValue, readOwnValues } from './own-values.ts';
