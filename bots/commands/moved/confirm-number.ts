import { mayResume, stateOwner } from '../../../src/consent/index.ts';
import { contactTitle, shownDate } from '../cards/contact-words.ts';
import {
  changedChannelView,
  defineChannelQuestion,
  type KnownStanding,
} from '../channels/channel-question.ts';
import type { CommandContext } from '../command-context.ts';
import { namesOf, noteOwner } from './owner-facts.ts';

/** Whose number it is that may have changed hands; the way on from `number_moved` (M18). */
export const confirmNumber = defineChannelQuestion({
  id: 'confirm-number',
  isDue: ({ standing }) => standing.refusals.includes('number_moved'),
  tooLate: 'confirm-number-too-late',
  ask: async (found, context) => {
    const { t, rooms } = context;
    const { address } = found.of;
    const date = address.suspendedAt ? shownDate(address.suspendedAt, rooms.settings.timeZone, t) : '';
    const resumes = mayResume(address, await holdersOf(found, context));
    return {
      title: `🔀 ${contactTitle(found.contact, t)}`,
      lines: [
        t('confirm-number-why', { date, names: await namesOf(address.suspendedFrom ?? [], context) }),
        t('confirm-number-how'),
        ...(resumes ? [t('confirm-number-same')] : []),
      ],
      choices: [
        [{ label: t('button-number-renew'), value: 'renewed' }],
        ...(resumes ? [[{ label: t('button-number-resume'), value: 'resumed' }]] : []),
      ],
    };
  },
  act: async (found, value, argument, context) => {
    const { t, rooms, tx, now, member, delivery } = context;
    const word = value === 'resumed' ? 'resumed' : 'renewed';
    const statement = { word, by: `staff:${member._id}`, now, delivery } as const;
    const isDone = await stateOwner(rooms.consent, found.of.address, statement, tx);
    if (isDone) await noteOwner(word, { ...found, holders: await holdersOf(found, context) }, context);
    const said = t(isDone ? `number-${word}` : 'confirm-number-too-late');
    return changedChannelView(found, argument, context, said);
  },
});

async function holdersOf({ of }: KnownStanding, { rooms, tx }: CommandContext): Promise<string[]> {
  return of.ref ? rooms.consent.holdersOf(of.ref, tx) : [];
}
