/** What keeps a channel from working: `unreachable` passes by itself, all else waits until an owner mends it. */
export const channelTroubles = [
  'unreachable',
  'access_refused',
  'used_elsewhere',
  'token_refused',
  'account_blocked',
  'payment_missing',
  'number_unregistered',
] as const;
export type ChannelTrouble = (typeof channelTroubles)[number];

/** What all processes know together of a channel's trouble; `trouble` is absent once it is over. */
export interface StandingTrouble {
  trouble?: ChannelTrouble;
  /** Of the trouble, or of its end. */
  since: Date;
}

/** How a channel stands that is linked to somebody's own account. */
export interface LinkState {
  /**
   * `unlinked`: waits for somebody to link it. `interrupted`: tries again by itself. `replaced`: the same session is at work
   * elsewhere. `refused`: the other side has closed or restricted the account. The last two wait for a person.
   */
  state: 'connecting' | 'unlinked' | 'connected' | 'interrupted' | 'replaced' | 'refused';
  since: Date;
  /** The account's number, in E.164. */
  account?: string;
  /** What the account's owner scans to link it. */
  qr?: string;
  /** What they type instead. */
  code?: string;
  /** It was linked until then, when the other side ended it. */
  loggedOutAt?: Date;
}

export interface Link {
  /** The same in every process. */
  state(): Promise<LinkState>;
  /** Has a code shown in the state; `phone` is the account's number in E.164. */
  askForCode(phone: string): Promise<void>;
  /** Tries again at once, also where it waits for a person. */
  reconnect(): Promise<void>;
}
