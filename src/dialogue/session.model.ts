import type { Place } from '../connector/index.ts';
import { defineModel, Mixed } from '../storage/index.ts';
import type { DialogueState } from './dialogue.ts';
import type { PageTurns } from './turn-pages.ts';

/** A question that waits for its answer. */
export interface OpenQuestion {
  /** On every button of it: a button of another question is of an old message. */
  id: string;
  dialogue: string;
  state: DialogueState;
  /** Earlier states, newest last, for Back. */
  history: DialogueState[];
  /** Values by position, as the buttons carry positions. */
  values: string[];
  /** Folded labels by position: a choice can be typed. */
  labels: string[];
  /** Position of the choice that "yes" means. */
  confirms?: number;
  skippable: boolean;
  choicesOnly: boolean;
  subject?: string;
  /** Where it was asked last, and the outbox entry that asked. */
  askedIn: Place;
  askedBy: string;
  askedText: string;
  /** Something else was asked and answered since: a bare yes may no longer mean this question. */
  isBehind?: boolean;
}

/** How a person likes things shown, kept from turn to turn (F162). */
export interface Habits {
  /** Sections of cards that they keep open. */
  openSections?: string[];
}

/** The card that is before somebody's eyes: it was the last answer they got. */
export interface ShownCard {
  contact: string;
  /** The outbox entry that brought it, and where. */
  entry: string;
  place: Place;
}

/** What is open with one person, on whichever of their devices. */
export interface Session {
  /** The person's id, or `stranger:<channel>:<chat>`. */
  _id: string;
  question?: OpenQuestion;
  /** Questions that were left with something typed in them, newest last; each can be taken up again. */
  aside?: OpenQuestion[];
  /** The question that was answered or left last, and when: pressing it once more is the same press again. */
  answered?: { id: string; at: Date };
  habits?: Habits;
  card?: ShownCard;
  /** Pages that can be turned from the last answer. */
  turns?: PageTurns;
}

export const sessionModel = defineModel<Session>('sessions', {
  _id: { type: String, required: true },
  question: Mixed,
  aside: { type: [Mixed], default: undefined },
  answered: Mixed,
  habits: Mixed,
  card: Mixed,
  turns: Mixed,
});
