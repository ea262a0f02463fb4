import { type ContactDraft, decodeText } from '../../../src/contacts/index.ts';
import { parsePaste, readPeople } from '../../../src/contacts/paste/index.ts';
import { isVcard, parseVcards } from '../../../src/contacts/vcard/index.ts';
import type { Answer, Outcome } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { placeText } from '../place-text.ts';
import { understand } from '../understand.ts';
import type { WhichState } from '../which-contact.ts';
import { beginCards, emptyDraft } from './begin-new.ts';

/** Bytes of a text file that are read. */
const longestText = 200_000;
/** Cards carry photos: a file of them is much longer than what is read of it. */
const longestCards = 10_000_000;

/** A shared contact, a vCard or a text file becomes a preview, a place the note of a contact; anything else is said to be unreadable. */
export async function receiveUnasked(answer: Answer, context: CommandContext): Promise<Outcome> {
  const { t } = context;
  if (answer.kind === 'location') return askWhosePlace(answer, context);
  if (answer.kind !== 'contact' && answer.kind !== 'file')
    return { replies: [{ text: t('cannot-read-this') }] };
  if (!context.can('create')) return { replies: [{ text: t('not-permitted') }] };
  if (answer.kind === 'contact') return beginCards([fromShared(answer, context)], context);
  const drafts = fromFile(answer, context);
  return beginCards(drafts.length > 0 ? drafts : await fromCaption(answer.caption ?? '', context), context);
}

function askWhosePlace(answer: Extract<Answer, { kind: 'location' }>, { t, can }: CommandContext): Outcome {
  if (!can('edit')) return { replies: [{ text: t('not-permitted') }] };
  const state: WhichState = { command: 'note', args: { text: '', value: placeText(answer) }, ids: [] };
  return { replies: [], begin: { dialogue: 'which-contact', state } };
}

function fromShared(
  { contact }: Extract<Answer, { kind: 'contact' }>,
  { rooms, t }: CommandContext,
): ContactDraft {
  const { country } = rooms.settings;
  const [card] = contact.vcard ? parseVcards(contact.vcard, country, t.language) : [];
  const named = { firstName: contact.firstName, lastName: contact.lastName };
  if (card && card.phones.length > 0) return { ...card, ...(!card.firstName && !card.lastName && named) };
  const phone = contact.phone
    ? parsePaste(contact.phone, { country, language: t.language })
    : emptyDraft('person');
  return { ...emptyDraft('person'), ...named, phones: phone.phones, problems: phone.problems };
}

function fromFile(
  { name, content, caption }: Extract<Answer, { kind: 'file' }>,
  { rooms, t }: CommandContext,
): ContactDraft[] {
  const { country } = rooms.settings;
  const text = content.length > longestCards ? null : decodeText(content, t.language);
  if (text === null) return [];
  if (isVcard(text)) return parseVcards(text, country, t.language);
  if (content.length > longestText) return [];
  if (!/\.(txt|md|eml|text)$/i.test(name)) return [];
  return readPeople([text, caption].filter(Boolean).join('\n'), { country, language: t.language });
}

/** The words beneath a picture or another file that is no contact: "new Anna Kowalska 600 700 800", or whatever has a number or an address. */
async function fromCaption(caption: string, context: CommandContext): Promise<ContactDraft[]> {
  const said = caption.trim().replace(/^\/new(?!\w)\s*/i, '');
  if (said === '') return [];
  const { country } = context.rooms.settings;
  const { command, args } = await understand(said, context);
  const draft = parsePaste(command === 'new' ? args.text : said, { country, language: context.t.language });
  const isContact = command === 'new' || said !== caption.trim();
  return isContact || draft.phones.length > 0 || draft.mails.length > 0 ? [draft] : [];
}
