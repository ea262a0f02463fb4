import {
  areSimilarNames,
  type Contact,
  type ContactDraft,
  comparedWords,
} from '../../../src/contacts/index.ts';
import type { DialogueState, QuestionChoice, Step } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { loadCard } from '../cards/load-card.ts';
import type { CommandContext } from '../command-context.ts';
import { lookUp } from '../find/look-up.ts';
import { maskNumbers } from '../mask-drafts.ts';

/** A contact that has a number, address or name which is about to be saved once more. */
export interface Twin {
  id: string;
  /** Name with the sign of its type. */
  name: string;
  reason: 'phone' | 'mail' | 'messenger' | 'name';
}

const mostTwins = 3;
/** Numbers and addresses looked up: more of them are no ordinary contact. */
const mostLookedUp = 10;
/** Bearers of a name that are compared. */
const mostNamesakes = 20;

/** What is about to be saved; without `type` no name is. */
export type NewValues = Partial<Pick<ContactDraft, 'phones' | 'mails' | 'messengers' | 'type' | Name>>;
type Name = 'firstName' | 'lastName' | 'organizationName';

/**
 * Contacts outside the bin that have a value of a draft already, or nearly its name; each once with the surest reason, `except`
 * left out (B01).
 */
export async function findTwins(
  { phones = [], mails = [], messengers = [], ...named }: NewValues,
  context: CommandContext,
  except?: string,
): Promise<Twin[]> {
  if (!context.can('see-contacts')) return [];
  const twins = new Map<string, Twin>();
  // A preview says back what was typed, unmasked; the name of somebody else is none of that (M16).
  const nameOf = (holder: Contact) => {
    const title = contactTitle(holder, context.t);
    return context.can('see-full-numbers') ? title : maskNumbers(title, context.rooms.settings.country);
  };
  const take = (holders: readonly Contact[], reason: Twin['reason']) => {
    for (const holder of holders) {
      if (holder.deletedAt || holder._id === except || twins.has(holder._id)) continue;
      twins.set(holder._id, { id: holder._id, name: nameOf(holder), reason });
    }
  };
  const { contacts } = context.rooms;
  for (const { e164 } of phones.slice(0, mostLookedUp))
    take(await contacts.findHolders({ scheme: 'tel', value: e164 }, context.tx), 'phone');
  for (const { address } of mails.slice(0, mostLookedUp))
    take(await contacts.findHolders({ scheme: 'mail', value: address.toLowerCase() }, context.tx), 'mail');
  for (const one of messengers.slice(0, mostLookedUp))
    take(await contacts.findHolders(one, context.tx), 'messenger');
  if (twins.size < mostTwins) take(await findNamesakes(named, context), 'name');
  return [...twins.values()].slice(0, mostTwins);
}

async function findNamesakes(
  { type, ...names }: Pick<NewValues, 'type' | Name>,
  context: CommandContext,
): Promise<Contact[]> {
  if (!type) return [];
  const words = comparedWords({ type, ...names }).join(' ');
  if (words === '') return [];
  const { ids } = await lookUp(words, { limit: mostNamesakes, type }, context);
  const found = await context.rooms.contacts.findContacts(ids, context.tx);
  return found.filter((contact) => areSimilarNames(contact, { type, ...names }));
}

/** Why it may be the same contact. */
export function twinLine({ name, reason }: Twin, t: Translate): string {
  return t(`twin-same-${reason}`, { name });
}

const prefix = 'open:';

/** One button for each, in a question. */
export function twinChoices(twins: readonly Twin[], t: Translate): QuestionChoice[][] {
  return twins.map(({ id, name }) => [{ label: t('button-open-twin', { name }), value: `${prefix}${id}` }]);
}

/** The contact that is there already in the place of what was begun; null for another button. */
export async function openTwin<State extends DialogueState>(
  value: string | undefined | null,
  context: CommandContext,
): Promise<Step<State> | null> {
  if (!value?.startsWith(prefix)) return null;
  const card = context.can('see-contacts') ? await loadCard(value.slice(prefix.length), context) : null;
  return { go: 'done', replies: [card ?? { text: context.t('contact-gone') }] };
}
