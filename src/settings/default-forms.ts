/** Fields a form can ask for. */
export const formFields = [
  'firstName',
  'lastName',
  'organizationName',
  'phone',
  'mail',
  'company',
  'jobTitle',
  'tags',
  'note',
  'kind',
  'source',
] as const;
export type FormField = (typeof formFields)[number];

/** What is asked field by field, each type with a form of its own (F005, F158); nothing in it is required (F163). */
export const defaultForms: Readonly<Record<'person' | 'organization', readonly FormField[]>> = {
  person: ['firstName', 'lastName', 'phone', 'mail', 'company', 'jobTitle', 'tags', 'note', 'kind', 'source'],
  organization: ['organizationName', 'phone', 'mail', 'tags', 'note', 'kind', 'source'],
};
