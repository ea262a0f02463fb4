import type { Reply } from '../../../src/connector/index.ts';
import type { Address } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Question, Step } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { addressGone } from './address-gone.ts';
import { addressLine, channelName } from './channel-words.ts';
import { channels, channelView, type FoundStanding, findStanding, toContactId } from './channels.ts';

interface QuestionState extends DialogueState {
  /** `CONTACT.ELEMENT.CHANNEL`. */
  argument: string;
  /** The address it was asked about: a number that was changed meanwhile is another one. */
  address: string;
}

/** A channel whose address is known to the consent room. */
export type KnownStanding = FoundStanding & { of: { address: Address } };

export interface ChannelQuestion {
  /** Of the dialogue; without its hyphens it is the command, which takes `CONTACT.ELEMENT.CHANNEL`. */
  id: string;
  /** Whether there is something to ask as things stand; else the channel is shown as it is. */
  isDue(found: KnownStanding, context: CommandContext): boolean;
  /** Key of what is said when that is over before the answer. */
  tooLate?: string;
  /** `title`: where it is about more than the one channel. */
  ask(
    found: KnownStanding,
    context: CommandContext,
  ): Promise<{ title?: string; lines: readonly string[]; choices: NonNullable<Question['choices']> }>;
  /** Does what was chosen, and gives what is shown then. */
  act(found: KnownStanding, value: string, argument: string, context: CommandContext): Promise<Reply>;
}

/** One question to staff about one channel of a contact, begun by a button and answered by what stands when it is answered. */
export function defineChannelQuestion({ id, isDue, tooLate, ask, act }: ChannelQuestion) {
  const findDue = (found: FoundStanding, context: CommandContext) =>
    isKnown(found) && isDue(found, context) ? found : null;

  const command: BotCommand = {
    name: id.replaceAll('-', ''),
    audience: 'staff',
    permission: 'record-consent',
    listed: false,
    run: async ({ text }, context): Promise<Outcome> => {
      const found = await findStanding(text, context);
      if (!found) return channels.run({ text }, context);
      const due = findDue(found, context);
      if (!due) return { replies: [await channelView(found, context)] };
      const state: QuestionState = { argument: text.trim(), address: due.of.address._id };
      return { replies: [], begin: { dialogue: id, state } };
    },
  };

  const dialogue = defineDialogue<QuestionState>({
    id,
    permission: 'record-consent',
    ask: async ({ argument }, context) => {
      const { t } = context;
      const found = await findStanding(argument, context);
      if (!found || !isKnown(found)) return { text: t('address-gone') };
      const { contact, of, standing } = found;
      const { title, lines, choices } = await ask(found, context);
      return {
        title: title ?? `${contactTitle(contact, t)} · ${channelName(standing, t)}`,
        text: [addressLine(of, contact, context.can('see-full-numbers'), t), ...lines].join('\n'),
        choices,
        choicesOnly: true,
        subject: contact._id,
      };
    },
    answer: async ({ argument, address }, answer, context): Promise<Step<QuestionState>> => {
      if (answer.kind !== 'choice') return { go: 'leave' };
      const found = await findStanding(argument, context);
      if (found?.of.address?._id !== address || !found) return addressGone(toContactId(argument), context);
      const due = findDue(found, context);
      const shown = due
        ? await act(due, answer.value, argument, context)
        : await channelView(found, context, tooLate && context.t(tooLate));
      return { go: 'done', replies: [shown] };
    },
  });

  return { command, dialogue };
}

/** The channel as it stands after something was done to it. */
export async function changedChannelView(
  found: FoundStanding,
  argument: string,
  context: CommandContext,
  said: string,
): Promise<Reply> {
  return channelView((await findStanding(argument, context)) ?? found, context, said);
}

function isKnown(found: FoundStanding): found is KnownStanding {
  return found.of.address !== null && found.of.address !== undefined;
}
