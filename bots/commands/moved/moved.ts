import { stateOwner } from '../../../src/consent/index.ts';
import { type Contact, ContactError } from '../../../src/contacts/index.ts';
import { commandChoice, type DialogueState, type Outcome, type Step } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { loadCard } from '../cards/load-card.ts';
import { addressGone } from '../channels/address-gone.ts';
import { addressLine } from '../channels/channel-words.ts';
import type { AddressStanding } from '../channels/standing.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { performChange } from '../edit/apply-change.ts';
import type { Edit } from '../edit/edit-state.ts';
import { resolveContact } from '../resolve-contact.ts';
import { findOwned, hasWords, namesOf, noteOwner } from './owner-facts.ts';

export interface MovedState extends DialogueState {
  contact: string;
  /** Id of the phone, mail or messenger; absent while there are several to choose from. */
  element?: string;
  /** The address it was asked about: a number that was changed meanwhile is another one. */
  address?: string;
}

/** `/moved NAME`, and a button's `moved CONTACT.ELEMENT`: the number belongs to somebody else now (M18). */
export const moved: BotCommand = {
  name: 'moved',
  audience: 'staff',
  permission: 'record-consent',
  listed: true,
  run: async (args, context): Promise<Outcome> => {
    const words = (args.contact ?? args.text).trim();
    const [, id, element] = /^([a-z0-9]{8,24})\.([a-z0-9]+)$/.exec(words) ?? [];
    if (id) return begin(id, element, context);
    const resolved = await resolveContact(words, { command: 'moved', args }, context);
    if ('outcome' in resolved) return resolved.outcome;
    return begin(resolved.contact._id, undefined, context);
  },
};

async function begin(id: string, element: string | undefined, context: CommandContext): Promise<Outcome> {
  const { t } = context;
  const found = await findOwned(id, element, context);
  if (!found) return { replies: [{ text: t('address-gone') }] };
  const spoken = found.addresses.filter(hasWords);
  const [only] = spoken;
  if (!only)
    return {
      replies: [
        {
          text: t('moved-nothing'),
          choices: context.can('edit') ? [[commandChoice(t('button-edit'), 'edit', id)]] : [],
        },
      ],
    };
  const state: MovedState =
    spoken.length === 1
      ? { contact: id, element: only.element, address: only.address?._id }
      : { contact: id };
  return { replies: [], begin: { dialogue: 'number-moved', state } };
}

export const numberMoved = defineDialogue<MovedState>({
  id: 'number-moved',
  permission: 'record-consent',
  ask: async ({ contact: id, element }, context) => {
    const { t, rooms, tx } = context;
    const found = await findOwned(id, element, context);
    const [of] = found?.addresses ?? [];
    if (!found || !of) return { text: t('address-gone') };
    const { contact, addresses } = found;
    const full = context.can('see-full-numbers');
    const title = `🔀 ${contactTitle(contact, t)}`;
    if (!element)
      return {
        title,
        text: t('moved-which'),
        choices: addresses
          .filter(hasWords)
          .map((one) => [{ label: addressLine(one, contact, full, t), value: one.element }]),
        choicesOnly: true,
        subject: id,
      };
    const holders = of.ref ? await rooms.consent.holdersOf(of.ref, tx) : [];
    return {
      title,
      text: [
        addressLine(of, contact, full, t),
        t('moved-how', { names: await namesOf(holders, context) }),
      ].join('\n'),
      choices: [
        ...(context.can('edit') ? [[{ label: t('button-moved-remove'), value: 'remove' }]] : []),
        [{ label: t('button-moved-keep'), value: 'keep' }],
      ],
      choicesOnly: true,
      subject: id,
    };
  },
  answer: async (state, answer, context): Promise<Step<MovedState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'again', problem: t('problem-choose') };
    const found = await findOwned(state.contact, state.element, context);
    if (!found) return addressGone(state.contact, context);
    if (!state.element) {
      const of = found.addresses.find(({ element }) => element === answer.value);
      if (!of?.address) return { go: 'again', problem: t('problem-choose') };
      return { go: 'on', state: { ...state, element: of.element, address: of.address._id } };
    }
    const [of] = found.addresses;
    if (!of?.address || of.address._id !== state.address) return addressGone(state.contact, context);
    const removes = answer.value === 'remove' && context.can('edit');
    return declare(found.contact, of, removes, context);
  },
});

async function declare(
  contact: Contact,
  of: AddressStanding,
  removes: boolean,
  context: CommandContext,
): Promise<Step<MovedState>> {
  const { rooms, t, tx, now, member, delivery } = context;
  if (!of.address || !of.ref) return { go: 'leave' };
  const holders = await rooms.consent.holdersOf(of.ref, tx);
  const word = { word: 'moved', by: `staff:${member._id}`, now, delivery } as const;
  const isDone = await stateOwner(rooms.consent, of.address, word, tx);
  if (isDone) await noteOwner('moved', { contact, of, holders }, context);
  const note = [t(isDone ? 'moved-done' : 'moved-nothing')];
  const edit = removes ? toRemoval(contact, of.element) : null;
  if (edit) {
    try {
      await performChange({ target: contact._id, edit }, context);
      note.push(t('moved-removed'));
    } catch (error) {
      if (!(error instanceof ContactError)) throw error;
      note.push(t('moved-not-removed'), contactProblem(error, t));
    }
  }
  const card = await loadCard(contact._id, context);
  return {
    go: 'done',
    replies: [
      card ? { ...card, text: [...note, card.text].filter(Boolean).join('\n') } : { text: note.join('\n') },
    ],
  };
}

function toRemoval(contact: Contact, element: string): Edit | null {
  const has = (list: readonly { id: string }[] = []) => list.some(({ id }) => id === element);
  if (has(contact.phones)) return { kind: 'phone-removed', phoneId: element };
  if (has(contact.mails)) return { kind: 'mail-removed', mailId: element };
  return has(contact.messengers) ? { kind: 'messenger-removed', messengerId: element } : null;
}
