import type { CommandContext } from '../command-context.ts';
import { connectorsByScheme } from '../places.ts';
import { channelName } from './staff-words.ts';

/** The ways a code can be used, one a line: a link where the running channel has one, `/join CODE` everywhere. */
export function codeWays(code: string, { rooms, t }: Pick<CommandContext, 'rooms' | 't'>): string {
  const links = Object.entries(connectorsByScheme).flatMap(([scheme, ids]) => {
    const running = ids.flatMap((id) => rooms.findConnector(id) ?? []);
    const channel = channelName(scheme, t);
    const [link] = running.flatMap((connector) => connector.startLink?.(code) ?? []);
    if (link) return [t('code-by-link', { channel, link })];
    return scheme === 'browser' && running.length > 0
      ? [t('code-by-page', { channel, link: `${rooms.settings.baseUrl()}/`, code })]
      : [];
  });
  return [...links, t('code-by-command', { code })].join('\n');
}
