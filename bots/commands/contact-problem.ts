import type { ContactError } from '../../src/contacts/index.ts';
import type { Translate } from '../../src/locales/index.ts';

/** What a refusal of the contacts room says to the person who changes a contact. */
export function contactProblem(error: ContactError, t: Translate): string {
  // A contact under way is empty, one that exists would become so.
  if (error.code === 'empty_contact') return t('problem-last-value');
  return t(`problem-${error.code.replace(/_/g, '-')}`);
}
