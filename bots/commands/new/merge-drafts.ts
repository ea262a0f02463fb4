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
    problems: [
      ...draft.problems.filter(({ code }) => !isSettled(code, added)),
      ...added.problems.filter(({ raw }) => !draft.problems.some((known) => known.raw === raw)),
    ],
  };
}

/**
 * Whether a text adds nothing to a draft but a guess of what it is sure of already: rather a search than an answer.
 * "kowal" under a preview of Anna Nowak is nobody's name until somebody says so. Pure.
 */
export function onlyGuessesAt(draft: ContactDraft, added: ContactDraft): boolean {
  const isSure = (field: 'firstName' | 'lastName') =>
    draft[field] !== undefined && !draft.guesses.includes(field);
  const names = (['firstName', 'lastName'] as const).filter((field) => added[field] !== undefined);
  const { phones, mails, tags, problems, proposals, note, company, jobTitle, organizationName } = added;
  const holdsMore =
    [phones, mails, tags, problems, proposals].some((list) => list.length > 0) ||
    [note, company, jobTitle, organizationName].some(Boolean);
  return (
    !holdsMore && names.length > 0 && names.every((field) => added.guesses.includes(field) && isSure(field))
  );
}

/** Half a number is settled by a whole one; until then it stays in sight. */
function isSettled(code: ContactDraft['problems'][number]['code'], added: ContactDraft): boolean {
  return code === 'mail_invalid' ? added.mails.length > 0 : added.phones.length > 0;
}
