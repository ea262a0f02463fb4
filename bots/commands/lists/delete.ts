import { commandChoice, type DialogueState, type Outcome } from '../../../src/dialogue/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import { loadCard } from '../cards/load-card.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { findMatches } from '../match-contacts.ts';
import { resolveContact } from '../resolve-contact.ts';
import { echoed } from '../shorten.ts';
import { findInBin } from './find-in-bin.ts';
import { showList } from './show-list.ts';

interface DeleteState extends DialogueState {
  id: string;
}

/** People of an organization that are named before it goes. */
const namedPeople = 10;

/** `/delete NAME`, and the card's button: asks, naming the record, then moves it into the bin (F178, Q20). */
export const deleteCommand: BotCommand = {
  name: 'delete',
  audience: 'staff',
  permission: 'delete',
  listed: false,
  run: async (args, context) => {
    const words = args.contact ?? args.text;
    if (!words.trim()) return { replies: [{ text: context.t('delete-whom') }] };
    const resolved = await resolveContact(words, { command: 'delete', args, bin: true }, context);
    if ('outcome' in resolved) return resolved.outcome;
    const { contact } = resolved;
    if (contact.deletedAt) return { replies: [await cardOf(contact._id, context)] };
    const state: DeleteState = { id: contact._id };
    return { replies: [], begin: { dialogue: 'delete-contact', state } };
  },
};

export const deleteContact = defineDialogue<DeleteState>({
  id: 'delete-contact',
  permission: 'delete',
  ask: async ({ id }, context) => {
    const { t, rooms, tx } = context;
    const contact = await rooms.contacts.findContact(id, tx);
    if (!contact) return { text: t('contact-gone'), subject: id };
    const full = context.can('see-full-numbers');
    const [phone] = contact.phones;
    const [mail] = contact.mails;
    const reach = [phone && `📞 ${shownPhone(phone, full, t)}`, mail && `✉️ ${mail.address}`];
    return {
      title: t('delete-title'),
      text: [
        contactTitle(contact, t),
        ...reach.filter((line) => line !== undefined),
        ...(await peopleLines(id, context)),
        '',
        t('delete-how'),
      ].join('\n'),
      choices: [[{ label: t('button-delete'), value: 'delete', confirms: true }]],
      subject: id,
    };
  },
  answer: async ({ id }, answer, context) => {
    const { t, rooms } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    const contact = await rooms.contacts.findContact(id, context.tx);
    if (!contact) return { go: 'done', replies: [{ text: t('contact-gone') }] };
    const { actionId } = await context.perform('contact.deleted', (writer) =>
      rooms.contacts.moveToBin(writer, id),
    );
    // Somebody else was faster: the card says since when it lies there.
    if (!actionId) return { go: 'done', replies: [await cardOf(id, context)] };
    const list = contact.type === 'person' ? 'people' : 'orgs';
    return {
      go: 'done',
      replies: [
        {
          title: contactTitle(contact, t),
          text: t('deleted'),
          choices: [
            [commandChoice(t('button-undo'), 'undo', actionId), commandChoice(t('button-list'), list)],
            [commandChoice(t('button-bin'), 'bin')],
          ],
        },
      ],
    };
  },
});

/** The people whose organization this is: they stay, and keep the link for the way back. */
async function peopleLines(id: string, { rooms, tx, t }: CommandContext): Promise<string[]> {
  const { people, total } = await rooms.contacts.findPeopleOf(id, namedPeople, tx);
  if (total === 0) return [];
  const more = total - people.length;
  return [
    '',
    t('delete-people', { count: total }),
    ...people.map((person) => contactTitle(person, t)),
    ...(more > 0 ? [t('card-more-people', { count: more })] : []),
  ];
}

/** `/restore NAME`: out of the bin again, when one contact there is clearly meant; a second press changes nothing and shows the card. */
export const restore: BotCommand = {
  name: 'restore',
  audience: 'staff',
  permission: 'delete',
  listed: false,
  run: async (args, context) => {
    const { t, rooms, tx } = context;
    const words = (args.contact ?? args.text).trim();
    const byId = await rooms.contacts.findContact(words, tx);
    const [named, ...others] = byId || !words ? [] : await findInBin(words, context);
    const contact = byId ?? (others.length === 0 ? named : undefined);
    if (!contact) return (await notInBin(words, context)) ?? whichToRestore(context);
    const { actionId } = await context.perform('contact.restored', (writer) =>
      rooms.contacts.restoreContact(writer, contact._id),
    );
    const card = await cardOf(contact._id, context);
    if (!actionId) return { replies: [card] };
    const undo = commandChoice(t('button-undo'), 'undo', actionId);
    return {
      replies: [
        {
          ...card,
          text: [t('restored'), card.text].filter(Boolean).join('\n'),
          choices: [...(card.choices ?? []), [undo]],
        },
      ],
    };
  },
};

/** Whoever is meant was never deleted, or is known nowhere: that is said instead of a list they are not in. */
async function notInBin(words: string, context: CommandContext): Promise<Outcome | null> {
  const { t } = context;
  if (!words || context.turn.input.kind === 'press' || (await findInBin(words, context)).length > 0)
    return null;
  const { clear, byName, likely } = await findMatches(words, context);
  const text = t(byName ? 'restore-not-deleted' : 'restore-nobody', { words: echoed(words) });
  const [only] = likely;
  if (byName && only) return { replies: [{ text }, await cardOf((clear ?? only)._id, context)] };
  const bin = await showBin(context);
  // An empty bin has no title, and nothing more to say.
  return { replies: [{ text }, ...(bin.title ? [bin] : [])] };
}

/** Nobody there is clearly meant: the list lets one choose. */
async function whichToRestore(context: CommandContext): Promise<Outcome> {
  const { t, turn } = context;
  if (turn.input.kind === 'press') return { replies: [{ text: t('contact-gone') }] };
  const bin = await showBin(context);
  return { replies: [...(bin.title ? [{ text: t('restore-whom') }] : []), bin] };
}

function showBin(context: CommandContext) {
  return showList('bin', { page: 1, sort: 'recent', reverse: false }, context);
}

async function cardOf(id: string, context: CommandContext) {
  return (await loadCard(id, context)) ?? { text: context.t('contact-gone') };
}
