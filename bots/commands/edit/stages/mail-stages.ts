import { isSameMail, parseMail } from '../../../../src/contacts/index.ts';
import { contactTitle } from '../../cards/contact-words.ts';
import { again, chosen, type EditStage, goTo, typedText } from '../edit-state.ts';
import { finishChange, leave } from '../finish-change.ts';
import { withPresent } from './field-stages.ts';

/** All addresses, the primary one first (F054), and one more. */
export const mails: EditStage<'mails'> = {
  ask: (_state, contact, { t }) => ({
    title: contactTitle(contact, t),
    text: t('edit-which-mail'),
    choicesOnly: true,
    choices: [
      ...contact.mails.map(({ id, address }, at) => [
        { label: at === 0 ? `★ ${address}` : address, value: `mail:${id}` },
      ]),
      [{ label: t('button-add-mail'), value: 'add' }],
    ],
  }),
  answer: ({ id }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === 'add') return goTo({ id, stage: 'mail-address' });
    if (value === null) return again('problem-choose', context);
    return goTo({ id, stage: 'mail', mailId: value.slice('mail:'.length) });
  },
};

export const mail: EditStage<'mail'> = {
  ask: ({ mailId }, contact, { t }) => {
    const at = contact.mails.findIndex(({ id }) => id === mailId);
    return {
      title: contactTitle(contact, t),
      text: contact.mails[at] ? `✉️ ${contact.mails[at].address}` : t('problem-mail-gone'),
      choicesOnly: true,
      choices: [
        [
          { label: t('button-change'), value: 'change' },
          ...(at > 0 ? [{ label: t('button-primary'), value: 'first' }] : []),
          { label: t('button-remove'), value: 'remove' },
        ],
      ],
    };
  },
  answer: ({ id, mailId }, answer, contact, context) => {
    const present = contact.mails.find((one) => one.id === mailId);
    if (!present) return leave(id, context.t('problem-mail-gone'), context);
    switch (chosen(answer)) {
      case 'change':
        return goTo({ id, stage: 'mail-address', mailId, shown: present.address });
      case 'first':
        return finishChange(id, { target: id, edit: { kind: 'mail-first', mailId } }, context);
      case 'remove':
        return finishChange(
          id,
          {
            target: id,
            edit: { kind: 'mail-removed', mailId },
            seen: { path: `mails.${mailId}`, expected: present, mine: null },
          },
          context,
        );
      default:
        return again('problem-choose', context);
    }
  },
};

export const mailAddress: EditStage<'mail-address'> = {
  ask: ({ shown }, contact, context) => ({
    title: contactTitle(contact, context.t),
    text: withPresent(context.t('ask-mail'), shown ?? null, context),
  }),
  answer: ({ id, mailId, shown }, answer, contact, context) => {
    const text = typedText(answer);
    if (text === null) return again('problem-text-wanted', context);
    const read = parseMail(text);
    if ('problem' in read) return again('problem-mail-invalid', context);
    const { address } = read;
    if (contact.mails.some((one) => one.id !== mailId && isSameMail(one, read)))
      return again('problem-mail-repeated', context);
    if (!mailId || !shown)
      return finishChange(id, { target: id, edit: { kind: 'mail-added', address } }, context);
    return finishChange(
      id,
      {
        target: id,
        edit: { kind: 'mail', mailId, address },
        seen: { path: `mails.${mailId}.address`, expected: shown, mine: address },
      },
      context,
    );
  },
};
