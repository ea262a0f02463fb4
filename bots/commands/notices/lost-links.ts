import type { LinkState, Reply } from '../../../src/connector/index.ts';
import { commandChoice } from '../../../src/dialogue/index.ts';
import type { Translate } from '../../../src/locales/index.ts';
import type { Rooms } from '../command-context.ts';

interface LostLink {
  channel: string;
  /** When it was lost: the same for as long as it stays so. */
  at: Date;
  compose(t: Translate): Reply;
}

/** Channels whose account only a person can link again. */
export async function lostLinks(rooms: Pick<Rooms, 'connectors' | 'findConnector'>): Promise<LostLink[]> {
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
    return [{ channel: id, at, compose }];
  });
}

function lostAt({ state, since, loggedOutAt }: LinkState): Date | undefined {
  return state === 'replaced' || state === 'refused' ? since : loggedOutAt;
}
