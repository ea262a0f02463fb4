import type { Contact } from '../../../../src/contacts/index.ts';
import type { QuestionChoice } from '../../../../src/dialogue/index.ts';
import { contactTitle, phoneLine, shownPhone } from '../../cards/contact-words.ts';
import type { CommandContext } from '../../command-context.ts';
import type { MovedState } from '../../moved/moved.ts';
import { findOwned, hasWords } from '../../moved/owner-facts.ts';
import { guessLine, readingChoices, toReading } from '../../new/phone-readings.ts';
import { findTwins, openTwin, twinChoices, twinLine } from '../../new/twins.ts';
import { again, chosen, type EditStage, type EditState, goTo, type NewPhone } from '../edit-state.ts';
import { finishChange, leave } from '../finish-change.ts';
import { typeChoices } from './phone-part-stages.ts';
import { readNumber, toNewPhone } from './read-number.ts';

/** More buttons than this are no menu: the others are on the next page. */
const phonesAtOnce = 20;

function lineOf(phone: NewPhone, context: CommandContext): string {
  return phoneLine(phone, context.can('see-full-numbers'), context.t);
}

function phoneOf(contact: Contact, phoneId: string | undefined) {
  return contact.phones.find(({ id }) => id === phoneId);
}

/** Nothing but digits and what stands between them: half a number is told apart from a name. */
function isNearlyPhone(text: string): boolean {
  return /^\+?[\d\s()./-]+$/.test(text);
}

/** All numbers, and one more. */
export const phones: EditStage<'phones'> = {
  ask: ({ page = 0 }, contact, context) => {
    const { t } = context;
    const shown = contact.phones.slice(page * phonesAtOnce, (page + 1) * phonesAtOnce);
    const turns: QuestionChoice[] = [
      ...(page > 0 ? [{ label: '‹', name: t('page-turn-back'), value: 'page-back' }] : []),
      ...(contact.phones.length > (page + 1) * phonesAtOnce
        ? [{ label: '›', name: t('page-turn-next'), value: 'page-on' }]
        : []),
    ];
    return {
      title: contactTitle(contact, t),
      text: t('edit-which-phone'),
      choices: [
        ...shown.map((phone) => [{ label: lineOf(phone, context), value: `phone:${phone.id}` }]),
        ...(turns.length > 0 ? [turns] : []),
        [{ label: t('button-add-phone'), value: 'add' }],
      ],
    };
  },
  answer: ({ id, page = 0 }, answer, contact, context) => {
    const value = chosen(answer);
    if (value === 'page-on') return goTo({ id, stage: 'phones', page: page + 1 });
    if (value === 'page-back') return goTo({ id, stage: 'phones', page: page - 1 });
    if (value === 'add') return goTo({ id, stage: 'phone-number' });
    if (value === null) {
      // A number can be typed at once, or which of them is meant; any other text is about something else.
      const { country } = context.rooms.settings;
      const text = answer.kind === 'text' ? answer.text.trim() : '';
      const meant = /^\d{1,2}$/.test(text) ? contact.phones[Number(text) - 1] : undefined;
      if (meant) return goTo({ id, stage: 'phone', phoneId: meant.id });
      if (text && 'problem' in toNewPhone(text, country) && !isNearlyPhone(text)) return { go: 'leave' };
      return readNumber(id, answer, contact, context);
    }
    return goTo({ id, stage: 'phone', phoneId: value.slice('phone:'.length) });
  },
};

/** One number and what can be done with it. */
export const phone: EditStage<'phone'> = {
  ask: async ({ id, phoneId }, contact, context) => {
    const { t } = context;
    const present = phoneOf(contact, phoneId);
    const owned = context.can('record-consent') ? await findOwned(id, phoneId, context) : null;
    const moves = owned?.addresses.some(hasWords) ? [{ label: t('button-moved'), value: 'moved' }] : [];
    return {
      title: contactTitle(contact, t),
      text: present ? lineOf(present, context) : t('problem-phone-gone'),
      choicesOnly: true,
      choices: [
        [
          { label: t('button-phone-number'), value: 'number' },
          { label: t('button-phone-type'), value: 'type' },
          { label: t('button-phone-extension'), value: 'extension' },
        ],
        [...moves, { label: t('button-remove'), value: 'remove' }],
      ],
    };
  },
  answer: async ({ id, phoneId }, answer, contact, context) => {
    const present = phoneOf(contact, phoneId);
    if (!present) return leave(id, context.t('problem-phone-gone'), context);
    switch (chosen(answer)) {
      case 'number':
        return goTo({ id, stage: 'phone-number', phoneId, shown: present.e164 });
      case 'type':
        return goTo({ id, stage: 'phone-type', phoneId, shown: present.type ?? null });
      case 'moved': {
        const owned = await findOwned(id, phoneId, context);
        const address = owned?.addresses[0]?.address?._id;
        const state: MovedState = { contact: id, element: phoneId, address };
        return { go: 'begin', dialogue: 'number-moved', state };
      }
      case 'extension':
        return goTo({ id, stage: 'phone-extension', phoneId, shown: present.extension ?? null });
      case 'remove':
        return finishChange(
          id,
          {
            target: id,
            edit: { kind: 'phone-removed', phoneId },
            seen: { path: `phones.${phoneId}`, expected: present, mine: null },
          },
          context,
        );
      default:
        return again('problem-choose', context);
    }
  },
};

/** A new number, or another one in the place of one that is there. */
export const phoneNumber: EditStage<'phone-number'> = {
  ask: ({ shown }, contact, context) => {
    const { t } = context;
    const present = shown && shownPhone({ e164: shown }, context.can('see-full-numbers'), t);
    const text = t(shown ? 'edit-ask-other-phone' : 'ask-phone');
    return {
      title: contactTitle(contact, t),
      text: present ? `${text}\n${t('edit-present', { value: present })}` : text,
    };
  },
  answer: ({ id, phoneId, shown }, answer, contact, context) =>
    readNumber(id, answer, contact, context, phoneId && shown ? { phoneId, shown } : undefined),
};

/** A number that is not saved yet: it joins the contact only with Save (F021, F022). */
export const phoneNew: EditStage<'phone-new'> = {
  ask: async ({ phone: draft }, contact, context) => {
    const { t } = context;
    const { country } = context.rooms.settings;
    const guess = guessLine(draft, country, t);
    const twins = await findTwins({ phones: [draft] }, context, contact._id);
    return {
      title: contactTitle(contact, t),
      text: [lineOf(draft, context), guess, ...twins.map((twin) => twinLine(twin, t)), t('edit-new-phone')]
        .filter(Boolean)
        .join('\n'),
      choicesOnly: true,
      choices: [
        ...readingChoices([draft], context.can('see-full-numbers'), context),
        ...(await typeChoices(draft.type, context)),
        [
          { label: t('button-phone-extension'), value: 'extension' },
          { label: t('button-save'), value: 'save' },
        ],
        ...twinChoices(twins, t),
      ],
    };
  },
  answer: async ({ id, phone: draft }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === 'save')
      return finishChange(
        id,
        { target: id, edit: { kind: 'phone-added', phone: draft }, told: true },
        context,
      );
    const reading = toReading(value, [draft], context.rooms.settings.country);
    if (reading) return goTo({ id, stage: 'phone-new', phone: { ...draft, e164: reading.e164 } });
    const twin = await openTwin<EditState>(value, context);
    if (twin) return twin;
    if (value === 'own') return goTo({ id, stage: 'phone-own-type', phone: draft });
    if (value === 'extension') return goTo({ id, stage: 'phone-extension', phone: draft });
    if (value?.startsWith('is:'))
      return goTo({ id, stage: 'phone-new', phone: { ...draft, type: value.slice(3) } });
    return again('problem-choose', context);
  },
};
