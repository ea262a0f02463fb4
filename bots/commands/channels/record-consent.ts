import { type StaffEvidence, stateByStaff } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { askForProof } from '../by-mail/ask-for-proof.ts';
import { contactTitle, shownText } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { evidenceChoices, hearEvidence } from '../consents/evidence-stages.ts';
import { addressGone } from './address-gone.ts';
import { addressLine, channelName } from './channel-words.ts';
import { channels, channelView, type FoundStanding, findStanding, toContactId } from './channels.ts';
import { noteConsent } from './note-consent.ts';
import { proposedChannel } from './proposed-channel.ts';

interface RecordState extends DialogueState {
  /** `CONTACT.ELEMENT.CHANNEL`. */
  argument: string;
  state: 'granted' | 'withdrawn';
  /** The address it was asked about: a number that was changed meanwhile is another one. */
  address: string | null;
  how?: StaffEvidence;
}

/** `agreed CONTACT.ELEMENT.CHANNEL`: the contact agreed to it, otherwise than by a message to us (F033). */
export const agreed: BotCommand = toCommand('agreed', 'granted');
/** The same for a withdrawal on the contact's behalf, which is always possible. */
export const declined: BotCommand = toCommand('declined', 'withdrawn');

function toCommand(name: string, state: RecordState['state']): BotCommand {
  return {
    name,
    audience: 'staff',
    permission: 'record-consent',
    listed: false,
    run: async ({ text }, context): Promise<Outcome> => {
      const found = await findStanding(text, context);
      if (!found) return channels.run({ text }, context);
      const begun: RecordState = { argument: text.trim(), state, address: found.of.address?._id ?? null };
      return { replies: [], begin: { dialogue: 'record-consent', state: begun } };
    },
  };
}

/** How the contact said so, and in which words: a tick without evidence is none. */
export const recordConsent = defineDialogue<RecordState>({
  id: 'record-consent',
  permission: 'record-consent',
  ask: async ({ argument, state, how }, context) => {
    const { t } = context;
    const found = await findStanding(argument, context);
    if (!found) return { text: t('address-gone') };
    const { contact, of, standing } = found;
    const title = `${contactTitle(contact, t)} · ${channelName(standing, t)}`;
    const full = context.can('see-full-numbers');
    if (how) return { title, text: t(`consent-words-${state}`), skippable: true, subject: contact._id };
    const proposal = contact.proposals.find((one) => proposedChannel(one.channel) === standing.channel);
    return {
      title,
      text: [
        of.ref ? addressLine(of, contact, full, t) : '',
        proposal ? t('consent-proposal-words', { words: shownText(proposal.words, full) }) : '',
        t(`consent-how-${state}`),
      ]
        .filter(Boolean)
        .join('\n'),
      choices: evidenceChoices(t),
      choicesOnly: true,
      subject: contact._id,
    };
  },
  answer: async (state, answer, context): Promise<Step<RecordState>> => {
    const { t } = context;
    const found = await findStanding(state.argument, context);
    if (!found || (found.of.address?._id ?? null) !== state.address)
      return addressGone(toContactId(state.argument), context);
    const said = hearEvidence(state, answer, t);
    if ('step' in said) return said.step;
    return record(found, { ...state, how: said.how }, said.words, context);
  },
});

async function record(
  { contact, of, standing }: FoundStanding,
  { argument, state, how }: RecordState & { how: StaffEvidence },
  words: string | undefined,
  context: CommandContext,
): Promise<Step<RecordState>> {
  const { rooms, t, tx, now, member } = context;
  const before = standing.entry?.state ?? 'unknown';
  const isProved = standing.key !== 'email/marketing' || of.ref !== null || how === 'mail';
  const proof = state === 'granted' && !isProved && (await askForProof(contact, how, words, context));
  if (proof) {
    if (proof === 'asked')
      await noteConsent('consent.asked', { contact, of, standing }, before, 'pending', context);
    const fresh = (await findStanding(argument, context)) ?? { contact, of, standing };
    const note = t(proof === 'asked' ? 'consent-asked-by-mail' : 'consent-unchanged');
    return { go: 'done', replies: [await channelView(fresh, context, note)] };
  }
  const outcome = await stateByStaff(
    rooms.consent,
    rooms.database,
    {
      ref: of.ref,
      contact: contact._id,
      key: standing.key,
      state,
      staff: member._id,
      how,
      words,
      now,
      delivery: context.delivery,
    },
    tx,
  );
  if (outcome === 'recorded')
    await noteConsent('consent.recorded', { contact, of, standing }, before, state, context);
  const fresh = (await findStanding(argument, context)) ?? { contact, of, standing };
  const note = t(
    outcome === 'recorded' ? `consent-recorded-${state}` : `consent-${outcome.replaceAll('_', '-')}`,
  );
  return { go: 'done', replies: [await channelView(fresh, context, note)] };
}
