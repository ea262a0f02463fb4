import type { Choice } from '../../../src/connector/index.ts';
import { findMails } from '../../../src/contacts/mails.ts';
import { findPhones } from '../../../src/contacts/phones/index.ts';
import { commandChoice, type Outcome, parseDay } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import type { CommandContext } from '../command-context.ts';
import { findNamedTag } from '../tags/find-named-tag.ts';
import { findNamedIn } from './named-in.ts';
import { keepSearch } from './search-view.ts';

const longestSentence = 500;
const mostContacts = 5;
const mostNameWords = 3;

/** What may be done with what is said of a contact. */
export const sayings = ['phone', 'mail', 'tag', 'asof', 'note'] as const;
export type Saying = (typeof sayings)[number];

/**
 * What to press where a sentence that is no command names a contact: "Sarah called today" may be a note, "Sarah vip" a tag.
 * Nothing changes before a press. Null where it names nobody.
 */
export async function suggestFor(text: string, context: CommandContext): Promise<Outcome | null> {
  if (text.length > longestSentence) return null;
  const named = await findNamedIn(text, context);
  const contacts = [...new Map(named.flatMap((one) => one.contacts).map((one) => [one._id, one])).values()];
  const [only] = contacts;
  if (!only) return null;
  const { t, rooms, member, now, tx } = context;
  const cards = contacts
    .slice(0, mostContacts)
    .map((contact) => [commandChoice(contactTitle(contact, t), 'card', contact._id)]);
  const view = await keepSearch(rooms.database, member._id, text, now, tx);
  const rest = named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const offered =
    context.can('edit') || isDayGone(restOf(rest)) ? await readSayings(restOf(rest), context) : [];
  // "Emily Watson -vip" asks for anything but the tag.
  const said = offered.filter(({ saying }) => saying !== 'tag' || !/^\s*[-–−]\S/u.test(rest));
  // It may be somebody new with the same given name.
  const isShort = text.trim().split(/\s+/).length <= mostNameWords;
  const isNew = isShort || said.some(({ saying }) => saying === 'phone' || saying === 'mail');
  const create =
    isNew && context.can('create') ? [[commandChoice(t('button-create-found'), 'newfound', view)]] : [];
  if (contacts.length > 1) return { replies: [{ text: t('named-several'), choices: [...cards, ...create] }] };
  const choices = said.map(({ saying, label }): Choice[] => [
    commandChoice(label, 'said', `${view}.${only._id}.${saying}`),
  ]);
  const channels = [commandChoice(t('button-channels'), 'channels', only._id)];
  return {
    replies: [{ text: t('named-one'), choices: [...choices, ...cards, channels, ...create] }],
  };
}

/** What is left of a sentence without the names in it. */
export function restOf(rest: string): string {
  return rest.replace(/^[\s:;,.–—-]+|[\s:;,.!?–—-]+$/gu, '').replace(/\s+/gu, ' ');
}

async function readSayings(
  rest: string,
  context: CommandContext,
): Promise<{ saying: Saying; label: string }[]> {
  const { t, rooms } = context;
  if (isDayGone(rest)) return [{ saying: 'asof', label: t('button-said-asof', { day: rest }) }];
  const tag = await findSaidTag(rest, context);
  return [
    ...(findPhones(rest, rooms.settings.country).length > 0
      ? [{ saying: 'phone' as const, label: t('button-said-phone') }]
      : []),
    ...(findMails(rest).length > 0 ? [{ saying: 'mail' as const, label: t('button-said-mail') }] : []),
    ...(tag ? [{ saying: 'tag' as const, label: t('button-said-tag', { tag }) }] : []),
    { saying: 'note' as const, label: t('button-said-note') },
  ];
}

/** Whether words are a day of which there is a card: "tomorrow" is a day, and has none yet. */
function isDayGone(text: string): boolean {
  const day = parseDay(text);
  return day !== null && !(day.kind === 'ago' && day.days < 0);
}

/** Small words between a contact and a tag: "Sarah is a vip". */
const between =
  /^(?:(?:is|are|as|a|an|the|our|est|un|une|notre|c'est|to|jest|nasz|nasza|teraz|now|maintenant)\s+)+/iu;

/** The name of a tag that there is, where nothing else is said. */
export async function findSaidTag(rest: string, context: CommandContext): Promise<string | null> {
  const tag = await findNamedTag(rest.replace(between, ''), context);
  return tag?.name ?? null;
}
