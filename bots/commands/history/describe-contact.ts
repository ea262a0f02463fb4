import type { ActionRow } from '../../../src/activity/index.ts';
import type {
  ConsentProposal,
  Contact,
  ContactMail,
  ContactMessenger,
  ContactPhone,
} from '../../../src/contacts/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { messengerName, phoneTypeName, shownPhone, shownText, sourceName } from '../cards/contact-words.ts';
import { changeLine, labelled } from './change-line.ts';
import type { HistoryFacts } from './history-facts.ts';

/** Fields that a history tells, in the order of a card; the others follow from them or only say when. */
const toldFields = [
  'type',
  'firstName',
  'lastName',
  'organizationName',
  'jobTitle',
  'organization',
  'phones',
  'mails',
  'messengers',
  'tags',
  'note',
  'kind',
  'source',
  'owner',
  'proposals',
  'deletedAt',
] as const;
type ToldField = (typeof toldFields)[number];

const labelKeys: Readonly<Record<ToldField, string>> = {
  type: 'field-type',
  firstName: 'field-first-name',
  lastName: 'field-last-name',
  organizationName: 'field-organization-name',
  jobTitle: 'field-job-title',
  organization: 'field-company',
  phones: 'field-phone',
  mails: 'field-mail',
  messengers: 'field-messenger',
  tags: 'field-tag',
  note: 'field-note',
  kind: 'field-kind',
  source: 'field-source',
  owner: 'field-owner',
  proposals: 'field-proposals',
  deletedAt: 'field-in-bin',
};

/** The values of a contact that came into being whole. */
export function describeContact(value: object, id: string, facts: HistoryFacts, t: Translate): string[] {
  const contact = value as Contact;
  return toldFields.flatMap((field) => {
    if (field === 'proposals' && contact.proposals.length === 0) return [];
    if (field === 'phones' || field === 'mails' || field === 'messengers' || field === 'tags')
      return (contact[field] ?? []).flatMap((element) => {
        const name = typeof element === 'string' ? element : element.id;
        const row = { document: id, operation: 'element', after: element } as const;
        return describeContactChange(row, [field, name], facts, t);
      });
    if (contact[field] === undefined) return [];
    return describeContactChange(
      { document: id, operation: 'set', after: contact[field] },
      [field],
      facts,
      t,
    );
  });
}

type Told = Pick<ActionRow, 'document' | 'operation'> & { before?: unknown; after?: unknown };

/** One change of a contact, as lines. */
export function describeContactChange(
  row: Told,
  path: readonly string[],
  facts: HistoryFacts,
  t: Translate,
): string[] {
  return describeChange(row, path, facts, t).map((line) => shownText(line, facts.full));
}

function describeChange(
  row: Told,
  [field = '', element, part]: readonly string[],
  facts: HistoryFacts,
  t: Translate,
): string[] {
  if (field === consentsField) return describeConsent(row, element ?? '', t);
  if (!isTold(field)) return [];
  const label = t(labelKeys[field]);
  if (row.operation === 'order') return [t('change-order', { field: label })];
  if (field === 'deletedAt') return [t(row.after ? 'change-into-bin' : 'change-out-of-bin')];
  if (part !== undefined || (field === 'organization' && element === 'role'))
    return describePart(row, field, element ?? '', part ?? 'role', facts, t);
  const name = (value: unknown) => (value === undefined ? null : nameValue(field, value, facts, t));
  const line = changeLine(label, name(row.before), name(row.after), t);
  return line ? [line] : [];
}

/** `consents.CHANNEL`: no field of the contact, but a word on consent that stands in its history. */
export const consentsField = 'consents';

function describeConsent({ before, after }: Told, channel: string, t: Translate): string[] {
  const name = (state: unknown) => t(`consent-word-${String(state ?? 'unknown')}`);
  return lines(changeLine(t(`channel-${channel}`), name(before), name(after), t));
}

function isTold(field: string): field is ToldField {
  return (toldFields as readonly string[]).includes(field);
}

/** A field of one phone or mail, or the role at the organization. */
function describePart(
  row: Told,
  field: ToldField,
  element: string,
  part: string,
  facts: HistoryFacts,
  t: Translate,
): string[] {
  const text = (value: unknown) => (value === undefined ? null : String(value));
  if (field === 'organization')
    return lines(changeLine(t('field-role'), text(row.before), text(row.after), t));
  if (field === 'mails' && part === 'address')
    return lines(changeLine(t('field-mail'), text(row.before), text(row.after), t));
  if (field !== 'phones') return [];
  const number = (value: unknown) =>
    value === undefined ? null : shownPhone({ e164: String(value) }, facts.full, t);
  if (part === 'e164') return lines(changeLine(t('field-phone'), number(row.before), number(row.after), t));
  const e164 = facts.phone(row.document, element);
  const label = (key: string) => (e164 ? `${number(e164)} · ${t(key)}` : t(key));
  if (part === 'type') {
    const type = (value: unknown) => (value === undefined ? null : phoneTypeName(String(value), t));
    return lines(changeLine(label('field-phone-type'), type(row.before), type(row.after), t));
  }
  if (part !== 'extension') return [];
  // The sides differ, so masked they would look alike: then it is only said that something changed.
  if (!facts.full) return [labelled(label('field-extension'), '•••', t)];
  return lines(changeLine(label('field-extension'), text(row.before), text(row.after), t));
}

function lines(line: string | null): string[] {
  return line ? [line] : [];
}

/** A whole value of a field, in words. */
function nameValue(field: ToldField, value: unknown, facts: HistoryFacts, t: Translate): string {
  switch (field) {
    case 'type':
      return t(value === 'person' ? 'type-person' : 'type-organization');
    case 'kind':
      return t(`kind-${value as Contact['kind']}`);
    case 'source':
      return sourceName(String(value), t);
    case 'owner':
      return facts.staff(String(value)) ?? t('history-gone-person');
    case 'organization':
      return organizationName(value, facts, t);
    case 'phones':
      return list(value, (phone) => phoneName(phone as ContactPhone, facts, t));
    case 'mails':
      return list(value, (mail) => (mail as ContactMail).address);
    case 'messengers':
      return list(value, (messenger) => messengerName(messenger as ContactMessenger, t));
    case 'tags':
      return list(value, (tag) => facts.tag(String(tag)) ?? t('history-gone-tag'));
    case 'proposals':
      return list(value, (proposal) => t(`channel-${(proposal as ConsentProposal).channel}`));
    default:
      return String(value);
  }
}

function list(value: unknown, name: (element: unknown) => string): string {
  return (Array.isArray(value) ? value : [value]).map(name).join(', ');
}

function organizationName(value: unknown, facts: HistoryFacts, t: Translate): string {
  const { id, role } =
    typeof value === 'string' ? { id: value } : (value as NonNullable<Contact['organization']>);
  const name = facts.contact(id) ?? t('history-gone-contact');
  return role ? `${name} · ${role}` : name;
}

function phoneName(phone: ContactPhone, facts: HistoryFacts, t: Translate): string {
  const type = phone.type ? ` · ${phoneTypeName(phone.type, t)}` : '';
  return `${shownPhone(phone, facts.full, t)}${type}`;
}
