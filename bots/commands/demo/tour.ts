import type { Reply } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { BotCommand } from '../command-context.ts';

const stations = 5;

/**
 * `tour N`: one station of the guided tour, each with a thing to try. It asks nothing, so whatever is typed meanwhile is
 * done as always; Next comes as a new message below it and takes the button off the station before.
 */
export const tour: BotCommand = {
  name: 'tour',
  audience: 'staff',
  listed: false,
  outlasts: true,
  run: async ({ text }, { t, turn }) => {
    const [wanted = '', end] = text.trim().split('.');
    const at = Math.min(stations, Math.max(1, Math.trunc(Number(wanted)) || 1));
    if (end === 'end') return { replies: [station(at, t), { text: t('tour-left') }] };
    const before = turn.input.kind === 'press' && at > 1 ? [station(at - 1, t)] : [];
    return { replies: [...before, withWayOn(station(at, t), at, t)] };
  },
};

function station(at: number, t: Translate): Reply {
  return { title: t('tour-title', { at, stations, what: t(`tour-name-${at}`) }), text: t(`tour-text-${at}`) };
}

function withWayOn(reply: Reply, at: number, t: Translate): Reply {
  if (at === stations) return { ...reply, choices: [[commandChoice(t('button-help'), 'help')]] };
  const next = commandChoice(t('tour-next'), 'tour', String(at + 1));
  return { ...reply, choices: [[next, commandChoice(t('tour-leave'), 'tour', `${at}.end`)]] };
}
