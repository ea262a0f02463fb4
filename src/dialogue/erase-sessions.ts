import { type Erasable, sweep } from '../storage/index.ts';
import { type Session, sessionModel } from './session.model.ts';

/** Questions, drafts and cards that are about an erased contact go, also those set aside; the rest of a session stays. */
export const erasableSessions: Erasable = {
  id: 'sessions',
  erase: (database, { mentions }, signal) => {
    const isOwn = ({ _id }: Session) => mentions(_id) || mentions(_id.split(':').at(-1));
    return sweep(
      database,
      sessionModel,
      (session) =>
        isOwn(session) || mentions(session.question) || mentions(session.aside) || mentions(session.card),
      async (found, tx) => {
        const sessions = database.collection(sessionModel);
        for (const { _id } of found) {
          const session = await sessions.findOne({ _id }, { session: tx });
          if (!session) continue;
          if (isOwn(session)) await sessions.deleteOne({ _id }, { session: tx });
          else {
            const aside = session.aside?.filter((question) => !mentions(question));
            const question = mentions(session.question) ? undefined : session.question;
            const card = mentions(session.card) ? undefined : session.card;
            await sessions.replaceOne(
              { _id },
              { ...session, question, card, aside: aside?.length ? aside : undefined },
              { session: tx },
            );
          }
        }
      },
      signal,
    );
  },
};
