import type { Choice, Reply } from '../../../src/connector/index.ts';
import type { Contact } from '../../../src/contacts/index.ts';
import { commandChoice, inRows, pageChoices } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import { contactTitle, shownPhone } from '../cards/contact-words.ts';
import { shorten } from '../shorten.ts';

export interface ListPage {
  title: string;
  contacts: readonly Contact[];
  /** Names of the organizations of people in the list, by id. */
  organizations: ReadonlyMap<string, string>;
  /** Counted from 1. */
  page: number;
  size: number;
  total: number;
  /** Button data of another page of the same list. */
  pageChoice(label: string, page: number): Choice;
  /** How it is sorted, in words. */
  order?: string;
  /** A second button for each contact; `number` as its line has it. */
  rowChoice?(contact: Contact, number: number): Choice;
  /** What else can be done with the list. */
  below?: Choice[];
}

/** A page of contacts: numbered lines, a number to press for each, and the way to the other pages. Pure. */
export function contactList(list: ListPage, full: boolean, t: Translate): Reply {
  const { contacts, page, size, total } = list;
  const pages = Math.max(1, Math.ceil(total / size));
  const first = (page - 1) * size + 1;
  const lines = contacts.map((contact, at) => `${first + at}. ${contactLine(contact, list, full, t)}`);
  const numbers = contacts.map((contact, at) => commandChoice(String(first + at), 'card', contact._id));
  const { rowChoice } = list;
  const rowChoices = rowChoice ? contacts.map((contact, at) => rowChoice(contact, first + at)) : [];
  const foot = [pages > 1 ? t('list-page', { page, pages }) : '', list.order ?? ''].filter(Boolean);
  return {
    title: list.title,
    text: [...lines, ...(foot.length > 0 ? [foot.join(' · ')] : [])].join('\n'),
    choices: [
      ...inRows(numbers, 5),
      ...inRows(rowChoices, 5),
      ...pageChoices(page, pages, list.pageChoice, t),
      ...(list.below?.length ? inRows(list.below, 2) : []),
    ],
  };
}

function contactLine(contact: Contact, { organizations }: ListPage, full: boolean, t: Translate): string {
  const organization = contact.organization && organizations.get(contact.organization.id);
  const phone = contact.phones[0];
  const reach = phone ? shownPhone(phone, full, t) : contact.mails[0]?.address;
  const parts = [contactTitle(contact, t), organization, reach];
  return parts.flatMap((part, at) => (part ? shorten(part, longestParts[at] ?? 0) : [])).join(' · ');
}

/** Characters of name, organization and number in a line: twenty lines stay one message on every channel. */
const longestParts = [80, 50, 45];
