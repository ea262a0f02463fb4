import { contactTitle, messengerName } from '../../cards/contact-words.ts';
import { again, chosen, type EditStage, goTo } from '../edit-state.ts';
import { finishChange, leave } from '../finish-change.ts';

/** All ids at messengers; they are learned and never typed, so they can only be taken away (B07). */
export const messengers: EditStage<'messengers'> = {
  ask: (_state, contact, { t }) => ({
    title: contactTitle(contact, t),
    text: t('edit-which-messenger'),
    choicesOnly: true,
    choices: (contact.messengers ?? []).map((one) => [
      { label: messengerName(one, t), value: `messenger:${one.id}` },
    ]),
  }),
  answer: ({ id }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === null) return again('problem-choose', context);
    return goTo({ id, stage: 'messenger', messengerId: value.slice('messenger:'.length) });
  },
};

export const messenger: EditStage<'messenger'> = {
  ask: ({ messengerId }, contact, { t }) => {
    const present = contact.messengers?.find(({ id }) => id === messengerId);
    return {
      title: contactTitle(contact, t),
      text: present
        ? t('edit-messenger', { messenger: messengerName(present, t) })
        : t('problem-messenger-gone'),
      choicesOnly: true,
      choices: [[{ label: t('button-remove'), value: 'remove' }]],
    };
  },
  answer: ({ id, messengerId }, answer, contact, context) => {
    if (!contact.messengers?.some((one) => one.id === messengerId))
      return leave(id, context.t('problem-messenger-gone'), context);
    if (chosen(answer) !== 'remove') return again('problem-choose', context);
    return finishChange(id, { target: id, edit: { kind: 'messenger-removed', messengerId } }, context);
  },
};
