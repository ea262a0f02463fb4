import { fieldsHiddenBy } from '../../../../src/contacts/index.ts';
import { contactTitle } from '../../cards/contact-words.ts';
import { again, chosen, type EditStage } from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';

/** The other type, with what it would hide named first (Q16). */
export const type: EditStage<'type'> = {
  ask: (_state, contact, { t }) => {
    const to = contact.type === 'person' ? 'organization' : 'person';
    const hidden = fieldsHiddenBy(contact, to).map((name) =>
      t(`field-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
    );
    const kept = hidden.length > 0 ? [t('edit-type-hides', { fields: hidden.join(', ') })] : [];
    return {
      title: contactTitle(contact, t),
      text: [t(`edit-type-to-${to}`), ...kept].join('\n'),
      choices: [[{ label: t(`button-make-${to}`), value: to, confirms: true }]],
      choicesOnly: true,
    };
  },
  answer: ({ id }, answer, contact, context) => {
    const to = chosen(answer);
    if (to !== 'person' && to !== 'organization') return again('problem-choose', context);
    return finishChange(
      id,
      {
        target: id,
        edit: { kind: 'type', type: to },
        seen: { path: 'type', expected: contact.type, mine: to },
      },
      context,
    );
  },
};
