import type { ContactChannel } from '../../connector/index.ts';
import type { PendingQuestion } from '../addresses/address.model.ts';
import type { AddressRef } from '../addresses/address-ref.ts';
import type { CodeProblem, ConsentCode } from '../codes/index.ts';
import type { StopReach } from '../policies/index.ts';
import type { StateChange } from '../statements/apply-states.ts';

/** What the words of a message are, whatever language they are in; see `keywords/`. */
export type HeardKind =
  | 'stop'
  | 'near-stop'
  | 'start'
  | 'yes'
  | 'no'
  | 'help'
  | 'pause'
  | 'my-data'
  | 'language'
  | 'channels'
  /** A one-time code, whatever stands around it. */
  | 'code'
  | 'none';

export interface Heard {
  kind: HeardKind;
  ref: AddressRef;
  channel: ContactChannel;
  /** Of a pause. */
  days?: number;
  /** Of a pause until a named day, instead: midnight as if of UTC, in milliseconds. */
  lastDay?: number;
  /** The language that is asked for, where we can write in it. */
  language?: string;
  /** Of a code: what was made, and why it does not count where it does not. */
  code?: { made: ConsentCode; problem: CodeProblem | null };
  /** What the message that these words change had agreed to, where it counts by that alone. */
  takesBack?: PendingQuestion['grants'];
  /** The provider has acted on it and answered: we record and say nothing. */
  isAnswered: boolean;
  now: Date;
  policy: HearPolicy;
}

export interface HearPolicy {
  stopReach: StopReach;
  /** A START is asked back, and counts with the YES (B16). */
  doubleOptIn: boolean;
  /** How long a YES counts, in hours. */
  pendingHours: number;
  pauseDays: number;
  /** Where the contact's clock may hang (IANA names), one at least: days are told by it. */
  timeZones: readonly string[];
  /** What the business is called: to whom a STOP is said does not change it. */
  business?: string;
}

/** What the ledger calls what happened. */
export type HeardAction =
  | 'withdrawn'
  | 'closed-provisionally'
  | 'granted'
  | 'asked'
  | 'declined'
  | 'paused'
  | 'resumed'
  | 'language-chosen';

/** What the contact is told; the texts are `contact-…` of the locales. */
export type ContactAnswer =
  | 'stopped'
  | 'started'
  | 'started-already'
  | 'confirm-start'
  | 'agreed'
  | 'declined'
  | 'taken-back'
  | 'help'
  | 'paused'
  | 'my-data'
  | 'language'
  | 'channels'
  | `code-${CodeProblem}`;

/** What a message leads to; nothing is written yet. */
export interface Hearing {
  /** How the message counts in the end: a YES without a question is an ordinary message. */
  kind: HeardKind;
  action?: HeardAction;
  address: Record<string, StateChange>;
  /** By contact id. */
  persons: Record<string, Record<string, StateChange>>;
  pausedUntil?: Date;
  /** Of a STOP: all that it closes was closed already. */
  isRepeated?: true;
  /** A word from the same second or later counts already: nothing was changed, asked or answered. */
  isOutdated?: true;
  /** A YES that no question waits for, where the channel is not open: whoever said it may believe that they have agreed. */
  isUnasked?: true;
  /** Other words while a question of ours is open: they may be meant as its answer, and are none. */
  isAwaited?: true;
  /** In which we write from now on. */
  language?: string;
  /** To be asked; its `text` and `language` are filled in when it is composed. */
  question?: Omit<PendingQuestion, 'id' | 'text' | 'language'>;
  /** The question that was answered. */
  answered?: PendingQuestion;
  answer?: ContactAnswer;
}
