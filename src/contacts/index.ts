export type { PhoneChanges } from './changes/edit-addresses.ts';
export type { ContactFields, EditOptions } from './changes/edit-contact.ts';
export type { LinkOptions } from './changes/link-organization.ts';
export { conflictTagName } from './changes/tag-contact.ts';
export { type ClaimBasis, type ClaimOutcome, claimModel, type IdentityClaim } from './claims/claim.model.ts';
export { erasableClaims } from './claims/find-claims.ts';
export { contactModel } from './contact.model.ts';
export {
  type Confidence,
  type ConsentProposal,
  type Contact,
  type ContactDraft,
  type ContactKind,
  type ContactMail,
  type ContactMessenger,
  type ContactPhone,
  type ContactType,
  type MessengerScheme,
  messengerSchemes,
} from './contact.ts';
export { ContactError, type ContactErrorCode, EditClashError, TagExistsError } from './contact-error.ts';
export { isEmpty, isSameMail, isSamePhone } from './contact-rules.ts';
export { type Contacts, createContacts, type TagUse } from './create-contacts.ts';
export { decodeText } from './decode-text.ts';
export { displayName, fieldsHiddenBy, type NameOrder } from './display-name.ts';
export { isWithinEdits } from './edit-distance.ts';
export { eraseContact, findSharedNames } from './erase-contact.ts';
export { type ContactIdentity, identitiesOf, isMessengerScheme } from './identities.ts';
export {
  type ContactLists,
  type ContactPage,
  createContactLists,
  type PageRequest,
} from './lists/contact-lists.ts';
export type { ContactAt } from './lists/contacts-at.ts';
export type { FormerIdentity } from './lists/former-identities.ts';
export { type ListFilter, type ListSort, listSorts } from './lists/roster.ts';
export { parseMail } from './mails.ts';
export { isGivenName, isPolishGivenName, splitFullName, toNamePart } from './names/index.ts';
export { isJobTitle, type PasteSetting, parsePaste } from './paste/index.ts';
export {
  type CountryCode,
  countryOf,
  findOtherReadings,
  findPhones,
  foldDigits,
  formatPhone,
  isGuessedNumber,
  isPhoneCountry,
  maskPhone,
  nationalNumber,
  parsePhone,
  sameLineForms,
  toDigits,
  toLookupCandidates,
} from './phones/index.ts';
export { areSimilarNames, comparedWords } from './similar-names.ts';
export { toTagName, toTagSlug } from './tags/find-or-create-tag.ts';
export { type Tag, tagModel } from './tags/tag.model.ts';
export { trackedContacts } from './track-contacts.ts';
export { isVcard, parseVcards } from './vcard/index.ts';
export { isReadable, toVisible } from './visible-text.ts';
