import type { ContactDraft, ContactKind, ContactType } from '../../../src/contacts/index.ts';
import { parsePaste } from '../../../src/contacts/paste/index.ts';
import type { Outcome } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import type { NewState } from './new-contact.ts';
import { switchType } from './switch-type.ts';

export function emptyDraft(type: ContactType): ContactDraft {
  return { type, phones: [], mails: [], tags: [], proposals: [], guesses: [], problems: [] };
}

/** Opens the preview of a draft; more drafts (a file of several cards) follow one after the other. */
export function beginPreview(draft: ContactDraft, more: ContactDraft[] = []): Outcome {
  const state: NewState = { stage: 'preview', draft, more };
  return { replies: [], begin: { dialogue: 'new-contact', state } };
}

/** Asks the form field by field, beginning with the first. */
export function beginForm(type: ContactType, kind?: ContactKind): Outcome {
  const draft = { ...emptyDraft(type), ...(kind && { kind }) };
  const state: NewState = { stage: 'form', draft, at: 0 };
  return { replies: [], begin: { dialogue: 'new-contact', state } };
}

/** Opens the preview of whatever was pasted. */
export function beginNew(text: string, context: CommandContext, organization = false): Outcome {
  const { country } = context.rooms.settings;
  const draft = parsePaste(text, { country, language: context.t.language });
  return beginPreview(organization && draft.type === 'person' ? switchType(draft) : draft);
}
