/**
 * The words of one language that the paste reader knows: folded (lower case, no diacritics), entries separated by commas
 * or line ends, words of an entry by one space.
 */
export interface PasteWords {
  /** Labels in front of a value: "Firma: Acme". `header` lines of forwarded mails hold no data. */
  labels: Record<LabelKind, string>;
  /** Labels that are also read without a colon, in lower case: "tag vip", "first name Isla". */
  bareLabels: string;
  /** Words in front of (or in brackets behind) a phone number. */
  phones: Record<PhoneWordKind, string>;
  /** Words in front of a mail address. */
  mails: string;
  /**
   * A word that makes the words around it a job title, words that only belong to one, and heads that are a surname rather
   * than a job right behind a given name: "tom baker".
   */
  titles: { heads: string; modifiers: string; phrases: string; surnames: string };
  organizations: { legalForms: string; heads: string; trades: string };
  /** "Anna *at* Acme". */
  companyPrepositions: string;
  /** "works *at* Acme": a preposition behind these leads to a company. */
  workVerbs: string;
  /** Between preposition and name: "z *firmy* Acme". */
  companyWords: string;
  /** What one asks the reader, worth nothing when it is left over alone: "please add". */
  requests: string;
  /** Words that join parts: worth nothing when they are left over alone. */
  connectors: string;
  /** Words of sentences: never part of a name written in lower case. */
  sentenceWords: string;
  /** "recommended *by* Mrs Robin", "his *wife* Anna": the name behind is somebody else's. */
  otherPeople: string;
  /** Words in front of digits that are no phone number. */
  registries: string;
  streets: string;
  cities: string;
  /** Capitalised words that are no names: days, months, greetings. */
  notNames: string;
  /** Whole lines that say nothing about the contact; a trailing `*` stands for any rest. */
  closings: string;
  consent: {
    channels: Record<ConsentChannel, string>;
    agree: string;
    agreeAfter: string;
    fillers: string;
    refuse: string;
  };
  /** What a source is called, by built-in source. */
  sources: Record<'mail' | 'business-card' | 'database' | 'internet', string>;
}

export type LabelKind =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'title'
  | 'note'
  | 'tags'
  | 'source'
  | 'address'
  | 'consents'
  | 'header';
export type PhoneWordKind = 'mobile' | 'work' | 'home' | 'fax' | 'plain' | 'letters';
export type ConsentChannel = 'sms' | 'whatsapp' | 'viber' | 'email' | 'call';
