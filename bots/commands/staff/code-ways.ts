import type { CommandContext } from '../command-context.ts';
import { staffChannels } from '../places.ts';
import { channelName } from './staff-words.ts';

/** The ways a code can be used, one a line: a link where the running channel has one, `/join CODE` everywhere. */
export function codeWays(code: string, { rooms, t }: Pick<CommandContext, 'rooms' | 't'>): string {
  const links = staffChannels.flatMap((channel) => {
    const connector = rooms.findConnector(channel);
    if (!connector) return [];
    const link = connector.startLink?.(code);
    const name = channelName(channel, t);
    if (link) return [t('code-by-link', { channel: name, link })];
    return channel === 'browser'
      ? [t('code-by-page', { channel: name, link: `${rooms.settings.baseUrl()}/`, code })]
      : [];
  });
  return [...links, t('code-by-command', { code })].join('\n');
}
