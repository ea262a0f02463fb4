import type { Config, ConnectorConfig } from './config.ts';
import type { MountedConnector } from './http/mount-webhooks.ts';
import type { Started } from './service.ts';

/**
 * What `npm start` prints, as plain lines: where the service is, how to become its owner, and what is on. Holds secrets a
 * person needs at that moment, so it goes to the terminal and never to the log.
 */
export function describeStart(
  config: Config,
  { address, ownerCode }: Started,
  connectors: readonly MountedConnector[],
): string {
  const base = config.publicUrl ?? address;
  const lines = [
    `${config.businessName} is ready.`,
    `Address: ${base}`,
    ...connectors.flatMap(({ connector }) => connector.announce?.(base) ?? []),
    ownerCode.open
      ? `Owner code: send /claim ${ownerCode.code} on any channel; the first one who does becomes the owner.`
      : 'Owner: claimed.',
    '',
    'Channels and providers:',
    ...[...config.bots, ...config.webhooks].map((connector) => `  ${describeConnector(connector, config)}`),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function describeConnector(connector: ConnectorConfig, config: Config): string {
  if (connector.id === 'simulator' && !config.simulator) return 'simulator: off, SIMULATOR=on turns it on';
  if (connector.on) return `${connector.id}: on`;
  return `${connector.id}: off, ${connector.missing.join(' and ')} ${connector.missing.length > 1 ? 'turn' : 'turns'} it on`;
}
