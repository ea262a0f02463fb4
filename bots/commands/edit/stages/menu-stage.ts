import type { Contact } from '../../../../src/contacts/index.ts';
import { inRows, type QuestionChoice } from '../../../../src/dialogue/index.ts';
import { contactTitle } from '../../cards/contact-words.ts';
import { showFolded } from '../../cards/load-card.ts';
import type { CommandContext } from '../../command-context.ts';
import { contactConsents } from '../../consents/contact-consents.ts';
import { again, chosen, type EditStage, goTo, type LineField } from '../edit-state.ts';

const lines = {
  person: ['firstName', 'lastName', 'jobTitle'],
  organization: ['organizationName'],
} as const satisfies Record<Contact['type'], readonly LineField[]>;

const otherFields = [
  'phones',
  'mails',
  'messengers',
  'link',
  'note',
  'tags',
  'kind',
  'source',
  'type',
  'consents',
] as const;

function labelOf(field: string, contact: Contact, { t }: CommandContext): string {
  switch (field) {
    case 'link':
      return t(contact.type === 'person' ? 'edit-organization' : 'edit-people');
    case 'phones':
      return t('edit-phones', { count: contact.phones.length });
    case 'mails':
      return t('edit-mails', { count: contact.mails.length });
    case 'messengers':
      return t('edit-messengers', { count: contact.messengers?.length ?? 0 });
    case 'type':
      return t('edit-type');
    default:
      return t(`field-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  }
}

/** The contact as it stands, and what of it can be changed. */
export const menu: EditStage<'menu'> = {
  ask: async (_state, contact, context) => {
    const card = await showFolded(contact, context);
    // Nobody types an id of a messenger: where there is none, there is nothing to change.
    const others = otherFields.filter((name) => {
      if (name === 'consents') return context.can('record-consent');
      return name !== 'messengers' || contact.messengers?.length;
    });
    const choices: QuestionChoice[] = [...lines[contact.type], ...others].map((name) => ({
      label: labelOf(name, contact, context),
      value: name,
    }));
    return {
      title: contactTitle(contact, context.t),
      text: [card.text, context.t('edit-which')].filter(Boolean).join('\n\n'),
      choices: inRows(choices, 3),
      choicesOnly: true,
    };
  },
  answer: async ({ id }, answer, contact, context) => {
    const value = chosen(answer);
    const line = lines[contact.type].find((name) => name === value);
    if (line) return goTo({ id, stage: 'field', field: line, shown: contact[line] ?? null });
    switch (value) {
      case 'note':
        return goTo({ id, stage: 'field', field: 'note', shown: contact.note ?? null });
      case 'phones':
        return goTo(contact.phones.length > 0 ? { id, stage: 'phones' } : { id, stage: 'phone-number' });
      case 'mails':
        return goTo(contact.mails.length > 0 ? { id, stage: 'mails' } : { id, stage: 'mail-address' });
      case 'messengers':
        return goTo({ id, stage: 'messengers' });
      case 'link':
        if (contact.type === 'organization') return goTo({ id, stage: 'people' });
        return goTo(contact.organization ? { id, stage: 'organization' } : { id, stage: 'link-search' });
      case 'tags':
        return { go: 'begin', dialogue: 'tag-contact', state: { id } };
      case 'kind':
        return goTo({ id, stage: 'kind', shown: contact.kind });
      case 'source':
        return goTo({ id, stage: 'source', shown: contact.source ?? null });
      case 'type':
        return goTo({ id, stage: 'type' });
      case 'consents':
        return { go: 'done', replies: [await contactConsents(contact, context)] };
      default:
        return again('problem-choose', context);
    }
  },
};
