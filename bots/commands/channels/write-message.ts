import type { ContactChannel } from '../../../src/connector/index.ts';
import { type Answer, type DialogueState, inRows, type Step } from '../../../src/dialogue/index.ts';
import { smsParts, textLimitOf } from '../../../src/messaging/index.ts';
import { newId } from '../../../src/storage/index.ts';
import { contactTitle, identityName } from '../cards/contact-words.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { addressGone } from './address-gone.ts';
import { channelName } from './channel-words.ts';
import { channelView, type FoundStanding, findStanding, toChannelArgument } from './channels.ts';
import { deliveryView } from './delivery.ts';
import { isOpen, readStandings } from './standing.ts';
import { toTarget } from './write.ts';

export interface WriteState extends DialogueState {
  contact: string;
  /** Only this channel is meant. */
  channel?: ContactChannel;
  /** `ELEMENT.CHANNEL`; absent while several are open. */
  target?: string;
  /** The address that was chosen: a number that was changed meanwhile is another one. */
  address?: string;
  text?: string;
  /** Of a mail; null: none was wanted. */
  subject?: string | null;
}

/** More is cut off in every list of mails. */
const longestSubject = 120;

/** Where to, what, then a look at it before it leaves; the gate is asked at every step and once more as it leaves (F036). */
export const writeMessage = defineDialogue<WriteState>({
  id: 'write-message',
  permission: 'record-consent',
  keeps: ({ text }) => text !== undefined,
  ask: async (state, context) => {
    const { t } = context;
    const contact = await context.rooms.contacts.findContact(state.contact, context.tx);
    if (!contact) return { text: t('contact-gone') };
    const title = `✍️ ${contactTitle(contact, t)}`;
    if (!state.target) {
      const choices = (await openTargets(state, context)).map(({ label, value }) => ({ label, value }));
      return {
        title,
        text: t('write-which'),
        choices: inRows(choices, 1),
        choicesOnly: true,
        subject: contact._id,
      };
    }
    const found = await findTarget(state, context);
    if (!found) return { title, text: t('address-gone'), subject: contact._id };
    const { channel } = found.standing;
    const limit = limitOf(found, context);
    const to = t('write-to', { channel: t(`channel-${channel}`), to: reachOf(found, context) });
    if (state.text === undefined)
      return { title, text: [to, t('write-what', { limit })].join('\n'), subject: contact._id };
    if (channel === 'email' && state.subject === undefined)
      return { title, text: [to, t('write-subject')].join('\n'), skippable: true, subject: contact._id };
    const { length } = state.text;
    const parts = channel === 'sms' ? smsParts(state.text) : 1;
    return {
      title,
      text: [
        to,
        ...(state.subject ? [t('write-subject-is', { subject: state.subject })] : []),
        '',
        state.text,
        '',
        t('write-length', { length, limit }) + (parts > 1 ? ` · ${t('write-parts', { parts })}` : ''),
      ].join('\n'),
      choices: [
        [
          { label: t('button-send'), value: 'send', confirms: true },
          { label: t('button-change-text'), value: 'change' },
        ],
      ],
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async (state, answer, context): Promise<Step<WriteState>> => {
    const { t } = context;
    if (!state.target) {
      const target = (await openTargets(state, context)).find(
        ({ value }) => answer.kind === 'choice' && answer.value === value,
      );
      if (!target) return { go: 'again', problem: t('problem-choose') };
      return { go: 'on', state: { ...state, target: target.value, address: target.address } };
    }
    const found = await findTarget(state, context);
    if (!found || found.of.address?._id !== state.address) return addressGone(state.contact, context);
    // What was open when it was begun may have been closed since.
    if (!isOpen(found.standing))
      return { go: 'done', replies: [await channelView(found, context, t('write-closed'))] };
    if (found.standing.channel === 'email' && state.text !== undefined && state.subject === undefined)
      return withSubject(state, answer, context);
    if (state.text === undefined || answer.kind === 'text') {
      if (answer.kind !== 'text') return { go: 'again', problem: t('problem-text-wanted') };
      return withText(state, answer.text.trim(), found, context);
    }
    if (answer.kind !== 'choice') return { go: 'leave' };
    if (answer.value === 'change') return { go: 'on', state: { ...state, text: undefined } };
    if (state.text.length > limitOf(found, context)) return withText(state, state.text, found, context);
    return { go: 'done', replies: [await send(found, state, context)] };
  },
});

function withText(
  state: WriteState,
  text: string,
  found: FoundStanding,
  context: CommandContext,
): Step<WriteState> {
  const { t } = context;
  const limit = limitOf(found, context);
  if (!text) return { go: 'again', problem: t('problem-blank') };
  if (text.length > limit)
    return {
      go: 'again',
      problem: t('write-too-long', { length: text.length, limit }),
      state: { ...state, text: undefined },
    };
  return { go: 'on', state: { ...state, text } };
}

function withSubject(state: WriteState, answer: Answer, { t }: CommandContext): Step<WriteState> {
  if (answer.kind === 'skip') return { go: 'on', state: { ...state, subject: null } };
  if (answer.kind !== 'text') return { go: 'again', problem: t('problem-text-wanted') };
  const subject = answer.text.replace(/\s+/gu, ' ').trim();
  if (!subject) return { go: 'again', problem: t('problem-blank') };
  return subject.length > longestSubject
    ? { go: 'again', problem: t('write-too-long', { length: subject.length, limit: longestSubject }) }
    : { go: 'on', state: { ...state, subject } };
}

function limitOf({ standing: { channel, place } }: FoundStanding, { rooms }: CommandContext): number {
  return textLimitOf(channel, place ? rooms.findConnector(place.channel)?.channel : undefined);
}

function findTarget({ contact, target = '' }: WriteState, context: CommandContext) {
  const [element = '', channel = ''] = target.split('.');
  return findStanding(toChannelArgument(contact, element, channel), context);
}

function reachOf({ contact, of }: Pick<FoundStanding, 'contact' | 'of'>, context: CommandContext): string {
  const messenger = contact.messengers?.find(({ id }) => id === of.element);
  // The channel stands beside it.
  if (messenger) return messenger.name ?? contactTitle(contact, context.t);
  return identityName(contact, of.element, context.can('see-full-numbers'), context.t);
}

/** What can be written to now, as choices. */
async function openTargets({ contact: id, channel }: WriteState, context: CommandContext) {
  const contact = await context.rooms.contacts.findContact(id, context.tx);
  if (!contact || contact.deletedAt) return [];
  const standings = await readStandings(contact, context, true);
  return standings.flatMap((of) =>
    of.channels
      .filter((one) => isOpen(one) && (!channel || one.channel === channel))
      .map((one) => ({
        label: `${channelName(one, context.t)} · ${reachOf({ contact, of }, context)}`,
        value: toTarget(of, one),
        address: of.address?._id,
      })),
  );
}

async function send(
  { contact, of, standing }: FoundStanding,
  { text = '', subject }: WriteState,
  context: CommandContext,
) {
  const { member, t } = context;
  const { place, channel } = standing;
  const address = of.address?._id;
  if (!place || !address) return { text: t('address-gone') };
  const id = newId(14);
  const audience = {
    kind: 'contact',
    address,
    channel,
    purpose: 'service',
    person: contact._id,
    sender: member._id,
  } as const;
  context.write({ id, place, reply: { ...(subject && { title: subject }), text }, audience });
  return deliveryView({ _id: id, audience, state: 'queued' }, contact, context);
}
