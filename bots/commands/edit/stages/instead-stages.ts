import type { Contact } from '../../../../src/contacts/index.ts';
import { contactTitle, phoneLine, shownPhone } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import { again, type ContactChange, chosen, type EditStage } from '../edit-state.ts';
import { finishChange, leave } from '../finish-change.ts';
import { insteadOfMail, insteadOfPhone } from '../to-replacement.ts';

/** More buttons than this are no menu. */
const mostShown = 20;

function askInstead(
  contact: Contact,
  value: string,
  lines: { id: string; label: string }[],
  context: CommandContext,
) {
  const { t } = context;
  return {
    title: contactTitle(contact, t),
    text: t('edit-ask-instead', { value }),
    choicesOnly: true as const,
    choices: [
      ...lines.slice(0, mostShown).map(({ id, label }) => [{ label, value: `instead:${id}` }]),
      [{ label: t('button-add-instead'), value: 'add' }],
    ],
  };
}

/** Which of several numbers the new one takes the place of. */
export const phoneInstead: EditStage<'phone-instead'> = {
  ask: ({ phone }, contact, context) => {
    const full = context.can('see-full-numbers');
    const lines = contact.phones.map((one) => ({ id: one.id, label: phoneLine(one, full, context.t) }));
    return askInstead(contact, shownPhone(phone, full, context.t), lines, context);
  },
  answer: ({ id, phone }, answer, contact, context) => {
    const value = chosen(answer);
    if (value === 'add')
      return finishChange(id, { target: id, edit: { kind: 'phone-added', phone } }, context);
    if (value === null) return again('problem-choose', context);
    const old = contact.phones.find((one) => `instead:${one.id}` === value);
    if (!old) return leave(id, context.t('problem-phone-gone'), context);
    const { edit, note } = insteadOfPhone(old, phone, context);
    const seen: ContactChange['seen'] = {
      path: `phones.${old.id}.e164`,
      expected: old.e164,
      mine: phone.e164,
    };
    return finishChange(id, { target: id, edit, seen }, context, note);
  },
};

export const mailInstead: EditStage<'mail-instead'> = {
  ask: ({ address }, contact, context) =>
    askInstead(
      contact,
      address,
      contact.mails.map((one) => ({ id: one.id, label: `✉️ ${one.address}` })),
      context,
    ),
  answer: ({ id, address }, answer, contact, context) => {
    const value = chosen(answer);
    if (value === 'add')
      return finishChange(id, { target: id, edit: { kind: 'mail-added', address } }, context);
    if (value === null) return again('problem-choose', context);
    const old = contact.mails.find((one) => `instead:${one.id}` === value);
    if (!old) return leave(id, context.t('problem-mail-gone'), context);
    const { edit, note } = insteadOfMail(old, address, context);
    const seen: ContactChange['seen'] = {
      path: `mails.${old.id}.address`,
      expected: old.address,
      mine: address,
    };
    return finishChange(id, { target: id, edit, seen }, context, note);
  },
};
