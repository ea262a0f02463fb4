import type { Reply } from '../../src/connector/index.ts';
import type { Contact, ContactType } from '../../src/contacts/index.ts';
import type { CommandArguments, Outcome } from '../../src/dialogue/index.ts';
import { commandChoice, parseButton, toNameCandidates } from '../../src/dialogue/index.ts';
import { loadCard } from './cards/load-card.ts';
import type { CommandContext } from './command-context.ts';
import { findContacts, lookUpBySound } from './find/find.ts';
import { lookUp } from './find/look-up.ts';
import { findNamedIn } from './find/named-in.ts';
import { keepSearch } from './find/search-view.ts';
import { suggestFor } from './find/suggest.ts';
import { findMatches } from './match-contacts.ts';
import { echoed } from './shorten.ts';
import type { WhichState } from './which-contact.ts';

/** The command that wants the contact: it runs again with the contact's id when a question had to be asked. */
export interface Wanting {
  command: string;
  args: CommandArguments;
  type?: ContactType;
  /** Contacts in the bin are meant too. */
  bin?: boolean;
}

/** The contact, or what to answer instead: a question which one is meant, or that there is none. */
export type Resolved = { contact: Contact } | { outcome: Outcome };

/** More to choose from are no choice. */
const mostChoices = 8;

/**
 * Which contact words mean, for every command that names one: an id, a name in any case of the language, digits of a
 * number, a mail. It never settles for a guess: what is not clear is asked, also when there is but one hit that fits
 * only with a typing error forgiven. A command hands in `args` as it got them and takes `args.contact` first when it runs again.
 */
export async function resolveContact(
  words: string,
  wanting: Wanting,
  context: CommandContext,
): Promise<Resolved> {
  const { rooms, tx, t } = context;
  const named = words.trim();
  if (!named) return { outcome: { replies: [{ text: t('which-contact-name') }] } };
  const byId = /^[a-z0-9]{8,24}$/.test(named) ? await rooms.contacts.findContact(named, tx) : null;
  if (byId)
    return byId.deletedAt && !wanting.bin
      ? { outcome: { replies: await replyInBin(byId, context) } }
      : { contact: byId };
  // A command's button carries an id and no words: a contact that is gone is not to be searched for by it.
  const { input } = context.turn;
  if (input.kind === 'press' && parseButton(input.data)?.kind === 'command')
    return { outcome: { replies: [{ text: t('contact-gone') }] } };
  const { clear, likely } = await findMatches(named, context, wanting.type);
  if (clear) return { contact: clear };
  if (likely.length === 0) {
    // "Restore Hardware" reads like a command until it turns out to be a name.
    const { said } = wanting.args;
    const meant = said ? await lookUp(said, {}, context) : { total: 0 };
    if (said && meant.total > 0) return { outcome: await findContacts(said, 1, context) };
    const together = await namedTogether(named, context);
    const ids = together.length > 0 ? together : await namedBySound(named, wanting, context);
    if (ids.length === 0) return { outcome: await nobody(named, wanting.args, context) };
    const several = together.length > 0;
    const state: WhichState = { command: wanting.command, args: wanting.args, ids, several };
    return { outcome: { replies: [], begin: { dialogue: 'which-contact', state } } };
  }
  const state: WhichState = {
    command: wanting.command,
    args: wanting.args,
    ids: likely.slice(0, mostChoices).map(({ _id }) => _id),
    more: likely.length > mostChoices,
    ...(wanting.type && { type: wanting.type }),
  };
  return { outcome: { replies: [], begin: { dialogue: 'which-contact', state } } };
}

/** That a contact lies in the bin, and its card, with which it comes back. */
export async function replyInBin(contact: Contact, context: CommandContext): Promise<Reply[]> {
  const card = await loadCard(contact._id, context);
  return [{ text: context.t('problem-contact-in-bin') }, ...(card ? [card] : [])];
}

/** Contacts of several names at once, "Tom and Chris": one goes after the other. */
async function namedTogether(words: string, context: CommandContext): Promise<string[]> {
  if (!/[,&+]|\s(?:and|et|i|oraz|with|avec|z)\s/iu.test(words)) return [];
  const named = await findNamedIn(words, context);
  if (named.length < 2) return [];
  const ids = named.flatMap(({ contacts }) => contacts.map(({ _id }) => _id));
  return [...new Set(ids)].slice(0, mostChoices);
}

/** Contacts whose name sounds like the words: to be asked about, for it is a guess. */
async function namedBySound(words: string, { type }: Wanting, context: CommandContext): Promise<string[]> {
  const names = [words, ...toNameCandidates(words, context.t.language)];
  const options = { limit: mostChoices, ...(type && { type }) };
  const found = await lookUpBySound(names, options, context);
  return found ? [...found.hits.ids] : [];
}

/** "Piotr Kamiński już nie" of a sentence: somebody is named in full, and the rest is no name. */
async function namesInFull(words: string, context: CommandContext): Promise<boolean> {
  const named = await findNamedIn(words, context);
  return named.some(({ start, end }) => words.slice(start, end).trim().includes(' '));
}

/** Nobody goes by that name: creating them, with the number that was told of them, is one tap away. */
async function nobody(
  words: string,
  { value, said }: CommandArguments,
  context: CommandContext,
): Promise<Outcome> {
  const { t, rooms, member, now, tx } = context;
  if (said && (await namesInFull(words, context))) {
    const suggestion = await suggestFor(said, context);
    if (suggestion) return suggestion;
  }
  const text = t('which-contact-nobody', { words: echoed(words) });
  if (!context.can('create')) return { replies: [{ text }] };
  const told = said && value && /\d|@/.test(value) ? `${words} ${value}` : words;
  const view = await keepSearch(rooms.database, member._id, told, now, tx);
  return {
    replies: [{ text, choices: [[commandChoice(t('button-create-found'), 'newfound', view)]] }],
  };
}
