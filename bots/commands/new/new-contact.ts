import { type ContactDraft, isEmpty } from '../../../src/contacts/index.ts';
import { parsePaste } from '../../../src/contacts/paste/index.ts';
import type { Answer, DialogueState, Question, QuestionChoice, Step } from '../../../src/dialogue/index.ts';
import { inRows } from '../../../src/dialogue/index.ts';
import { parseTypedNumber } from '../../../src/messaging/index.ts';
import { defaultForms, type FormField } from '../../../src/settings/index.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { placeText } from '../place-text.ts';
import { isAboutAnother } from './about-another.ts';
import { answerConsent, answerConsents, askConsent, askConsents } from './consent-stages.ts';
import type { DraftConsent } from './draft-consents.ts';
import { draftFields } from './draft-fields.ts';
import { draftPreview } from './draft-preview.ts';
import { mergeDrafts, onlyGuessesAt } from './merge-drafts.ts';
import { otherCards } from './other-cards.ts';
import { readingChoices, toReading } from './phone-readings.ts';
import { saveCards, saveDraft } from './save-draft.ts';
import { switchType } from './switch-type.ts';
import { findTwins, openTwin, twinChoices, twinLine } from './twins.ts';

/** `form`: field by field. `preview`: the whole, to be saved. `change`: which field. `field`: that field, then back. `name`: the one reminder (F011). */
export type NewState = DialogueState & {
  draft: ContactDraft;
  more?: ContactDraft[];
  /** Id of the address that wrote, where the contact is made of it: its number is not the reader's to see unless they may. */
  sender?: string;
  /** Marked before the contact is there (F129). */
  consents?: DraftConsent[];
} & (
    | { stage: 'form'; at: number }
    | { stage: 'preview' }
    | { stage: 'change' }
    | { stage: 'field'; field: FormField }
    | { stage: 'name' }
    | { stage: 'consents' }
    /** `whole`: its full text is unfolded. */
    | { stage: 'consent'; offer: string; version?: number; whole?: boolean }
  );

/** A new contact: pasted and previewed, or asked field by field; Save makes it. */
export const newContact = defineDialogue<NewState>({
  id: 'new-contact',
  permission: 'create',
  keeps: ({ draft, more = [] }) => !isEmpty(draft) || more.length > 0,
  ask: async (state, context) => ({
    ...(await askStage(state, context)),
    ...(maySee(state, context) && { ownWords: true }),
  }),
  answer: async (state, answer, context) => {
    const { value } = { value: undefined, ...(answer.kind === 'choice' && { value: answer.value }) };
    if (value === 'save') return saveDraft(state, context);
    if (value === 'save-all') return saveCards([state.draft, ...(state.more ?? [])], context);
    const twin = await openTwin<NewState>(value, context);
    if (twin) return twin;
    if (state.stage === 'consents') return answerConsents(state, answer, context);
    if (state.stage === 'consent') return answerConsent(state, answer, context);
    if (value === 'type') return { go: 'on', state: toOtherType(state) };
    // Another card in the middle of this one begins a draft of its own; this one is set aside.
    if (
      state.stage !== 'form' &&
      state.stage !== 'field' &&
      (answer.kind === 'contact' || answer.kind === 'file')
    )
      return { go: 'leave' };
    if (answer.kind === 'location' && (state.stage === 'preview' || state.stage === 'name'))
      return { go: 'on', state: { ...state, stage: 'preview', draft: withPlace(state.draft, answer) } };
    const reading = toReading(value, state.draft.phones, context.rooms.settings.country);
    if (reading) return { go: 'on', state: { ...state, draft: readAs(state.draft, reading) } };
    switch (state.stage) {
      case 'form':
        return answerForm(state, answer, context);
      case 'field':
        return answerField(state.field, state, answer, context, (draft) => ({
          ...state,
          stage: 'preview',
          draft,
        }));
      case 'change': {
        const field = defaultForms[state.draft.type].find((known) => known === value);
        if (!field) return { go: 'again', problem: context.t('problem-choose') };
        return { go: 'on', state: { ...state, stage: 'field', field } };
      }
      case 'name':
        return answer.kind === 'text'
          ? addText(state, answer.text, context)
          : { go: 'again', problem: context.t('problem-choose') };
      case 'preview': {
        const [next, ...rest] = state.more ?? [];
        // A fresh question: the way back would keep every card as often as there are cards.
        if (answer.kind === 'skip' && next)
          return {
            go: 'begin',
            dialogue: 'new-contact',
            state: { stage: 'preview', draft: next, more: rest },
          };
        if (value === 'change') return { go: 'on', state: { ...state, stage: 'change' } };
        if (value === 'consents' && context.can('record-consent'))
          return { go: 'on', state: { ...state, stage: 'consents' } };
        return answer.kind === 'text'
          ? addText(state, answer.text, context)
          : { go: 'again', problem: context.t('problem-choose') };
      }
    }
  },
});

async function askStage(state: NewState, context: CommandContext): Promise<Question> {
  const { t } = context;
  switch (state.stage) {
    case 'form':
      return askField(formField(state), state.draft, formChoices(state.draft, t), t);
    case 'field':
      return askField(state.field, state.draft, [], t);
    case 'preview':
      return askPreview(state, context);
    case 'consents':
      return askConsents(state.draft, state.consents ?? [], context);
    case 'consent':
      return askConsent(state, context);
    case 'change':
      return {
        ...draftPreview(state.draft, t, maySee(state, context)),
        choices: inRows(
          defaultForms[state.draft.type].map((field) => ({
            label: t(`field-${toKey(field)}`),
            value: field,
          })),
          3,
        ),
      };
    case 'name':
      return {
        ...draftPreview(state.draft, t, maySee(state, context)),
        text: t(state.draft.type === 'person' ? 'remind-person-name' : 'remind-organization-name'),
        choices: [[{ label: t('button-save-anyway'), value: 'save' }]],
      };
  }
}

/** The number by the country that was chosen: nothing of it is guessed any more. */
function readAs(draft: ContactDraft, { at, e164 }: { at: number; e164: string }): ContactDraft {
  return {
    ...draft,
    phones: draft.phones.map((phone, index) => (index === at ? { ...phone, e164 } : phone)),
    guesses: draft.guesses.filter((path) => path !== `phones.${at}`),
  };
}

function toKey(field: FormField): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function formField(state: Extract<NewState, { stage: 'form' }>): FormField {
  return defaultForms[state.draft.type][state.at] ?? 'note';
}

function typeChoice(draft: ContactDraft, t: CommandContext['t']): QuestionChoice {
  return {
    label: t(draft.type === 'person' ? 'button-make-organization' : 'button-make-person'),
    value: 'type',
  };
}

function formChoices(draft: ContactDraft, t: CommandContext['t']): QuestionChoice[] {
  return [...(isEmpty(draft) ? [] : [{ label: t('button-save'), value: 'save' }]), typeChoice(draft, t)];
}

function askField(
  field: FormField,
  draft: ContactDraft,
  extra: QuestionChoice[],
  t: CommandContext['t'],
): Question {
  const { prompt, choices } = draftFields[field];
  const { title } = draftPreview(draft, t);
  return {
    title: isEmpty(draft) ? t(`new-${draft.type}`) : title,
    text: t(prompt),
    choices: [...inRows(choices?.(t) ?? [], 2), ...(extra.length > 0 ? [extra] : [])],
    skippable: true,
  };
}

/** What somebody typed they may read; the number of a sender only whoever may see numbers (M16). */
function maySee({ sender }: NewState, context: CommandContext): boolean {
  return !sender || context.can('see-full-numbers');
}

async function askPreview(state: NewState, context: CommandContext): Promise<Question> {
  const { t } = context;
  const { draft, more = [], consents = [] } = state;
  const { title, text } = draftPreview(draft, t, maySee(state, context));
  const twins = await findTwins(draft, context);
  return {
    title,
    text: [
      text,
      consents.length > 0 ? t('draft-consents-marked', { count: consents.length }) : '',
      ...twins.map((twin) => twinLine(twin, t)),
      otherCards(more, t),
    ]
      .filter(Boolean)
      .join('\n'),
    choices: [
      [
        { label: t('button-save'), value: 'save', confirms: true },
        { label: t('button-change'), value: 'change' },
      ],
      ...(context.can('record-consent') ? [[{ label: t('button-draft-consents'), value: 'consents' }]] : []),
      // What was marked is this contact's alone.
      ...(more.length > 0 && consents.length === 0
        ? [[{ label: t('button-save-all', { count: more.length + 1 }), value: 'save-all' }]]
        : []),
      ...readingChoices(draft.phones, maySee(state, context), context),
      ...twinChoices(twins, t),
      [typeChoice(draft, t)],
    ],
    // One of several may be passed over.
    ...(more.length > 0 && { skippable: true }),
  };
}

function answerForm(
  state: Extract<NewState, { stage: 'form' }>,
  answer: Answer,
  context: CommandContext,
): Step<NewState> {
  const last = state.at + 1 >= defaultForms[state.draft.type].length;
  const further = (draft: ContactDraft): NewState =>
    last ? { draft, stage: 'preview' } : { ...state, draft, at: state.at + 1 };
  if (answer.kind === 'skip') {
    if (last && isEmpty(state.draft)) return { go: 'again', problem: context.t('problem-empty-contact') };
    return { go: 'on', state: further(state.draft) };
  }
  return answerField(formField(state), state, answer, context, further);
}

function answerField(
  field: FormField,
  state: NewState,
  answer: Answer,
  { t, rooms }: CommandContext,
  next: (draft: ContactDraft) => NewState,
): Step<NewState> {
  if (answer.kind === 'skip') return { go: 'on', state: next(state.draft) };
  const text = answer.kind === 'text' ? answer.text : answer.kind === 'choice' ? answer.value : undefined;
  if (text === undefined) return { go: 'again', problem: t('problem-text-wanted') };
  const result = draftFields[field].read(text, state.draft, rooms.settings.country);
  if ('problem' in result) return { go: 'again', problem: t(result.problem) };
  return { go: 'on', state: next(result.draft) };
}

/** What is typed under the preview is added to it, unless it is about somebody else. */
async function addText(state: NewState, text: string, context: CommandContext): Promise<Step<NewState>> {
  const { t, rooms } = context;
  // A number of a list that is not there: it was to choose something, and is nobody's note.
  if (parseTypedNumber(text) !== null) return { go: 'again', problem: t('problem-choose') };
  const added = parsePaste(text, { country: rooms.settings.country, language: t.language });
  if (await isAboutAnother(text, state.draft, added, context)) return { go: 'leave' };
  if (state.stage === 'preview' && onlyGuessesAt(state.draft, added)) return { go: 'leave' };
  return { go: 'on', state: { ...state, stage: 'preview', draft: mergeDrafts(state.draft, added) } };
}

/** A place has no field of its own: it goes under the note. */
function withPlace(draft: ContactDraft, place: Extract<Answer, { kind: 'location' }>): ContactDraft {
  return { ...draft, note: [draft.note, placeText(place)].filter(Boolean).join('\n') };
}

/** The same stage with the other type; a form goes on at its first question that has not been asked (F005). */
function toOtherType(state: NewState): NewState {
  const draft = switchType(state.draft);
  if (state.stage !== 'form') return { ...state, draft };
  const asked = new Set(defaultForms[state.draft.type].slice(0, state.at));
  const at = defaultForms[draft.type].findIndex((field) => {
    const isName = field === 'firstName' || field === 'lastName' || field === 'organizationName';
    return !asked.has(field) && !(isName && draft[field]);
  });
  return at < 0 ? { draft, more: state.more, stage: 'preview' } : { ...state, draft, at };
}
