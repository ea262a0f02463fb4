import {
  type Contact,
  ContactError,
  type ContactFields,
  isSameMail,
  isSamePhone,
  parseMail,
  splitFullName,
  toNamePart,
} from '../../../src/contacts/index.ts';
import { findMails } from '../../../src/contacts/mails.ts';
import { type CountryCode, findPhones } from '../../../src/contacts/phones/index.ts';
import type { CommandArguments, Outcome } from '../../../src/dialogue/index.ts';
import { loadCard } from '../cards/load-card.ts';
import type { BotCommand, CommandContext } from '../command-context.ts';
import { contactProblem } from '../contact-problem.ts';
import { resolveContact } from '../resolve-contact.ts';
import { performChange } from './apply-change.ts';
import type { Edit, EditState } from './edit-state.ts';
import { changedCard } from './finish-change.ts';
import { remarkOn } from './remark-on.ts';
import { toNewPhone } from './stages/read-number.ts';
import { type Meant, toReplacement } from './to-replacement.ts';

export interface PlainEdit {
  name: 'note' | 'phone' | 'mail' | 'rename' | 'job';
  /** Contact and value out of a typed line, where there is no colon between. */
  split?(text: string, country: CountryCode): { contact: string; value: string } | null;
  /** The change that a value makes, or the key of the text that says what is wrong with it; `said`: the sentence it stood in. */
  toEdit(contact: Contact, value: string, country: CountryCode, said?: string): Edit | { problem: string };
  /** Where the value is asked for when there is none. */
  stage(contact: Contact): EditState;
}

/** "Anna Kowalska: call after four": the first colon that is no part of an address of the web. */
const colon = /^([^:]+):(?!\/\/)\s*([\s\S]+)$/;
const arrow = /^(.+?)\s*(?:->|→|=>)\s*(.+)$/s;

/** One value onto one contact, typed or said in plain words; what is not clear is asked. */
function plainEdit({ name, split, toEdit, stage }: PlainEdit): BotCommand {
  const read = (args: CommandArguments, country: CountryCode): { contact: string; value?: string } => {
    if (args.contact && args.value) return { contact: args.contact, value: args.value };
    const [, contact = '', value = ''] = colon.exec(args.text) ?? [];
    const found = value ? { contact, value } : (split?.(args.text, country) ?? null);
    // A contact that was asked for comes as an id, whatever was typed at first.
    if (found) return { ...found, contact: args.contact ?? found.contact };
    return { contact: args.contact ?? args.text, ...(args.value && { value: args.value }) };
  };

  return {
    name,
    audience: 'staff',
    permission: 'edit',
    listed: false,
    run: async (args, context): Promise<Outcome> => {
      const { t, rooms } = context;
      const { contact: words, value } = read(args, rooms.settings.country);
      const resolved = await resolveContact(words, { command: name, args }, context);
      if ('outcome' in resolved) return resolved.outcome;
      const { contact } = resolved;
      if (!value?.trim()) return { replies: [], begin: { dialogue: 'edit-contact', state: stage(contact) } };
      const added = toEdit(contact, value, rooms.settings.country, args.said);
      if ('problem' in added) return withCard(contact, t(added.problem), context);
      const meant: Meant = args.replace ? toReplacement(contact, added, context) : { edit: added };
      if ('ask' in meant) return { replies: [], begin: { dialogue: 'edit-contact', state: meant.ask } };
      const { edit, note } = meant;
      try {
        const actionId = await performChange({ target: contact._id, edit }, context);
        const remarks = await remarkOn(contact._id, edit, context);
        return { replies: [await changedCard(contact._id, actionId, context, note, remarks)] };
      } catch (error) {
        if (!(error instanceof ContactError)) throw error;
        return withCard(contact, contactProblem(error, t), context);
      }
    },
  };
}

/** What is wrong with a value, and the card that stays as it was. */
export async function withCard(contact: Contact, problem: string, context: CommandContext): Promise<Outcome> {
  const card = await loadCard(contact._id, context);
  return { replies: [{ text: problem }, ...(card ? [card] : [])] };
}

/** `/note Anna: call after four` puts it under the note that is there: nothing is lost (F078). */
export const noteEdit: PlainEdit = {
  name: 'note',
  toEdit: (contact, value) => ({
    kind: 'fields',
    fields: { note: contact.note ? `${contact.note}\n${value.trim()}` : value },
  }),
  stage: ({ _id, note: shown }) => ({
    id: _id,
    stage: 'field',
    field: 'note',
    shown: shown ?? null,
    ...(shown && { append: true }),
  }),
};
export const note = plainEdit(noteEdit);

/** `/phone Anna 600 700 800`: one more number (F018). */
export const phoneEdit: PlainEdit = {
  name: 'phone',
  split: (text, country) => {
    const [found] = findPhones(text, country);
    const contact = found ? text.slice(0, found.start).trim() : '';
    return contact && found ? { contact, value: text.slice(found.start) } : null;
  },
  toEdit: (contact, value, country) => {
    const read = toNewPhone(value, country);
    if ('problem' in read) return read;
    if (contact.phones.some((one) => isSamePhone(one, read))) return { problem: 'problem-phone-repeated' };
    return { kind: 'phone-added', phone: read };
  },
  stage: ({ _id }) => ({ id: _id, stage: 'phone-number' }),
};
export const phone = plainEdit(phoneEdit);

/** `/mail Anna anna@example.com`: one more address. */
export const mailEdit: PlainEdit = {
  name: 'mail',
  split: (text) => {
    const [found] = findMails(text);
    const contact = found ? text.slice(0, found.start).trim() : '';
    return contact && found ? { contact, value: found.raw } : null;
  },
  toEdit: (contact, value) => {
    const read = parseMail(value);
    if ('problem' in read) return { problem: 'problem-mail-invalid' };
    if (contact.mails.some((one) => isSameMail(one, read))) return { problem: 'problem-mail-repeated' };
    return { kind: 'mail-added', address: read.address };
  },
  stage: ({ _id }) => ({ id: _id, stage: 'mail-address' }),
};
export const mail = plainEdit(mailEdit);

/** `/rename Anna Kowalska: Anna Nowak`. A single word changes the name it can be and leaves the other. */
export const rename = plainEdit({
  name: 'rename',
  split: (text) => {
    const [, contact, value] = arrow.exec(text) ?? [];
    return contact && value ? { contact, value } : null;
  },
  toEdit: (contact, value, _country, said) => ({ kind: 'fields', fields: toNames(contact, value, said) }),
  stage: ({ _id, type, firstName, organizationName }) =>
    type === 'person'
      ? { id: _id, stage: 'field', field: 'firstName', shown: firstName ?? null }
      : { id: _id, stage: 'field', field: 'organizationName', shown: organizationName ?? null },
});

/** `/job Anna Kowalska: accountant` (F012). */
export const job = plainEdit({
  name: 'job',
  toEdit: ({ type }, value) =>
    type === 'person'
      ? { kind: 'fields', fields: { jobTitle: value.trim() } }
      : { problem: 'problem-job-of-organization' },
  stage: ({ _id, type, jobTitle }) =>
    type === 'person'
      ? { id: _id, stage: 'field', field: 'jobTitle', shown: jobTitle ?? null }
      : { id: _id, stage: 'menu' },
});

const surnameWords = /last name|surname|family name|married name|nom de famille|nom d['’]épouse|nazwisk/iu;
const firstNameWords = /first name|given name|prénom|prenom|imi(?:ę|e(?!j)|on)/iu;

function toNames({ type, firstName: present }: Contact, value: string, said = ''): ContactFields {
  if (type === 'organization') return { organizationName: value };
  const { firstName, lastName } = splitFullName(value);
  // "Change Brian's surname to Cooper": the sentence says which name it is, unless it names both.
  const [isSurname, isFirstName] = [surnameWords.test(said), firstNameWords.test(said)];
  if (isSurname && !isFirstName && !(firstName === present && lastName))
    return { lastName: toNamePart(value) };
  if (isFirstName && !isSurname && !lastName) return { firstName: toNamePart(value) };
  // What holds no word at all is refused by name, not passed over.
  if (!firstName && !lastName) return { firstName: value };
  return { ...(firstName && { firstName }), ...(lastName && { lastName }) };
}
