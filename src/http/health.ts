import type { Readiness } from './operations.ts';

export interface HealthFacts {
  /** `recovering`: the server replays its log. */
  database: 'starting' | 'recovering' | 'up' | 'down';
  /** By connector id. `down`: it tries again by itself, and the others go on. */
  channels: Record<string, 'starting' | 'up' | 'down'>;
  /** Set once the process takes nothing new. */
  stopping: boolean;
}

/**
 * What `/readyz` says. Ready = turns are taken: the database is up and every channel has been mounted. A channel whose other
 * side does not answer does not count: to take the process out of service would take the other channels along.
 */
export function toReadiness({ database, channels, stopping }: HealthFacts): Readiness {
  const mounted = Object.values(channels).every((state) => state !== 'starting');
  return { ready: database === 'up' && mounted && !stopping, database, channels };
}
