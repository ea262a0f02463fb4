export { defaultForms, type FormField, formFields } from './default-forms.ts';
