import { type Language, translatorOf } from '../../../../src/locales/index.ts';
import type { Draft } from '../../../../src/messaging/index.ts';
import type { Transaction } from '../../../../src/storage/index.ts';
import type { Rooms } from '../../command-context.ts';
import { findPlace } from '../contact-road.ts';
import type { ContactMessage, HeardWords } from '../hear-message.ts';
import { findNamed } from '../message-words.ts';
import { contactAnswer } from './contact-answer.ts';
import { deskAnswer, isDeskAnswer } from './desk-answer.ts';

/** What the sender of a message reads in answer to its words on consent, by the way it came; null where there is nothing to say. */
export async function composeAnswer(
  rooms: Rooms,
  { source, channel, from }: Pick<ContactMessage, 'source' | 'channel' | 'from'>,
  { heard, wanted, theirs, facts, t }: HeardWords,
  now: Date,
  tx: Transaction,
): Promise<Draft | null> {
  const { answer, answered: question } = heard.hearing;
  const place = findPlace(rooms, source, channel, from.value);
  if (!heard.exception || !answer || !place) return null;
  // A code says in which language it was handed over, where nothing else does.
  const asked = question?.language ?? (theirs ? undefined : heard.code?.text.language);
  return {
    // A question and the message that asks it have one id: an answer counts once that has left.
    id: heard.question?.id,
    place,
    // Whoever answers a question reads on in its language.
    reply: {
      text:
        heard.question?.text ??
        (isDeskAnswer(answer)
          ? await deskAnswer(rooms, answer, heard, { ...facts, wanted, now }, t, tx)
          : contactAnswer(
              answer,
              heard,
              facts,
              await findNamed(rooms.database, heard, tx),
              asked ? translatorOf(asked as Language) : t,
            )),
    },
    audience: { kind: 'contact', address: heard.address._id, channel, ...heard.exception },
    // Holds the link to their page.
    secret: answer === 'my-data' || undefined,
  };
}
