import type { PhoneChanges } from '../../../../src/contacts/index.ts';
import { inRows, type QuestionChoice } from '../../../../src/dialogue/index.ts';
import { contactTitle, phoneTypeName } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import { again, chosen, type EditStage, goTo, typedText } from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';
import { withPresent } from './field-stages.ts';
import { offeredValues, toListed } from './own-values.ts';

/** The types to choose from, the present one marked, and the way to an own one (F019, F020). */
export async function typeChoices(
  present: string | null | undefined,
  context: CommandContext,
): Promise<QuestionChoice[][]> {
  const { t } = context;
  const types = await offeredValues('phone-types', context);
  const choices = types.map((type) => ({
    label: `${type === present ? '✓ ' : ''}${phoneTypeName(type, t)}`,
    value: `is:${type}`,
  }));
  return [...inRows(choices, 3), [{ label: t('button-own-type'), value: 'own' }]];
}

function changePart(
  id: string,
  phoneId: string,
  part: 'type' | 'extension',
  value: string | null,
  shown: string | null,
  context: CommandContext,
) {
  const changes: PhoneChanges = { [part]: value };
  return finishChange(
    id,
    {
      target: id,
      edit: { kind: 'phone', phoneId, changes },
      seen: { path: `phones.${phoneId}.${part}`, expected: shown, mine: value },
    },
    context,
  );
}

export const phoneType: EditStage<'phone-type'> = {
  ask: async ({ shown }, contact, context) => ({
    title: contactTitle(contact, context.t),
    text: context.t('edit-ask-phone-type'),
    choices: [
      ...(await typeChoices(shown, context)),
      ...(shown ? [[{ label: context.t('button-clear'), value: 'clear' }]] : []),
    ],
  }),
  answer: async ({ id, phoneId, shown }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === 'own') return goTo({ id, stage: 'phone-own-type', phoneId, shown });
    if (value === 'clear') return changePart(id, phoneId, 'type', null, shown, context);
    if (value) return changePart(id, phoneId, 'type', value.slice(3), shown, context);
    const text = typedText(answer);
    if (text === null) return again('problem-choose', context);
    return changePart(id, phoneId, 'type', await toListed('phone-types', text, context), shown, context);
  },
};

/** Longest name of a type, in characters: it stands on a button. */
const longestType = 30;

export const phoneOwnType: EditStage<'phone-own-type'> = {
  ask: (_state, contact, { t }) => ({ title: contactTitle(contact, t), text: t('edit-ask-own-type') }),
  answer: async ({ id, phoneId, shown = null, phone }, answer, _contact, context) => {
    const text = typedText(answer);
    if (text === null) return again('problem-text-wanted', context);
    if (text.length > longestType) return again('problem-too-long', context);
    const type = await toListed('phone-types', text, context);
    if (phone) return goTo({ id, stage: 'phone-new', phone: { ...phone, type } });
    return changePart(id, phoneId ?? '', 'type', type, shown, context);
  },
};

/** What a telephone can dial after the number. */
const dialled = /^[\d*#]{1,11}$/;

export const phoneExtension: EditStage<'phone-extension'> = {
  ask: ({ shown = null }, contact, context) => {
    const { t } = context;
    const present = shown && (context.can('see-full-numbers') ? shown : '•••');
    return {
      title: contactTitle(contact, t),
      text: withPresent(t('edit-ask-extension'), present, context),
      choices: shown ? [[{ label: t('button-clear'), value: 'clear' }]] : [],
    };
  },
  answer: ({ id, phoneId, shown = null, phone }, answer, _contact, context) => {
    if (chosen(answer) === 'clear') return changePart(id, phoneId ?? '', 'extension', null, shown, context);
    const extension = typedText(answer)?.replace(/[\s-]/g, '') ?? '';
    if (!dialled.test(extension)) return again('problem-extension', context);
    if (phone) return goTo({ id, stage: 'phone-new', phone: { ...phone, extension } });
    return changePart(id, phoneId ?? '', 'extension', extension, shown, context);
  },
};
