import type { ChangeWriter } from '../../storage/index.ts';
import type { ContactContext } from '../changes/contact-context.ts';
import { addMail, addPhone } from '../changes/edit-addresses.ts';
import { addMessenger } from '../changes/edit-messengers.ts';
import { contactModel } from '../contact.model.ts';
import type { Contact } from '../contact.ts';
import { ContactError } from '../contact-error.ts';
import { verifyContact } from '../contact-rules.ts';
import { type ContactIdentity, identitiesOf, isMessengerScheme } from '../identities.ts';
import { findHolders, getContact } from '../lists/read-contacts.ts';
import { sameLineForms } from '../phones/index.ts';
import { type ClaimBasis, type ClaimOutcome, claimModel, type IdentityClaim } from './claim.model.ts';
import { findClaim } from './find-claims.ts';

/** What a proof is worth; a messenger's word outweighs a code, a code the mere sending. */
const weights: Record<ClaimBasis, number> = { shared: 0, code: 1, attested: 2, changed: 2 };

/**
 * Parks a claim for a human; one that waits already is given back as it is, and so is one that a human has turned down, unless
 * there is a better proof now.
 */
export async function parkClaim(
  { database, newId }: ContactContext,
  writer: ChangeWriter,
  claim: Pick<IdentityClaim, 'scheme' | 'value' | 'name' | 'claimant' | 'basis'>,
): Promise<IdentityClaim> {
  const { claimant, scheme, value } = claim;
  const known = await database.collection(claimModel).find({ claimant }, { session: writer.tx }).toArray();
  const same = known.filter((one) => one.scheme === scheme && one.value === value);
  const refused = same.find(
    (one) => !one.open && one.outcome === 'holders' && weights[one.basis] >= weights[claim.basis],
  );
  return (
    same.find(({ open }) => open) ??
    refused ??
    writer.create(claimModel, { ...claim, _id: newId(), at: writer.now, open: true })
  );
}

/**
 * A human has decided who keeps the identity: it goes onto the claimant, off those who have it, or stays. Throws
 * `claim_settled` when somebody was faster, `contact_in_bin`, and `empty_contact` when it is all that a holder has.
 */
export async function settleClaim(
  context: ContactContext,
  writer: ChangeWriter,
  claimId: string,
  outcome: ClaimOutcome,
): Promise<IdentityClaim> {
  const claim = await findClaim(context.database, claimId, writer.tx);
  if (!claim?.open) throw new ContactError('claim_settled', `Claim ${claimId} waits for nobody`);
  if (outcome === 'both' && isMessengerScheme(claim.scheme))
    throw new ContactError('messenger_taken', 'An id of a messenger stands on one contact only');
  if (outcome === 'claimant') {
    const holders = await findHolders(context.database, claim, writer.tx);
    for (const { _id } of holders) if (_id !== claim.claimant) await takeOff(writer, _id, claim);
  }
  if (outcome !== 'holders') await putOn(context, writer, claim);
  return writer.change(claimModel, claimId, (one) => {
    delete one.open;
    Object.assign(one, { outcome, settledAt: writer.now, settledBy: writer.actor });
  });
}

/** Also off a contact in the bin: it would come back with what is no longer its own. */
async function takeOff(writer: ChangeWriter, id: string, claim: IdentityClaim): Promise<void> {
  await writer.change(contactModel, id, (contact) => {
    const before = structuredClone(contact);
    const gone = new Set(
      identitiesOf(contact)
        .filter((one) => isSame(one, claim))
        .map((one) => one.id),
    );
    // Behind an extension sits somebody else.
    contact.phones = contact.phones.filter((phone) => !gone.has(phone.id) || phone.extension);
    contact.mails = contact.mails.filter((mail) => !gone.has(mail.id));
    if (contact.messengers) contact.messengers = contact.messengers.filter((one) => !gone.has(one.id));
    verifyContact(contact, before);
  });
}

async function putOn(context: ContactContext, writer: ChangeWriter, claim: IdentityClaim): Promise<void> {
  const { scheme, value, name, claimant } = claim;
  const contact: Contact = await getContact(context.database, claimant, writer.tx);
  if (identitiesOf(contact).some((one) => isSame(one, claim))) return;
  if (scheme === 'tel') await addPhone(context, writer, claimant, { raw: value, e164: value });
  else if (scheme === 'mail') await addMail(context, writer, claimant, { address: value });
  else await addMessenger(context, writer, claimant, { scheme, value, ...(name && { name }) });
}

function isSame(
  one: Pick<ContactIdentity, 'scheme' | 'value'>,
  other: Pick<ContactIdentity, 'scheme' | 'value'>,
): boolean {
  if (one.scheme !== other.scheme) return false;
  return one.scheme === 'tel' ? sameLineForms(other.value).includes(one.value) : one.value === other.value;
}
