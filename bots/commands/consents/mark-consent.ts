import { nameOfConsent, type StaffEvidence, stateByStaff, toWording } from '../../../src/consent/index.ts';
import type { DialogueState, Outcome, Step } from '../../../src/dialogue/index.ts';
import { contactTitle } from '../cards/contact-words.ts';
import { type BotCommand, type CommandContext, defineDialogue } from '../command-context.ts';
import { type ConsentOf, findConsentOf, showConsentOf } from './consent-of.ts';
import { evidenceChoices, hearEvidence } from './evidence-stages.ts';

interface MarkState extends DialogueState {
  /** `CONTACT.DEFINITION`. */
  argument: string;
  state: 'granted' | 'withdrawn';
  /** The version whose text was shown: a newer one is to be read anew. */
  version: number;
  how?: StaffEvidence;
}

/** `consentyes CONTACT.DEFINITION`: the contact agreed, otherwise than by a message to us (F129, F130). */
export const consentYes: BotCommand = toCommand('consentyes', 'granted');
/** The same for a withdrawal that the contact told staff. */
export const consentNo: BotCommand = toCommand('consentno', 'withdrawn');

function toCommand(name: string, state: MarkState['state']): BotCommand {
  return {
    name,
    audience: 'staff',
    permission: 'record-consent',
    listed: false,
    run: async ({ text }, context): Promise<Outcome> => {
      const found = await findConsentOf(text, context);
      if (!found) return { replies: [{ text: context.t('consent-gone') }] };
      const { version } = toWording(found.definition, context.t.language).shown;
      const begun: MarkState = { argument: text.trim(), state, version };
      return { replies: [], begin: { dialogue: 'mark-consent', state: begun } };
    },
  };
}

/** The full text stands there when it is marked (F131); then how the contact said so, and in which words. */
export const markConsent = defineDialogue<MarkState>({
  id: 'mark-consent',
  permission: 'record-consent',
  ask: async ({ argument, state, how }, context) => {
    const { t } = context;
    const found = await findConsentOf(argument, context);
    if (!found) return { text: t('consent-gone') };
    const title = `${contactTitle(found.contact, t)} · ${nameOfConsent(found.definition, t.language)}`;
    const subject = found.contact._id;
    if (how) return { title, text: t(`consent-words-${state}`), skippable: true, subject };
    return {
      title,
      text: `${toWording(found.definition, t.language).text}\n\n${t(`consent-how-${state}`)}`,
      choices: evidenceChoices(t),
      choicesOnly: true,
      subject,
    };
  },
  answer: async (state, answer, context): Promise<Step<MarkState>> => {
    const { t } = context;
    const found = await findConsentOf(state.argument, context);
    if (!found) return { go: 'done', replies: [{ text: t('consent-gone') }] };
    const { version } = toWording(found.definition, t.language).shown;
    // Whatever was answered, it was to another text.
    if (version !== state.version)
      return {
        go: 'again',
        problem: t('consent-revised-meanwhile'),
        state: { ...state, version, how: undefined },
      };
    const said = hearEvidence(state, answer, t);
    if ('step' in said) return said.step;
    return mark(found, { ...state, how: said.how }, said.words, context);
  },
});

async function mark(
  found: ConsentOf,
  { state, how }: MarkState & { how: StaffEvidence },
  words: string | undefined,
  context: CommandContext,
): Promise<Step<MarkState>> {
  const { rooms, t, tx, now, member } = context;
  const { contact, definition } = found;
  const outcome = await stateByStaff(
    rooms.consent,
    rooms.database,
    {
      ref: null,
      contact: contact._id,
      key: `named:${definition._id}`,
      state,
      text: toWording(definition, t.language).shown,
      staff: member._id,
      how,
      words,
      now,
    },
    tx,
  );
  const said = t(
    outcome === 'recorded' ? `consent-recorded-${state}` : `consent-${outcome.replaceAll('_', '-')}`,
  );
  return { go: 'done', replies: [await showConsentOf(found, context, said)] };
}
