import { mayResume, stateOwner } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { contactTitle, shownDate } from '../cards/contact-words.ts';
import { addressGone } from '../channels/address-gone.ts';
import { addressLine } from '../channels/channel-words.ts';
import { channels, channelView, findStanding, toContactId } from '../channels/channels.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { namesOf, noteOwner } from './owner-facts.ts';

interface ConfirmState extends DialogueState {
  /** `CONTACT.ELEMENT.CHANNEL`. */
  argument: string;
  /** The address it was asked about: a number that was changed meanwhile is another one. */
  address: string;
}

/** `confirmnumber CONTACT.ELEMENT.CHANNEL`: whose number it is that may have changed hands; the way on from `number_moved` (M18). */
export const confirmNumber: BotCommand = {
  name: 'confirmnumber',
  audience: 'staff',
  permission: 'record-consent',
  listed: false,
  run: async ({ text }, context): Promise<Outcome> => {
    const found = await findStanding(text, context);
    if (!found) return channels.run({ text }, context);
    const { address } = found.of;
    if (!address || !isWaiting(found)) return { replies: [await channelView(found, context)] };
    const state: ConfirmState = { argument: text.trim(), address: address._id };
    return { replies: [], begin: { dialogue: 'confirm-number', state } };
  },
};

type Found = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

function isWaiting({ standing }: Found): boolean {
  return standing.refusals.includes('number_moved');
}

async function holdersOf({ of }: Found, { rooms, tx }: CommandContext): Promise<string[]> {
  return of.ref ? rooms.consent.holdersOf(of.ref, tx) : [];
}

export const confirmNumberDialogue = defineDialogue<ConfirmState>({
  id: 'confirm-number',
  permission: 'record-consent',
  ask: async ({ argument }, context) => {
    const { t, rooms } = context;
    const found = await findStanding(argument, context);
    const address = found?.of.address;
    if (!found || !address) return { text: t('address-gone') };
    const { contact, of } = found;
    const date = address.suspendedAt ? shownDate(address.suspendedAt, rooms.settings.timeZone, t) : '';
    const resumes = mayResume(address, await holdersOf(found, context));
    return {
      title: `🔀 ${contactTitle(contact, t)}`,
      text: [
        addressLine(of, contact, context.can('see-full-numbers'), t),
        t('confirm-number-why', { date, names: await namesOf(address.suspendedFrom ?? [], context) }),
        t('confirm-number-how'),
        resumes ? t('confirm-number-same') : '',
      ]
        .filter(Boolean)
        .join('\n'),
      choices: [
        [{ label: t('button-number-renew'), value: 'renewed' }],
        ...(resumes ? [[{ label: t('button-number-resume'), value: 'resumed' }]] : []),
      ],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async ({ argument, address }, answer, context): Promise<Step<ConfirmState>> => {
    const { t, rooms, tx, now, member, delivery } = context;
    const found = await findStanding(argument, context);
    if (!found?.of.address || found.of.address._id !== address)
      return addressGone(toContactId(argument), context);
    const word = answer.kind === 'choice' ? answer.value : '';
    if (word !== 'renewed' && word !== 'resumed') return { go: 'again', problem: t('problem-choose') };
    const statement = { word, by: `staff:${member._id}`, now, delivery } as const;
    const isDone = await stateOwner(rooms.consent, found.of.address, statement, tx);
    if (isDone)
      await noteOwner(word, { ...found, of: found.of, holders: await holdersOf(found, context) }, context);
    const fresh = (await findStanding(argument, context)) ?? found;
    const said = isDone ? t(`number-${word}`) : t('confirm-number-too-late');
    return { go: 'done', replies: [await channelView(fresh, context, said)] };
  },
});
