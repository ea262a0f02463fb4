import type { ContactDraft } from '../../../src/contacts/index.ts';

/** The other type, with everything typed so far kept (F004): a name moves to the field where it shows. */
export function switchType(draft: ContactDraft): ContactDraft {
  const { firstName, lastName, organizationName, ...rest } = draft;
  if (draft.type === 'person') {
    const name = organizationName ?? [firstName, lastName].filter(Boolean).join(' ');
    return { ...rest, type: 'organization', organizationName: name || undefined };
  }
  const [first, ...others] = (organizationName ?? '').split(' ').filter(Boolean);
  return {
    ...rest,
    type: 'person',
    firstName: firstName ?? first,
    lastName: lastName ?? (others.join(' ') || undefined),
  };
}
