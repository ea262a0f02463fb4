import { defineModel, Mixed } from '../storage/index.ts';
import type { Contact } from './contact.ts';

const required = { required: true } as const;
const phone = {
  _id: false,
  id: String,
  raw: String,
  e164: String,
  extension: String,
  type: { type: String },
};
const mail = { _id: false, id: String, address: String };
const messenger = { _id: false, id: String, scheme: String, value: String, name: String };

/** `search*` fields are derived tokens for look-ups in the database (see `search/`); nothing else reads them. */
export const contactModel = defineModel<Contact>(
  'contacts',
  {
    _id: { type: String, ...required },
    type: { type: String, enum: ['person', 'organization'], ...required },
    kind: { type: String, enum: ['customer', 'contact-person'], ...required },
    firstName: String,
    lastName: String,
    organizationName: String,
    jobTitle: String,
    phones: { type: [phone], default: undefined, ...required },
    mails: { type: [mail], default: undefined, ...required },
    messengers: { type: [messenger], default: undefined },
    note: String,
    tags: { type: [String], default: undefined, ...required },
    organization: { type: { _id: false, id: String, role: String }, default: undefined },
    source: String,
    proposals: { type: [Mixed], default: undefined, ...required },
    owner: { type: String, ...required },
    createdAt: { type: Date, ...required },
    createdBy: { type: String, ...required },
    updatedAt: { type: Date, ...required },
    deletedAt: Date,
    sortName: String,
    searchPairs: { type: [String], default: undefined },
    searchPhones: { type: [String], default: undefined },
    searchMails: { type: [String], default: undefined },
    searchMessengers: { type: [String], default: undefined },
  },
  [
    { searchPairs: 1 },
    { searchPhones: 1 },
    { searchMails: 1 },
    { searchMessengers: 1 },
    { tags: 1 },
    { 'organization.id': 1 },
    { updatedAt: 1 },
    { sortName: 1 },
  ],
);
