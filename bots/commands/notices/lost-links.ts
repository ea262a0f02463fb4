import type { LinkState, Reply } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Rooms } from '../command-context.ts';

/** What owners are told once of a channel. */
export interface ChannelNotice {
  id: string;
  /** When it came about: the same for as long as it stays so. */
  at: Date;
  compose(t: Translate): Reply;
  /** The channel where nobody would read it. */
  except?: string;
  /** It is told where that notice was, and only after it. */
  ends?: string;
}

type ChannelRooms = Pick<Rooms, 'connectors' | 'findConnector'>;

/** Channels whose account only a person can link again. */
export async function lostLinks(rooms: ChannelRooms): Promise<ChannelNotice[]> {
  const states = await Promise.all(
    rooms.connectors().map(async (id) => ({ id, state: await rooms.findConnector(id)?.link?.state() })),
  );
  return states.flatMap(({ id, state }) => {
    const at = state && lostAt(state);
    if (!at) return [];
    const compose = (t: Translate): Reply => ({
      title: t('account-lost-title'),
      text: [t(`account-state-${state.state}`), state.loggedOutAt && t('account-was-logged-out')]
        .filter(Boolean)
        .join('\n'),
      choices: [[commandChoice(t('account-button'), 'health', `link.${id}`)]],
    });
    return [{ id: `link.${id}`, at, compose, except: id }];
  });
}

/** Channels that can send nothing until an owner mends it, and those that can again. */
export async function channelTroubles(rooms: ChannelRooms): Promise<ChannelNotice[]> {
  const found = await Promise.all(
    rooms
      .connectors()
      .map(async (id) => ({ id, standing: await rooms.findConnector(id)?.standingTrouble?.() })),
  );
  return found.flatMap(({ id, standing }): ChannelNotice[] => {
    if (!standing) return [];
    const { trouble, since: at } = standing;
    const compose = (t: Translate): Reply => ({
      title: t(trouble ? 'trouble-title' : 'trouble-over-title', { channel: id }),
      text: trouble ? t(`health-trouble-${trouble.replaceAll('_', '-')}`) : t('trouble-over-text'),
      choices: [[commandChoice(t('health-again'), 'health')]],
    });
    const began = `trouble.${id}`;
    return [
      trouble
        ? { id: began, at, compose, except: id }
        : { id: `trouble-over.${id}`, at, compose, ends: began },
    ];
  });
}

function lostAt({ state, since, loggedOutAt }: LinkState): Date | undefined {
  return state === 'replaced' || state === 'refused' ? since : loggedOutAt;
}
