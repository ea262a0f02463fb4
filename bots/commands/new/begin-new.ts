import {
  type ContactDraft,
  type ContactKind,
  type ContactType,
  isEmpty,
  isGivenName,
  isPolishGivenName,
  isVcard,
  parseVcards,
} from '../../../src/contacts/index.ts';
import { readPeople } from '../../../src/contacts/paste/index.ts';
import { unlinkPhones } from '../../../src/contacts/phones/index.ts';
import { fromAccusative, type Outcome } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import type { NewState } from './new-contact.ts';
import { switchType } from './switch-type.ts';

/** Drafts that wait in a session: whole address books belong elsewhere. */
const mostCards = 500;

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

/** Opens the preview of the first of several cards; too many at once are refused. */
export function beginCards(drafts: readonly ContactDraft[], { t }: CommandContext): Outcome {
  const [first, ...more] = drafts.filter((draft) => !isEmpty(draft));
  if (!first) return { replies: [{ text: t('file-no-contact') }] };
  if (drafts.length > mostCards)
    return { replies: [{ text: t('file-too-many-contacts', { count: drafts.length, most: mostCards }) }] };
  return beginPreview(first, more);
}

/** „dodaj Zofię Kamińską”: the name as it belongs on a card, marked as a guess. */
function inNominative(draft: ContactDraft): ContactDraft {
  const name = draft.type === 'person' ? fromAccusative(draft, { isGivenName, isPolishGivenName }) : null;
  if (name === null) return draft;
  const { firstName: _first, lastName: _last, ...rest } = draft;
  return { ...rest, ...name, guesses: [...new Set([...draft.guesses, ...Object.keys(name)])] };
}

/** "new company <b>& 22 600 70 01": what stands first is its name, however little it looks like one. */
function withOddName(draft: ContactDraft, pasted: string): ContactDraft {
  const { note = '', ...rest } = draft;
  const [name = ''] = /^\S[^,\n]*?(?=$|[,\n]|\s+\+?\d{2})/u.exec(note) ?? [];
  if (draft.organizationName || !name || !pasted.startsWith(name)) return draft;
  const left = note.slice(name.length).replace(/^[\s,]+/u, '');
  const guesses = [...rest.guesses, 'organizationName'];
  return { ...rest, organizationName: name, guesses, ...(left && { note: left }) };
}

/** Opens the preview of whatever was pasted. */
export function beginNew(pasted: string, context: CommandContext, organization = false): Outcome {
  const text = unlinkPhones(pasted);
  const { country } = context.rooms.settings;
  const [first, ...more] = isVcard(text) ? parseVcards(text, country, context.t.language) : [];
  if (first && more.length > 0) return beginCards([first, ...more], context);
  const { language } = context.t;
  const [only, ...others] = readPeople(text, { country, language });
  if (others.length > 0) return beginCards([only, ...others], context);
  const draft = language === 'pl' ? inNominative(only) : only;
  if (isEmpty(draft)) return { ...beginForm(draft.type), replies: [{ text: context.t('new-nothing-read') }] };
  const typed = organization && draft.type === 'person' ? switchType(draft) : draft;
  return beginPreview(organization ? withOddName(typed, text) : typed);
}
