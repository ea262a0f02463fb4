export type ContactType = 'person' | 'organization';

/** What the contact is to the business (F008); being a supplier is a flag of its own, not a kind. */
export type ContactKind = 'customer' | 'contact-person';

/** One phone of a contact; `e164` is the only form that is compared, `raw` is what was typed (B05). */
export interface ContactPhone {
  /** Stable within the contact: edits, flags and undo name the phone by it. */
  id: string;
  raw: string;
  e164: string;
  extension?: string;
  /** A value of the managed list of phone types: built-in `mobile`, `work`, `home`, or an own one (F019, F020). */
  type?: string;
}

export interface ContactMail {
  id: string;
  /** Lower-cased domain, local part as typed. First mail = primary, second = secondary (F054). */
  address: string;
}

/** Messengers that know people by an id of their own. */
export const messengerSchemes = ['telegram', 'whatsapp', 'viber'] as const;
export type MessengerScheme = (typeof messengerSchemes)[number];

/**
 * How a messenger knows the contact where it is not by number: Telegram's user id, WhatsApp's business-scoped or linked
 * id, Viber's id (B07). Such an id stands on one contact only.
 */
export interface ContactMessenger {
  id: string;
  scheme: MessengerScheme;
  value: string;
  /** What the messenger called them when the id was learned; it never takes the place of a name that staff typed (B09). */
  name?: string;
}

/** "sms ok" in pasted text: a proposal that waits for evidence, never a consent (M05). */
export interface ConsentProposal {
  channel: 'sms' | 'whatsapp' | 'viber' | 'email' | 'call';
  /** The words it was read from. */
  words: string;
}

export interface Contact {
  _id: string;
  type: ContactType;
  kind: ContactKind;
  /** Persons have first and last name (F010), organizations one name. */
  firstName?: string;
  lastName?: string;
  organizationName?: string;
  jobTitle?: string;
  phones: ContactPhone[];
  mails: ContactMail[];
  /** Absent in records of before there were any. */
  messengers?: ContactMessenger[];
  note?: string;
  /** Tag ids, in the order they were put on. */
  tags: string[];
  /** A person's one organization (F105) and the role there. */
  organization?: { id: string; role?: string };
  /** Where the record came from: `mail`, `business-card`, `database`, `internet` or an own value (F199). */
  source?: string;
  proposals: ConsentProposal[];
  /** Staff member who owns the contact (F189). */
  owner: string;
  createdAt: Date;
  createdBy: string;
  updatedAt: Date;
  /** Set while the contact lies in the bin (Q20). */
  deletedAt?: Date;
  /** Derived at every write, like the tokens below: the folded name by which lists sort. */
  sortName?: string;
  searchPairs?: string[];
  searchPhones?: string[];
  searchMails?: string[];
  searchMessengers?: string[];
}

export type Confidence = 'sure' | 'guess';

/** What a paste, a vCard or the field-by-field dialogue has gathered before Save. */
export interface ContactDraft {
  type: ContactType;
  kind?: ContactKind;
  firstName?: string;
  lastName?: string;
  organizationName?: string;
  jobTitle?: string;
  phones: Omit<ContactPhone, 'id'>[];
  mails: Omit<ContactMail, 'id'>[];
  messengers?: Omit<ContactMessenger, 'id'>[];
  note?: string;
  /** Tag names as typed. */
  tags: string[];
  /** The person's organization by name; found or created at Save, linked without a role. */
  company?: string;
  source?: string;
  proposals: ConsentProposal[];
  /** Paths (`firstName`, `phones.0`, `company`) whose value was guessed: marked in the preview (M05). */
  guesses: string[];
  /** What looked like a value but cannot be one, e.g. half a phone number: shown, never dropped silently. */
  problems: { code: 'phone_incomplete' | 'phone_invalid' | 'mail_invalid'; raw: string }[];
}
