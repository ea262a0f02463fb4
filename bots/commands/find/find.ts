import type { Contact } from '../../../src/contacts/index.ts';
import { findPhones } from '../../../src/contacts/phones/index.ts';
import {
  isGuardedForm,
  type SearchOptions,
  searchedDigits,
  soundAlikes,
} from '../../../src/contacts/search/index.ts';
import { commandChoice, isPageTurn, type Outcome, toNameCandidates } from '../../../src/dialogue/index.ts';
import { foldLabel, isButtonText, languages } from '../../../src/locales/index.ts';
import { parseTypedNumber } from '../../../src/messaging/index.ts';
import { contactName } from '../cards/contact-words.ts';
import { showCard } from '../cards/load-card.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactList } from './contact-list.ts';
import { type LookUp, lookUp } from './look-up.ts';
import { findSearch, keepSearch } from './search-view.ts';
import { findSmallTalk } from './small-talk.ts';
import { suggestFor } from './suggest.ts';

const pageSize = 10;

/** `/find TEXT`, and whatever is no command: ten hits a page, exact ones first; one hit is shown whole. */
export const find: BotCommand = {
  name: 'find',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async ({ text, contact, said }, context) =>
    (said ? answerSmallTalk(said, context) : null) ?? findContacts(contact ?? text, 1, context),
};

function answerSmallTalk(text: string, { t }: CommandContext): Outcome | null {
  const smallTalk = findSmallTalk(text);
  return smallTalk && { replies: [{ text: t(`small-talk-${smallTalk}`) }] };
}

/** A page of an earlier search: `found VIEW.page`. */
export const found: BotCommand = {
  name: 'found',
  audience: 'staff',
  permission: 'see-contacts',
  listed: false,
  run: async ({ text }, context) => {
    const [view = '', page] = text.split('.');
    const searched = await findSearch(context.rooms.database, view, context.tx);
    if (searched === null) return { replies: [{ text: context.t('search-forgotten') }] };
    return findContacts(searched, Math.max(1, Number(page) || 1), context);
  },
};

export async function findContacts(text: string, page: number, context: CommandContext): Promise<Outcome> {
  const { t, rooms, tx, member } = context;
  const searched = text.trim();
  if (!searched) return { replies: [{ text: t('find-what') }] };
  const size = member.pageSize ?? pageSize;
  const { hits, words } = await lookUpInCases(searched, { offset: (page - 1) * size, limit: size }, context);
  if (hits.refused) return { replies: [{ text: t('find-too-many-numbers') }] };
  const contacts = await rooms.contacts.findContacts(hits.ids, tx);
  if (hits.total === 0 || contacts.length === 0) return nothingFound(searched, context);
  const only = contacts[0];
  if (hits.total === 1 && only) return { replies: [await showCard(only, context)] };
  const view = await keepSearch(rooms.database, member._id, words, context.now, tx);
  return {
    replies: [
      contactList(
        {
          title: t('found-title', { count: hits.total }),
          contacts,
          organizations: await organizationNames(contacts, context),
          page,
          size,
          total: hits.total,
          pageChoice: (label, at) => commandChoice(label, 'found', `${view}.${at}`),
        },
        context.can('see-full-numbers'),
        t,
      ),
    ],
  };
}

/** "z Nowakiem", "u Kamińskiego": it goes with the case. */
const polishPreposition = /^(?:z|ze|u|do|dla|od|przy)\s+/iu;

/** What the words find as they stand; where that is nothing exact, what a name finds that they are a case of: "Marka" for Marek. */
async function lookUpInCases(
  words: string,
  options: SearchOptions,
  context: CommandContext,
): Promise<{ hits: LookUp; words: string }> {
  const hits = await lookUp(words, options, context);
  if (hits.refused || hits.exact > 0 || !/\p{L}/u.test(words)) return { hits, words };
  const own = context.t.language;
  const bare = words.trim().replace(polishPreposition, '');
  const forms = [own, ...languages.filter((one) => one !== own)].flatMap((one) =>
    toNameCandidates(bare, one),
  );
  for (const form of new Set(forms)) {
    const found = await lookUp(form, options, context);
    if (found.exact > 0) return { hits: found, words: form };
  }
  return (hits.total === 0 && (await lookUpBySound([words, ...forms], options, context))) || { hits, words };
}

const mostHeard = 4;

/** What is found by a name as it sounds, where nothing goes by it as it is written: "dombrowska". Null where nothing is. */
export async function lookUpBySound(
  names: readonly string[],
  options: SearchOptions,
  context: CommandContext,
): Promise<{ hits: LookUp; words: string } | null> {
  for (const words of new Set(names.slice(0, mostHeard).flatMap(soundAlikes))) {
    const hits = await lookUp(words, options, context);
    if (hits.exact > 0) return { hits, words };
  }
  return null;
}

/** Names of the organizations that the people of a list belong to. */
export async function organizationNames(
  contacts: readonly Contact[],
  { rooms, tx, t }: CommandContext,
): Promise<Map<string, string>> {
  const ids = [...new Set(contacts.flatMap(({ organization }) => (organization ? [organization.id] : [])))];
  const organizations = await rooms.contacts.findContacts(ids, tx);
  return new Map(organizations.map((organization) => [organization._id, contactName(organization, t)]));
}

/** Nothing found: small talk is answered, a contact named among other words is shown what may be meant; with a number, a mail or a name in the text, creating it is one tap away. */
async function nothingFound(text: string, context: CommandContext): Promise<Outcome> {
  const { t, rooms, tx, member, now } = context;
  const smallTalk = answerSmallTalk(text, context);
  if (smallTalk) return smallTalk;
  // A button's words, where nothing has that button, answer nothing either.
  if (isButtonText(foldLabel(text))) return { replies: [{ text: t('small-talk-answer') }] };
  // Neither is anything to make a contact of.
  if (isPageTurn(text)) return { replies: [{ text: t('found-no-page') }] };
  const number = parseTypedNumber(text);
  if (number !== null) return { replies: [{ text: t('found-no-number', { number: String(number) }) }] };
  const suggestion = await suggestFor(text, context);
  if (suggestion) return suggestion;
  const creatable =
    context.can('create') && (/\p{L}{2}/u.test(text) || findPhones(text, rooms.settings.country).length > 0);
  const said = nothingWords(text, context);
  if (!creatable) return { replies: [{ text: said }] };
  const view = await keepSearch(rooms.database, member._id, text, now, tx);
  return {
    replies: [{ text: said, choices: [[commandChoice(t('button-create-found'), 'newfound', view)]] }],
  };
}

const sentenceWords = 3;

/** What to do next, said where it is known: how numbers that one may not see are found, and where commands stand. */
function nothingWords(text: string, { t, can }: CommandContext): string {
  const digits = searchedDigits(text);
  if (!can('see-full-numbers') && digits !== '' && !isGuardedForm(digits)) return t('found-nothing-by-part');
  const isSentence = text.split(/\s+/).length >= sentenceWords && !/\d/.test(text);
  return isSentence ? `${t('found-nothing')} ${t('found-nothing-help')}` : t('found-nothing');
}
