import { defineModel, Mixed } from '../storage/index.ts';
import type { TraceValues } from './traces.ts';

/** That a contact was erased, by whom and when; nothing of what it was. */
export interface Erasure {
  _id: string;
  /** The contact's id: a restored backup may hold it again. */
  contact: string;
  /** The staff member. */
  by: string;
  at: Date;
  /** What is still looked for; absent once nothing is left. */
  traces?: TraceValues;
  doneAt?: Date;
}

export const erasureModel = defineModel<Erasure>('erasures', {
  _id: { type: String, required: true },
  contact: { type: String, required: true },
  by: { type: String, required: true },
  at: { type: Date, required: true },
  traces: Mixed,
  doneAt: Date,
});
