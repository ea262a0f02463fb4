import type { Reply } from '../../../../src/connector/index.ts';
import { commandChoice } from '../../../../src/dialogue/index.ts';
import type { Delivery, TurnEffects } from '../../../../src/intake/index.ts';
import { type Translate, toLanguage, translatorOf } from '../../../../src/locales/index.ts';
import type { Transaction } from '../../../../src/storage/index.ts';
import { shownPhone } from '../../cards/contact-words.ts';
import type { Rooms } from '../../command-context.ts';
import { noticeModel } from '../../notices/notice.model.ts';
import { toOwners } from '../../notices/notify-owners.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import { decisions } from '../message-words.ts';
import { type DeadRefusal, hearDeadRefusal, toDeadWord } from './hear-dead-refusal.ts';

/** Owners are told of what failed once in this time: whatever ails the service may ail a thousand messages. */
const noticeHours = 1;

/**
 * What failed for good. Staff are told that their turn did, so that nobody waits for an answer that will not come. Of a
 * contact's message the owners are told; a refusal in it closes what it closes before anybody looks, where `isHeard` says so.
 */
export async function handleDeadLetter(
  rooms: Rooms,
  delivery: Delivery,
  { isHeard, now }: { isHeard: boolean; now: Date },
  tx: Transaction,
): Promise<TurnEffects['drafts']> {
  const { event } = delivery;
  const { turn } = event.type === 'turn' ? event : {};
  const member = turn && (await rooms.staff.directory(tx)).findByIdentity(turn.who.identity);
  if (turn && member) {
    const t = translatorOf(member.language ?? toLanguage(turn.who.language) ?? rooms.settings.language);
    const acknowledges = turn.input.kind === 'press' ? { pressId: turn.input.pressId } : undefined;
    return [
      {
        place: turn.where,
        reply: { text: t('something-failed'), acknowledges },
        audience: { kind: 'staff', staff: member._id },
      },
    ];
  }
  const word = toDeadWord(delivery);
  if (!word) return [];
  const refusal = isHeard ? await hearDeadRefusal(rooms, word, delivery, now, tx) : null;
  // A channel stays closed until somebody decides: of each such message they hear, however many fail.
  if (refusal?.isUndecided) return toOwners(rooms, (t) => nearMissCard(refusal, t), tx);
  // Whoever said STOP while the address was open is told that it holds, however late it was heard: once, for a retry finds it closed.
  const told = refusal && (await composeAnswer(rooms, refusal.message, refusal.words, now, tx));
  return [...(told ? [told] : []), ...(await tellOwners(rooms, now, tx))];
}

/** Without the contact: whatever failed may be its record, and nothing else is needed to decide. Owners see numbers whole. */
function nearMissCard({ message, words: { heard } }: DeadRefusal, t: Translate): Reply {
  const { channel, from, text } = message;
  return {
    title: t('message-from', {
      who: from.value.startsWith('+') ? shownPhone({ e164: from.value }, true, t) : t('unknown-sender'),
      channel: t(`channel-${channel}`),
    }),
    text: [
      text,
      t('heard-closed-provisionally', { channel: t(`channel-${channel}`) }),
      t('dead-near-miss'),
    ].join('\n'),
    choices: [decisions(heard.address, t), [commandChoice(t('dead-contact-button'), 'health', 'dead')]],
  };
}

async function tellOwners(rooms: Rooms, now: Date, tx: Transaction): Promise<TurnEffects['drafts']> {
  const notices = rooms.database.collection(noticeModel);
  const _id = 'dead-letters';
  const last = await notices.findOne({ _id }, { session: tx });
  if (last && now.getTime() - new Date(last.period).getTime() < noticeHours * 3_600_000) return [];
  await notices.replaceOne({ _id }, { period: now.toISOString() }, { upsert: true, session: tx });
  return toOwners(
    rooms,
    (t) => ({
      text: t('dead-contact-message'),
      choices: [[commandChoice(t('dead-contact-button'), 'health', 'dead')]],
    }),
    tx,
  );
}
