import { toInstant, toLocalTime } from '../../../src/consent/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import {
  type CommandArguments,
  commandChoice,
  type DialogueState,
  type Outcome,
  parseDay,
  type Step,
  splitDay,
  toDay,
} from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { findContacts } from '../find/find.ts';
import { findMatches } from '../match-contacts.ts';
import { resolveContact } from '../resolve-contact.ts';
import { type AskedDay, pastCard, toDayArgument } from './past-card.ts';

const dayLength = 86_400_000;

/** `/asof CONTACT DAY`, a button's `asof CONTACT.2026-03-03`: the card and the gate at the end of that day (M13). */
export const asOf: BotCommand = {
  name: 'asof',
  audience: 'staff',
  permission: 'see-contacts',
  listed: true,
  run: async (args, context) => {
    // "Hotel 3 Maja" reads like a day until it turns out to be a name.
    if (args.said && !isChosen(args) && (await findMatches(args.said, context)).byName)
      return findContacts(args.said, 1, context);
    const { words, value } = readArguments(args);
    const wanting = { command: 'asof', args: { ...args, ...(value && { value }) }, bin: true };
    const resolved = await resolveContact(words, wanting, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { contact } = resolved;
    if (!value) return { replies: [], begin: { dialogue: 'as-of', state: { contact: contact._id } } };
    return show(contact, value, context);
  },
};

/** A day is asked for. */
interface AsOfState extends DialogueState {
  contact: string;
}

export const asOfDialogue = defineDialogue<AsOfState>({
  id: 'as-of',
  permission: 'see-contacts',
  ask: async ({ contact: id }, { rooms, tx, t }) => {
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone') };
    return { title: contactTitle(contact, t), text: t('asof-which-day'), subject: id };
  },
  answer: async ({ contact: id }, answer, context): Promise<Step<AsOfState>> => {
    const { rooms, tx, t } = context;
    if (answer.kind !== 'text') return { go: 'again', problem: t('asof-no-day') };
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { go: 'done', replies: [{ text: t('contact-gone') }] };
    const asked = readDay(answer.text, context);
    if ('problem' in asked) return { go: 'again', problem: asked.problem };
    return { go: 'done', replies: (await show(contact, answer.text, context)).replies };
  },
});

/** The contact of a question which one was meant, which comes back by its id. */
function isChosen({ contact }: CommandArguments): boolean {
  return /^[a-z0-9]{8,24}$/.test(contact ?? '');
}

function readArguments(args: CommandArguments): { words: string; value?: string } {
  const { contact, value, text } = args;
  if (contact) return { words: contact, ...(value && { value }) };
  const [, id, date] = /^([a-z0-9]{8,24})\.(\d{4}-\d{2}-\d{2})$/.exec(text.trim()) ?? [];
  if (id && date) return { words: id, value: date };
  const split = splitDay(text);
  return split ? { words: split.before, value: split.day } : { words: text };
}

/** The day that words mean in the business's time zone, or what to say of them. */
function readDay(text: string, { now, rooms, t }: CommandContext): AskedDay | { problem: string } {
  const { timeZone } = rooms.settings;
  const words = parseDay(text);
  if (!words) return { problem: t('asof-no-day') };
  const today = toLocalTime(now, timeZone).date;
  const outcome = toDay(words, today);
  if ('problem' in outcome) return { problem: t(`asof-${outcome.problem}`) };
  const { day } = outcome;
  const end = toInstant({ date: day + dayLength, minutes: 0 }, timeZone);
  const isToday = day === today;
  return { day, isToday, at: isToday ? now : new Date(end.getTime() - 1) };
}

async function show(contact: Contact, words: string, context: CommandContext): Promise<Outcome> {
  const { rooms, tx, t } = context;
  const asked = readDay(words, context);
  if ('problem' in asked) return { replies: [{ text: asked.problem }] };
  const past = await rooms.contacts.findContactAt(contact._id, asked.at, tx);
  if (past) return { replies: [await pastCard(past, asked, context)] };
  const created = toLocalTime(contact.createdAt, rooms.settings.timeZone).date;
  return {
    replies: [
      {
        title: contactTitle(contact, t),
        text: t('asof-not-there'),
        choices: [
          [
            commandChoice(t('button-asof-first'), 'asof', toDayArgument(contact._id, created)),
            commandChoice(t('button-open-card'), 'card', contact._id),
          ],
        ],
      },
    ],
  };
}
