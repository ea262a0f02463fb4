import { contactTitle } from '../../cards/contact-words.ts';
import { again, chosen, type EditStage, goTo, typedText } from '../edit-state.ts';
import { finishChange } from '../finish-change.ts';
import { withPresent } from './field-stages.ts';

/** The organization of a person: the role, another one, none; and the organization's own fields (F108). */
export const organization: EditStage<'organization'> = {
  ask: async (_state, contact, context) => {
    const { t, rooms, tx } = context;
    const held = contact.organization;
    const other = held && (await rooms.contacts.findContact(held.id, tx));
    const name = other ? contactTitle(other, t) : t('unnamed');
    const role = held?.role;
    return {
      title: contactTitle(contact, t),
      text: role ? t('card-role-at', { role, organization: name }) : name,
      choicesOnly: true,
      choices: [
        [
          { label: t('button-role'), value: 'role' },
          { label: t('button-other-organization'), value: 'replace' },
        ],
        [
          { label: t('button-edit-linked', { name }), value: 'edit' },
          { label: t('button-unlink'), value: 'unlink' },
        ],
      ],
    };
  },
  answer: ({ id }, answer, contact, context) => {
    const held = contact.organization;
    if (!held) return goTo({ id, stage: 'link-search' });
    switch (chosen(answer)) {
      case 'role':
        return goTo({ id, stage: 'role', shown: held });
      case 'replace':
        return goTo({ id, stage: 'link-search' });
      case 'edit':
        return { go: 'begin', dialogue: 'edit-contact', state: { id: held.id, stage: 'menu' } };
      case 'unlink':
        return finishChange(
          id,
          {
            target: id,
            edit: { kind: 'unlinked' },
            seen: { path: 'organization', expected: held, mine: null },
          },
          context,
        );
      default:
        return again('problem-choose', context);
    }
  },
};

export const role: EditStage<'role'> = {
  ask: ({ shown }, contact, context) => ({
    title: contactTitle(contact, context.t),
    text: withPresent(context.t('edit-ask-role'), shown.role ?? null, context),
    choices: shown.role ? [[{ label: context.t('button-clear'), value: 'clear' }]] : [],
  }),
  answer: ({ id, shown }, answer, _contact, context) => {
    const typed = typedText(answer);
    if (typed === null && chosen(answer) !== 'clear') return again('problem-text-wanted', context);
    const mine = typed === null ? { id: shown.id } : { id: shown.id, role: typed };
    return finishChange(
      id,
      {
        target: id,
        edit: { kind: 'role', role: typed },
        seen: { path: 'organization', expected: shown, mine },
      },
      context,
    );
  },
};

/** As many people as make a menu; the others are found by searching. */
const peopleAtOnce = 20;

/** The people of an organization: pressing one edits that person (F108); one more can be linked (F099). */
export const people: EditStage<'people'> = {
  ask: async (_state, contact, { t, rooms, tx }) => {
    const found = await rooms.contacts.findPeopleOf(contact._id, peopleAtOnce, tx);
    return {
      title: contactTitle(contact, t),
      text: t('edit-linked-people', { count: found.total }),
      choicesOnly: true,
      choices: [
        ...found.people.map((person) => [
          {
            label: [contactTitle(person, t), person.organization?.role].filter(Boolean).join(' · '),
            value: `person:${person._id}`,
          },
        ]),
        [{ label: t('button-link-person'), value: 'link' }],
      ],
    };
  },
  answer: ({ id }, answer, _contact, context) => {
    const value = chosen(answer);
    if (value === 'link') return goTo({ id, stage: 'link-search' });
    if (value === null) return again('problem-choose', context);
    const person = value.slice('person:'.length);
    return { go: 'begin', dialogue: 'edit-contact', state: { id: person, stage: 'menu' } };
  },
};
