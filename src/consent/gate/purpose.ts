import type { ContactChannel } from '../../connector/index.ts';

/** Where the gate stands: contacts' channels, and the page, on which whoever is not staff yet gets answers only. */
export type Road = ContactChannel | 'browser';

/**
 * What a message is for. The last three are exceptions that need no consent, each once: `stop_confirmation` confirms one
 * withdrawal, `direct_answer` answers one message that asked for an answer (never marketing), `consent_request` asks an
 * address that was never asked.
 */
export type Purpose =
  | 'service'
  | 'marketing'
  | 'call'
  | `named:${string}`
  | 'stop_confirmation'
  | 'direct_answer'
  | 'consent_request';

/** Why a message may not leave. The order is that in which a person can do something about it. */
export const refusals = [
  'blocked',
  'not_allowed',
  'undeliverable',
  'number_moved',
  'closed_provisionally',
  'withdrawn',
  'asked_before',
  'not_to_be_asked',
  'never_asked',
  'pending',
  'paused',
  'window_closed',
  'never_wrote',
  'quiet_hours',
  'confirmed_before',
  'nothing_to_answer',
] as const;
export type Refusal = (typeof refusals)[number];
