import { type ContactDraft, isGivenName } from '../../../src/contacts/index.ts';
import { parsePaste } from '../../../src/contacts/paste/index.ts';
import { fold, splitWords } from '../../../src/contacts/search/index.ts';
import { parsePlainCommand, toNameCandidates } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { isOfficeWish } from '../office-wish.ts';

function nameOf({ firstName, lastName, organizationName }: ContactDraft): string {
  return [firstName, lastName, organizationName].filter(Boolean).join(' ');
}

/**
 * Whether a sentence typed under the preview of a draft is about somebody else: "new …" with a name while the draft has
 * its own, a command for a contact that is in the book, or one that is about no contact at all. `added` is what the sentence would add to the draft.
 */
export async function isAboutAnother(
  text: string,
  draft: ContactDraft,
  added: ContactDraft,
  context: CommandContext,
): Promise<boolean> {
  const { language } = context.t;
  const intent = parsePlainCommand(text, [language], { isGivenName });
  if (!intent) return false;
  if (intent.command === 'new') {
    const { country } = context.rooms.settings;
    // "dodaj Teodora 600 700 800": the name stands out once the verb is gone.
    const named = nameOf(added) || nameOf(parsePaste(intent.args.text, { country, language }));
    return nameOf(draft) !== '' && named !== '';
  }
  if (isOfficeWish(text, language)) return true;
  const { contact } = intent.args;
  if (!contact || !context.can('see-contacts')) return false;
  const own = new Set(splitWords(fold(nameOf(draft))));
  const meansDraft = toNameCandidates(contact, language).some((form) =>
    splitWords(fold(form)).every((word) => own.has(word)),
  );
  return !meansDraft && (await findMatches(contact, context)).byName;
}
