import { parseConsentWords, toAddressRef } from '../../../src/consent/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Delivery, TurnEffects } from '../../../src/intake/index.ts';
import { toLanguage, translatorOf } from '../../../src/locales/index.ts';
import type { Transaction } from '../../../src/storage/index.ts';
import type { Rooms } from '../command-context.ts';
import { noticeModel } from '../notices/notice.model.ts';
import { toOwners } from '../notices/notify-owners.ts';
import { toContactChannel } from './contact-road.ts';
import { toWords } from './hear-contact-turn.ts';
import { type ContactMessage, hearWords } from './hear-message.ts';

const refusals = new Set(['stop', 'near-stop']);

/** Owners are told of what failed once in this time: whatever ails the service may ail a thousand messages. */
const noticeHours = 1;

/**
 * What failed for good. Staff are told that their turn did, so that nobody waits for an answer that will not come. Of a
 * contact's message the owners are told; a STOP in it closes what it closes before anybody looks, where `isHeard` says so.
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
  const message = toMessage(delivery);
  if (!message && event.type !== 'consent.stated') return [];
  if (isHeard && message && isRefusal(rooms, message)) await hearWords(rooms, message, now, tx);
  return tellOwners(rooms, now, tx);
}

/** The words of a contact in a delivery; null where it holds none. */
function toMessage({ _id: delivery, source, event }: Delivery): ContactMessage | null {
  if (event.type === 'message.received') {
    const { channel, from, text, at, answered } = event;
    return { delivery, source, channel, from, text, at, answered };
  }
  if (event.type !== 'turn' || event.turn.where.kind !== 'private') return null;
  const { who, where, input, at } = event.turn;
  const channel = toContactChannel(where.channel);
  const text = channel && toWords(input, false)?.trim();
  if (!channel || !text || input.kind === 'contact') return null;
  return { delivery, source, channel, from: who.identity, otherName: who.otherIdentity, text, at };
}

function isRefusal(rooms: Rooms, { from, channel, text, answered }: ContactMessage): boolean {
  const policy = rooms.policies.hearingOf(toAddressRef(from), channel);
  return answered === 'stop' || refusals.has(parseConsentWords(text, policy).kind);
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
