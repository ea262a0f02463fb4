import { type ActivityOptions, toSubject } from '../activity/index.ts';
import type { ConsentRoom } from '../consent/index.ts';
import { type Contact, contactModel, identitiesOf } from '../contacts/index.ts';

/** The field of histories that tells that consent was set aside because a number has come to somebody else. */
const movedPath = 'consents.moved';

/** After every action on contacts: consent stays with the person who gave it when a number goes to another (M18). */
export function createNumberFollower(
  consent: Pick<ConsentRoom, 'followContacts'>,
): NonNullable<ActivityOptions['follow']> {
  return async (documents, { actor, cause, now, actionId }, tx) => {
    const shifts = documents
      .filter(({ collection }) => collection === contactModel.name)
      .map(({ id, before, after }) => ({ contact: id, before: refsOf(before), after: refsOf(after) }));
    const moved = await consent.followContacts(
      shifts,
      {
        actor: actor === 'contact' ? actor : `staff:${actor}`,
        cause: { delivery: cause, action: actionId },
        now,
      },
      tx,
    );
    if (moved.length === 0) return null;
    return {
      kind: 'consent.set-aside',
      changes: moved.map(({ holders: [first = ''], holders, from }) => ({
        collectionName: contactModel.name,
        document: first,
        path: movedPath,
        before: 'granted',
        after: 'suspended',
        subjects: [...new Set([...holders, ...from])].map((id) => toSubject(contactModel.name, id)),
      })),
    };
  };
}

function refsOf(contact: object | undefined) {
  return contact ? identitiesOf(contact as Contact) : [];
}
