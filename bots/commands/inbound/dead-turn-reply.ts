import type { Delivery, TurnEffects } from '../../../src/intake/index.ts';
import { toLanguage, translatorOf } from '../../../src/locales/index.ts';
import type { Rooms } from '../command-context.ts';

/** What the sender of a turn that failed for good is told, so that nobody waits for an answer that will not come. */
export async function deadTurnReply(rooms: Rooms, { event }: Delivery): Promise<TurnEffects['drafts']> {
  if (event.type !== 'turn') return [];
  const { turn } = event;
  const member = (await rooms.staff.directory()).findByIdentity(turn.who.identity);
  if (!member) return [];
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
