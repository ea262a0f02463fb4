import type { Contact } from '../../../src/contacts/index.ts';
import type { CommandArguments, Outcome } from '../../../src/dialogue/index.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { resolveContact } from '../resolve-contact.ts';
import { type WrittenChannel, writtenChannels } from './channel-words.ts';
import { channels, channelView } from './channels.ts';
import { type AddressStanding, type ChannelStanding, isOpen, readStandings } from './standing.ts';
import type { WriteState } from './write-message.ts';

/** "Anna Kowalska: tomorrow at ten": the first colon that is no part of an address of the web. */
const colon = /^([^:]+):(?!\/\/)\s*([\s\S]+)$/;
/** What buttons carry: `CONTACT.CHANNEL`, or `CONTACT.ELEMENT.CHANNEL`. */
const button = /^([a-z0-9]{8,24})\.(?:([a-z0-9]+)\.)?([a-z]+)$/;

/** `/write NAME: TEXT`: by one of the channels that are open (F029, F036). */
export const write: BotCommand = toCommand('write');
/** `/sms NAME: TEXT`, and the like. */
export const writeBy: readonly BotCommand[] = writtenChannels.map((channel) => toCommand(channel, channel));

function toCommand(name: string, channel?: WrittenChannel): BotCommand {
  return {
    name,
    audience: 'staff',
    permission: 'record-consent',
    listed: channel === undefined,
    run: async (args, context): Promise<Outcome> => {
      const pressed = args.contact ? null : button.exec(args.text.trim());
      const [, id, element, by] = pressed ?? [];
      const wanted = writtenChannels.find((one) => one === by) ?? channel;
      const { words, text } = id ? { words: id, text: undefined } : read(args);
      const resolved = await resolveContact(words, { command: name, args }, context);
      if ('outcome' in resolved) return resolved.outcome;
      return begin(resolved.contact, { channel: wanted, element, text }, context);
    },
  };
}

function read({ contact, value, text }: CommandArguments): { words: string; text?: string } {
  if (contact && value) return { words: contact, text: value };
  const [, name, typed] = colon.exec(text) ?? [];
  return { words: contact ?? name ?? text, text: typed };
}

interface Wanted {
  channel?: WrittenChannel;
  element?: string;
  text?: string;
}

/** Asks what is missing; where nothing is open, says why and what can be done. */
async function begin(
  contact: Contact,
  { channel, element, text }: Wanted,
  context: CommandContext,
): Promise<Outcome> {
  const all = (await readStandings(contact, context, true))
    .filter((of) => element === undefined || of.element === element)
    .flatMap((of) => of.channels.map((standing) => ({ of, standing })))
    .filter(({ standing }) => isWritten(standing) && (!channel || standing.channel === channel));
  const open = all.filter(({ standing }) => isOpen(standing));
  if (open.length === 0) return refuse(contact, all, channel, context);
  const [only] = open;
  const state: WriteState = {
    contact: contact._id,
    ...(channel && { channel }),
    ...(open.length === 1 &&
      only && { target: toTarget(only.of, only.standing), address: only.of.address?._id }),
    ...(text?.trim() && { text: text.trim() }),
  };
  return { replies: [], begin: { dialogue: 'write-message', state } };
}

export function toTarget({ element }: AddressStanding, { channel }: ChannelStanding): string {
  return `${element}.${channel}`;
}

function isWritten({ channel }: ChannelStanding): boolean {
  return writtenChannels.some((one) => one === channel);
}

async function refuse(
  contact: Contact,
  all: readonly { of: AddressStanding; standing: ChannelStanding }[],
  channel: WrittenChannel | undefined,
  context: CommandContext,
): Promise<Outcome> {
  const { t } = context;
  const [first] = all;
  if (channel && first)
    return { replies: [await channelView({ contact, ...first }, context, t('write-closed'))] };
  const note = channel
    ? t('write-no-address', { channel: t(`channel-${channel}`) })
    : t('write-nothing-open');
  const { replies } = await channels.run({ text: contact._id, contact: contact._id }, context);
  return { replies: [{ text: note }, ...replies] };
}
