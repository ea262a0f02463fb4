import { toSubject } from '../../../src/activity/index.ts';
import { parseConsentWords, reachOfStop } from '../../../src/consent/index.ts';
import type { DialogueState, Script, Step } from '../../../src/dialogue/index.ts';
import { foldLabel } from '../../../src/locales/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { consentsField } from '../history/describe-contact.ts';
import { findOwnAddresses, type OwnAddress } from './own-addresses.ts';

interface StopState extends DialogueState {
  /** Ids of the addresses it was asked about. */
  addresses: string[];
  /** What was written, when, and the delivery that brought it: the evidence, should it count. */
  words: string;
  saidAt: string;
  delivery: string;
}

/**
 * What a staff member's STOP means: it ends the question that is open, and where their number or account is a contact's too, they
 * are asked whether it counts as an opt-out (Q32). While a question is open only the bare word is one; others may answer it.
 */
export const hearStop: NonNullable<Script<CommandContext>['hearStop']> = async (text, isAsked, context) => {
  const isBare = foldLabel(text) === 'stop';
  if (isAsked && !isBare) return null;
  const { rooms, turn, t } = context;
  const policy = rooms.policies.hearingOf({ scheme: 'tel', value: '' }, 'sms');
  if (!isBare && parseConsentWords(text, policy).kind !== 'stop') return null;
  const own = turn.where.kind === 'private' ? await findOwnAddresses(context) : [];
  if (own.length === 0) return isBare ? 'cancel' : null;
  const state: StopState = {
    addresses: own.map(({ address }) => address._id),
    words: text,
    saidAt: turn.at.toISOString(),
    delivery: context.delivery,
  };
  return {
    replies: isAsked ? [{ text: t('cancelled') }] : [],
    begin: { dialogue: 'own-stop', state },
  };
};

export const ownStop = defineDialogue<StopState>({
  id: 'own-stop',
  ask: async ({ addresses }, context) => {
    const { t } = context;
    const own = (await findOwnAddresses(context)).filter(({ address }) => addresses.includes(address._id));
    const channels = [...new Set(own.map(({ channel }) => t(`channel-${channel}`)))].join(', ');
    return {
      text: t('own-stop-how', { names: await namesOf(own, context), channels }),
      choices: [
        [{ label: t('button-own-stop-counts'), value: 'counts', confirms: true }],
        [{ label: t('button-own-stop-cancels'), value: 'cancels' }],
      ],
      choicesOnly: true,
    };
  },
  answer: async (state, answer, context): Promise<Step<StopState>> => {
    const { t } = context;
    if (answer.kind !== 'choice') return { go: 'leave' };
    if (answer.value !== 'counts') return { go: 'done', replies: [{ text: t('own-stop-cancelled') }] };
    const own = (await findOwnAddresses(context)).filter(({ address }) =>
      state.addresses.includes(address._id),
    );
    for (const one of own) await withdraw(one, state, context);
    return { go: 'done', replies: [{ text: t(own.length > 0 ? 'own-stop-counted' : 'own-stop-closed') }] };
  },
});

/** Their own word as a contact, told by their own message: it closes as any STOP does. */
async function withdraw(
  { address, ref, channel, holders }: OwnAddress,
  { words, saidAt, delivery }: StopState,
  { rooms, now, tx, note }: CommandContext,
): Promise<void> {
  const { stopReach } = rooms.policies.hearingOf(ref, channel);
  const changes = reachOfStop(ref, channel, stopReach);
  await rooms.consent.stateKnown(
    address,
    holders,
    {
      action: 'withdrawn',
      method: 'keyword',
      actor: 'contact',
      cause: { delivery },
      saidAt: new Date(saidAt),
      receivedAt: now,
      address: changes.address,
      persons: Object.fromEntries(holders.map((id) => [id, changes.person])),
      amend: (one) => {
        one.questions = [];
        one.answerable = [];
      },
      values: { words },
    },
    tx,
  );
  const [first = ''] = holders;
  await note('consent.recorded', [
    {
      collectionName: 'contacts',
      document: first,
      path: `${consentsField}.${channel}`,
      before: address.states[`${channel}/service`]?.state ?? 'unknown',
      after: 'withdrawn',
      subjects: holders.map((id) => toSubject('contacts', id)),
    },
  ]);
}

/** Whoever may not see contacts reads no names. */
async function namesOf(own: readonly OwnAddress[], { rooms, t, tx, can }: CommandContext): Promise<string> {
  if (!can('see-contacts')) return t('own-stop-a-contact');
  const holders = [...new Set(own.flatMap((one) => one.holders))];
  const contacts = (await rooms.contacts.findContacts(holders, tx)).filter(({ deletedAt }) => !deletedAt);
  return contacts.map((contact) => contactTitle(contact, t)).join(', ') || t('own-stop-a-contact');
}
