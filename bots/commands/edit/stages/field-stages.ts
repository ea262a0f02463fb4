import type { ContactFields, ContactKind } from '../../../../src/contacts/index.ts';
import { inRows, type QuestionChoice } from '../../../../src/dialogue/index.ts';
import { contactTitle, sourceName } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import { isOfficeWish } from '../../office-wish.ts';
import { placeText } from '../../place-text.ts';
import { again, chosen, type EditStage, goTo, type LineField, typedText } from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';
import { offeredValues, toListed } from './own-values.ts';

const asked: Readonly<Record<LineField, string>> = {
  firstName: 'ask-first-name',
  lastName: 'ask-last-name',
  organizationName: 'ask-organization-name',
  jobTitle: 'ask-job-title',
  note: 'edit-ask-note',
};

/** Sets one field to a value, or clears it; what the editor was shown guards it. */
export function setField(
  id: string,
  field: keyof ContactFields,
  value: string | null,
  shown: string | null,
  context: CommandContext,
) {
  return finishChange(
    id,
    {
      target: id,
      edit: { kind: 'fields', fields: { [field]: value } },
      seen: { path: field, expected: shown, mine: value },
    },
    context,
  );
}

/** The question's text with the present value under it. */
export function withPresent(text: string, present: string | null, { t }: CommandContext): string {
  return present ? `${text}\n${t('edit-present', { value: present })}` : text;
}

/** A field of one line, or the note. */
export const field: EditStage<'field'> = {
  ask: (state, contact, context) => {
    const { t } = context;
    const choices: QuestionChoice[] = [];
    if (state.field === 'note' && state.shown && !state.append)
      choices.push({ label: t('button-add-to-note'), value: 'append' });
    if (state.shown && !state.append) choices.push({ label: t('button-clear'), value: 'clear' });
    return {
      title: contactTitle(contact, t),
      text: withPresent(t(state.append ? 'edit-ask-more-note' : asked[state.field]), state.shown, context),
      choices: choices.length > 0 ? [choices] : [],
    };
  },
  answer: (state, answer, contact, context) => {
    const { id, shown } = state;
    if (chosen(answer) === 'append') return goTo({ ...state, append: true });
    if (chosen(answer) === 'clear') return setField(id, state.field, null, shown, context);
    const place = answer.kind === 'location' && state.field === 'note' ? placeText(answer) : null;
    const text = place ?? typedText(answer);
    if (text === null) return again('problem-text-wanted', context);
    if (state.field !== 'note' && isOfficeWish(text, context.t.language)) return { go: 'leave' };
    if (!state.append) return setField(id, state.field, text, shown, context);
    // Adding takes nothing away from anybody, so it goes under whatever stands there by now.
    const note = contact.note ?? null;
    return setField(id, 'note', note ? `${note}\n${text}` : text, note, context);
  },
};

const kinds: readonly ContactKind[] = ['customer', 'contact-person'];

export const kind: EditStage<'kind'> = {
  ask: ({ shown }, contact, context) => ({
    title: contactTitle(contact, context.t),
    text: withPresent(context.t('ask-kind'), context.t(`kind-${shown as ContactKind}`), context),
    choices: [kinds.map((one) => ({ label: context.t(`kind-${one}`), value: one }))],
    choicesOnly: true,
  }),
  answer: ({ id, shown }, answer, _contact, context) => {
    const value = kinds.find((one) => one === chosen(answer));
    return value ? setField(id, 'kind', value, shown, context) : again('problem-choose', context);
  },
};

export const source: EditStage<'source'> = {
  ask: async ({ shown }, contact, context) => {
    const { t } = context;
    const values = await offeredValues('sources', context);
    return {
      title: contactTitle(contact, t),
      text: withPresent(t('ask-source'), shown && sourceName(shown, t), context),
      choices: [
        ...inRows(
          values.map((value) => ({ label: sourceName(value, t), value: `is:${value}` })),
          2,
        ),
        [
          { label: t('button-own-value'), value: 'own' },
          ...(shown ? [{ label: t('button-clear'), value: 'clear' }] : []),
        ],
      ],
    };
  },
  answer: async ({ id, shown }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === 'own') return goTo({ id, stage: 'own-source', shown });
    if (value === 'clear') return setField(id, 'source', null, shown, context);
    if (value) return setField(id, 'source', value.slice(3), shown, context);
    return typeSource(id, typedText(answer), shown, context);
  },
};

export const ownSource: EditStage<'own-source'> = {
  ask: (_state, contact, { t }) => ({
    title: contactTitle(contact, t),
    text: t('edit-ask-own-source'),
  }),
  answer: ({ id, shown }, answer, _contact, context) => typeSource(id, typedText(answer), shown, context),
};

/** Longest name of a source, in characters: it stands on a button. */
const longestSource = 40;

async function typeSource(id: string, text: string | null, shown: string | null, context: CommandContext) {
  if (text === null) return again('problem-text-wanted', context);
  if (text.length > longestSource) return again('problem-too-long', context);
  return setField(id, 'source', await toListed('sources', text, context), shown, context);
}
