import { type ContactDraft, ContactError, isEmpty } from '../../../src/contacts/index.ts';
import { parsePaste } from '../../../src/contacts/paste/index.ts';
import type { Answer, DialogueState, Question, QuestionChoice, Step } from '../../../src/dialogue/index.ts';
import { commandChoice, inRows } from '../../../src/dialogue/index.ts';
import { defaultForms, type FormField } from '../../../src/settings/index.ts';
import { loadCard } from '../cards/load-card.ts';
import { type CommandContext, defineDialogue } from '../command-context.ts';
import { draftFields } from './draft-fields.ts';
import { draftPreview } from './draft-preview.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { switchType } from './switch-type.ts';

/** `form`: field by field. `preview`: the whole, to be saved. `change`: which field. `field`: that field, then back. `name`: the one reminder (F011). */
export type NewState = DialogueState & { draft: ContactDraft; more?: ContactDraft[] } & (
    | { stage: 'form'; at: number }
    | { stage: 'preview' }
    | { stage: 'change' }
    | { stage: 'field'; field: FormField }
    | { stage: 'name' }
  );

/** A new contact: pasted and previewed, or asked field by field; Save makes it. */
export const newContact = defineDialogue<NewState>({
  id: 'new-contact',
  permission: 'create',
  keeps: ({ draft, more = [] }) => !isEmpty(draft) || more.length > 0,
  ask: (state, { t }) => {
    switch (state.stage) {
      case 'form':
        return askField(formField(state), state.draft, formChoices(state.draft, t), t);
      case 'field':
        return askField(state.field, state.draft, [], t);
      case 'preview':
        return askPreview(state, t);
      case 'change':
        return {
          ...draftPreview(state.draft, t),
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
          ...draftPreview(state.draft, t),
          text: t(state.draft.type === 'person' ? 'remind-person-name' : 'remind-organization-name'),
          choices: [[{ label: t('button-save-anyway'), value: 'save' }]],
        };
    }
  },
  answer: (state, answer, context) => {
    const { value } = { value: undefined, ...(answer.kind === 'choice' && { value: answer.value }) };
    if (value === 'save') return save(state, context);
    if (value === 'type') return { go: 'on', state: toOtherType(state) };
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
      case 'preview':
        if (value === 'change') return { go: 'on', state: { ...state, stage: 'change' } };
        return answer.kind === 'text'
          ? addText(state, answer.text, context)
          : { go: 'again', problem: context.t('problem-choose') };
    }
  },
});

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

function askPreview(state: NewState, t: CommandContext['t']): Question {
  return {
    ...draftPreview(state.draft, t),
    choices: [
      [
        { label: t('button-save'), value: 'save', confirms: true },
        { label: t('button-change'), value: 'change' },
      ],
      [typeChoice(state.draft, t)],
    ],
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

/** What is typed under the preview is added to it. */
function addText(state: NewState, text: string, { t, rooms }: CommandContext): Step<NewState> {
  const added = parsePaste(text, { country: rooms.settings.country, language: t.language });
  return { go: 'on', state: { ...state, stage: 'preview', draft: mergeDrafts(state.draft, added) } };
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

async function save(state: NewState, context: CommandContext): Promise<Step<NewState>> {
  const { t, member } = context;
  const { draft, more = [] } = state;
  if (isEmpty(draft)) return { go: 'again', problem: t('problem-empty-contact') };
  const named = draft.type === 'person' ? draft.firstName || draft.lastName : draft.organizationName;
  // A missing name is reminded of once, never insisted on (F011, Q1).
  if (!named && state.stage !== 'name') return { go: 'on', state: { draft, more, stage: 'name' } };
  try {
    const { result: contact, actionId } = await context.perform('contact.created', (writer) =>
      context.rooms.contacts.createContact(writer, draft, { owner: member._id }),
    );
    const card = await loadCard(contact._id, context);
    if (!card) throw new Error('A contact just created is not there');
    const choices = [
      ...(card.choices ?? []),
      [
        commandChoice(t('button-undo'), 'undo', actionId ?? ''),
        // Newest first, so that the list shows what was just saved (F166).
        commandChoice(t('button-list'), draft.type === 'person' ? 'people' : 'orgs', '1.c'),
      ],
    ];
    const saved = { ...card, text: [t('contact-saved'), card.text].filter(Boolean).join('\n'), choices };
    const [next, ...rest] = more;
    if (!next) return { go: 'done', replies: [saved] };
    return {
      go: 'begin',
      dialogue: 'new-contact',
      state: { stage: 'preview', draft: next, more: rest },
      replies: [saved],
    };
  } catch (error) {
    if (!(error instanceof ContactError)) throw error;
    return { go: 'again', problem: t(`problem-${error.code.replace(/_/g, '-')}`) };
  }
}
