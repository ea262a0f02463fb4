import type { ContactDraft } from '../../../src/contacts/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

const mostNamed = 10;

/** Which cards of a file follow the one that is shown: how many, and the first of them by name. Empty for none. Pure. */
export function otherCards(more: readonly ContactDraft[], t: Translate): string {
  if (more.length === 0) return '';
  const names = more.slice(0, mostNamed).map((draft) => nameOf(draft) || t('unnamed'));
  const rest = more.length - names.length;
  const list = [names.join(', '), ...(rest > 0 ? [t('cards-and-more', { count: rest })] : [])].join(' ');
  return `\n${t('cards-follow', { count: more.length })}\n${list}`;
}

function nameOf({ type, firstName, lastName, organizationName, mails }: ContactDraft): string | undefined {
  const person = [firstName, lastName].filter(Boolean).join(' ');
  return (type === 'person' ? person || organizationName : organizationName || person) || mails[0]?.address;
}
