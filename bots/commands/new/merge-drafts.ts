import type { ContactDraft } from '../../../src/contacts/index.ts';

/** A draft with what was typed later added to it: new single values take the place of old ones, lists grow. Pure. */
export function mergeDrafts(draft: ContactDraft, added: ContactDraft): ContactDraft {
  const merged: ContactDraft = { ...draft };
  for (const field of ['firstName', 'lastName', 'jobTitle', 'company', 'source', 'kind'] as const) {
    const value = added[field];
    if (value) Object.assign(merged, { [field]: value });
  }
  if (added.organizationName) {
    if (draft.type === 'organization') merged.organizationName = added.organizationName;
    else merged.company = added.organizationName;
  }
  const phones = new Set(draft.phones.map(({ e164 }) => e164));
  const mails = new Set(draft.mails.map(({ address }) => address.toLowerCase()));
  return {
    ...merged,
    phones: [...draft.phones, ...added.phones.filter(({ e164 }) => !phones.has(e164))],
    mails: [...draft.mails, ...added.mails.filter(({ address }) => !mails.has(address.toLowerCase()))],
    tags: [...new Set([...draft.tags, ...added.tags])],
    note: [draft.note, added.note].filter(Boolean).join('\n') || undefined,
    proposals: [...draft.proposals, ...added.proposals],
    guesses: [...new Set([...draft.guesses, ...added.guesses.filter((path) => !path.includes('.'))])],
    problems: [...draft.problems.filter(({ code }) => !isSettled(code, added)), ...added.problems],
  };
}

/** Half a number is settled by a whole one; until then it stays in sight. */
function isSettled(code: ContactDraft['problems'][number]['code'], added: ContactDraft): boolean {
  return code === 'mail_invalid' ? added.mails.length > 0 : added.phones.length > 0;
}
