import { channelTroubles, type Reply } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { BotCommand, CommandContext, HealthFacts } from '../command-context.ts';
import { showDeadLetters } from './dead-letters.ts';
import { reconnectLink, showLink } from './link.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';

/** `/health`: how the service does; `health dead.PAGE` what failed for good, `health retry.KEY` and `retry.all`; `health link.CHANNEL` how a linked account stands. */
export const health: BotCommand = {
  name: 'health',
  audience: 'staff',
  permission: 'manage-settings',
  listed: true,
  run: async ({ text }, context) => {
    const [what = '', argument = ''] = text.trim().split('.');
    if (what === 'dead') return showDeadLetters(Number(argument) || 1, context);
    if (what === 'retry') return retryDeadLetters(argument, context);
    if (what === 'link') return showLink(argument, context);
    if (what === 'reconnect') return reconnectLink(argument, context);
    if (what === 'code')
      return { replies: [], begin: { dialogue: 'link-by-code', state: { channel: argument } } };
    return { replies: [await showHealth(context)] };
  },
};

async function showHealth({ rooms, t, now }: CommandContext): Promise<Reply> {
  const facts = await rooms.health();
  const dead = (await rooms.intake.deadLetters()).length;
  return {
    title: t('health-title'),
    // With the second of it, so that pressing again shows that it was looked again.
    text: [...healthLines(facts, dead, t), '', shownSecond(now, rooms.settings.timeZone, t)].join('\n'),
    choices: [
      ...rooms
        .connectors()
        .filter((id) => rooms.findConnector(id)?.link)
        .map((id) => [commandChoice(t('account-button'), 'health', `link.${id}`)]),
      ...(dead > 0 ? [[commandChoice(t('health-dead-button', { count: dead }), 'health', 'dead')]] : []),
      [commandChoice(t('health-again'), 'health')],
    ],
  };
}

function shownSecond(now: Date, timeZone: string, t: CommandContext['t']): string {
  return new Intl.DateTimeFormat(t.language, { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(now);
}

/** Seconds a delivery waits before somebody would notice. */
const longWait = 30;

/** Seconds a record of consent may wait for its seal. */
const longUnsealed = 60;

/** A line for each part, with a light before it. Pure. */
export function healthLines(facts: HealthFacts, dead: number, t: Translate): string[] {
  const { database, channels, queueAge, unsealedAge, searchReady } = facts;
  const seconds = Math.floor(queueAge);
  return [
    `${light(database)} ${t('labelled', { label: t('health-database'), value: state(database, t) })}`,
    ...channels.map(
      ({ id, state: found }) =>
        `${light(found)} ${t('labelled', { label: partName(id, t), value: state(found, t) })}`,
    ),
    `${seconds >= longWait ? '🔴' : '🟢'} ${t('health-queue', { seconds })}`,
    `${unsealedAge >= longUnsealed ? '🔴' : '🟢'} ${ledgerLine(unsealedAge, t)}`,
    `${searchReady ? '🟢' : '🟡'} ${t(searchReady ? 'health-search-ready' : 'health-search-filling')}`,
    `${dead > 0 ? '🔴' : '🟢'} ${t('health-dead', { count: dead })}`,
  ];
}

function ledgerLine(unsealedAge: number, t: Translate): string {
  const seconds = Math.floor(unsealedAge);
  return seconds > 0 ? t('health-ledger-waits', { seconds }) : t('health-ledger-sealed');
}

const lights: Record<string, string> = {
  up: '🟢',
  connected: '🟢',
  down: '🔴',
  unlinked: '🔴',
  replaced: '🔴',
  refused: '🔴',
  off: '⚪',
  ...Object.fromEntries(channelTroubles.map((trouble) => [trouble, '🔴'])),
};

function light(name: string): string {
  return lights[name] ?? '🟡';
}

/** Whose id is a word of English and no name. */
const parts = new Set(['browser', 'simulator', 'smtp', 'events']);

/** What people call it, with the id under which the variables of the README stand. */
function partName(id: string, t: Translate): string {
  return parts.has(id) ? t(`health-part-${id}`) : id;
}

const states = new Set(['up', 'down', 'off', 'starting', 'recovering', 'stopping']);

/** Of a channel that its provider lets send nothing. */
const troubles = new Set<string>(channelTroubles);

/** Of a channel that is linked to an account. */
const linkStates = new Set(['connecting', 'unlinked', 'connected', 'interrupted', 'replaced', 'refused']);

/** A state of ours by its text; one that a connector made up, as it is called. */
function state(name: string, t: Translate): string {
  if (troubles.has(name)) return t(`health-trouble-${name.replaceAll('_', '-')}`);
  if (linkStates.has(name)) return t(`account-short-${name}`);
  return states.has(name) ? t(`health-state-${name}`) : name;
}
