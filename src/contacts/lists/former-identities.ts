import { type Activity, rewindChanges, toSubject } from '../../activity/index.ts';
import type { Transaction } from '../../storage/index.ts';
import type { Contact } from '../contact.ts';
import { type ContactIdentity, identitiesOf } from '../identities.ts';

/** An identity that a contact had and has no more. */
export interface FormerIdentity extends ContactIdentity {
  /** Since when it stood on the contact; with breaks, from the first time to the last. */
  from: Date;
  until: Date;
  /** The contact when it last had it: what the identity was called then. */
  contact: Contact;
}

const entriesAtOnce = 100;

/** What a contact's history says of numbers, addresses and messengers it had before, the last one first. */
export async function findFormerIdentities(
  activity: Pick<Activity, 'history'>,
  contact: Contact,
  tx?: Transaction,
): Promise<FormerIdentity[]> {
  const nameOf = ({ scheme, value }: ContactIdentity) => `${scheme}:${value}`;
  const standing = new Set(identitiesOf(contact).map(nameOf));
  const former = new Map<string, FormerIdentity>();
  let then: Contact | undefined = contact;
  let before: string | null | undefined;
  do {
    const page = await activity.history(toSubject('contacts', contact._id), {
      limit: entriesAtOnce,
      ...(before && { before }),
      ...(tx && { tx }),
    });
    for (const { action, changes } of page.entries) {
      const own = changes.filter(
        ({ collectionName, document }) => collectionName === 'contacts' && document === contact._id,
      );
      const after: Contact | undefined = then;
      then = rewindChanges(after, own) as Contact | undefined;
      const had = new Map((then ? identitiesOf(then) : []).map((one) => [nameOf(one), one]));
      for (const one of after ? identitiesOf(after) : []) {
        const known = former.get(nameOf(one));
        if (known && !had.has(nameOf(one))) known.from = action.at;
      }
      for (const [name, identity] of had)
        if (then && !standing.has(name) && !former.has(name))
          former.set(name, { ...identity, from: then.createdAt, until: action.at, contact: then });
    }
    before = page.next;
  } while (before);
  return [...former.values()];
}
