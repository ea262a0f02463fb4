import { newestVersion, toWording } from '../../../src/consent/index.ts';
import type { ContactDraft } from '../../../src/contacts/index.ts';
import { type Answer, inRows, type Question, type Step } from '../../../src/dialogue/index.ts';
import type { CommandContext } from '../command-context.ts';
import { evidenceChoices, toEvidence } from '../consents/evidence-stages.ts';
import { type ConsentOffer, type DraftConsent, findOffers } from './draft-consents.ts';
import { draftPreview } from './draft-preview.ts';
import type { NewState } from './new-contact.ts';

/** What can be marked, with a tick at what is. */
export async function askConsents(
  draft: ContactDraft,
  marks: readonly DraftConsent[],
  context: CommandContext,
): Promise<Question> {
  const { t } = context;
  const offers = await findOffers(draft, context);
  return {
    title: draftPreview(draft, t).title,
    text: t(offers.length > 0 ? 'draft-consents-which' : 'draft-consents-none'),
    choices: [
      ...inRows(
        offers.map(({ id, label, words }) => ({
          label: `${marks.some((one) => one.id === id) ? '✓' : words === undefined ? '–' : '💬'} ${label}`,
          value: `consent:${id}`,
        })),
        2,
      ),
      [{ label: t('button-draft-consents-done'), value: 'preview' }],
    ],
    choicesOnly: true,
  };
}

export async function answerConsents(
  state: NewState,
  answer: Answer,
  context: CommandContext,
): Promise<Step<NewState>> {
  const value = answer.kind === 'choice' ? answer.value : '';
  if (value === 'preview') return { go: 'on', state: { ...state, stage: 'preview' } };
  const offer = (await findOffers(state.draft, context)).find(({ id }) => value === `consent:${id}`);
  if (!offer) return { go: 'again', problem: context.t('problem-choose') };
  return { go: 'on', state: { ...state, stage: 'consent', offer: offer.id, ...versionOf(offer) } };
}

function versionOf({ definition }: ConsentOffer) {
  return definition ? { version: newestVersion(definition).version } : {};
}

type ConsentState = Extract<NewState, { stage: 'consent' }>;

/** One consent: what it says, whole when asked for, and how the contact agreed. */
export async function askConsent(state: ConsentState, context: CommandContext): Promise<Question> {
  const { t } = context;
  const offer = (await findOffers(state.draft, context)).find(({ id }) => id === state.offer);
  if (!offer)
    return {
      text: t('consent-gone'),
      choices: [[{ label: t('button-draft-consents-done'), value: 'list' }]],
    };
  const { definition, words, label } = offer;
  const isMarked = state.consents?.some(({ id }) => id === offer.id) === true;
  return {
    title: label,
    text: [
      definition ? t('consent-version', { version: newestVersion(definition).version }) : '',
      definition && state.whole ? `${toWording(definition, t.language).text}\n` : '',
      words === undefined ? '' : t('consent-proposal-words', { words }),
      t('consent-how-granted'),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      ...(definition
        ? [[{ label: t(state.whole ? 'button-text-less' : 'button-text-whole'), value: 'text' }]]
        : []),
      ...evidenceChoices(t),
      ...(isMarked ? [[{ label: t('button-draft-consent-unmark'), value: 'unmark' }]] : []),
    ],
    choicesOnly: true,
  };
}

export async function answerConsent(
  state: ConsentState,
  answer: Answer,
  context: CommandContext,
): Promise<Step<NewState>> {
  const value = answer.kind === 'choice' ? answer.value : '';
  const { offer: id, version, whole, ...rest } = state;
  if (value === 'text') return { go: 'again', problem: '', state: { ...state, whole: !whole } };
  const others = (state.consents ?? []).filter((one) => one.id !== id);
  const back = (consents: DraftConsent[]): Step<NewState> => ({
    go: 'on',
    state: { ...rest, consents, stage: 'consents' },
  });
  if (value === 'unmark' || value === 'list') return back(others);
  const how = toEvidence(answer);
  if (!how) return { go: 'again', problem: context.t('problem-choose') };
  return back([...others, { id, how, ...(version !== undefined && { version }) }]);
}
