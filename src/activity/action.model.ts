import { defineModel, Mixed } from '../storage/index.ts';
import type { Action, ActionRow } from './action.ts';

const required = { required: true } as const;

/**
 * Feeds are read by an equality and a range on one index. It ascends although feeds run backwards: in a descending
 * index the embedded server loses strings whose beginning is the lower bound.
 */
export const actionModel = defineModel<Action>(
  'actions',
  {
    _id: { type: String, ...required },
    kind: { type: String, ...required },
    actor: { type: String, ...required },
    source: { type: String, ...required },
    at: { type: Date, ...required },
    moment: { type: String, ...required },
    cause: String,
    counts: { type: { _id: false, created: Number, changed: Number, removed: Number }, ...required },
    undoable: { type: Boolean, ...required },
    undoes: { type: { _id: false, action: String, kind: String }, default: undefined },
    undoneBy: String,
    feeds: { type: [String], default: undefined, ...required },
  },
  [{ feeds: 1, moment: 1 }],
);

export const actionRowModel = defineModel<ActionRow>(
  'actionRows',
  {
    _id: { type: String, ...required },
    action: { type: String, ...required },
    moment: { type: String, ...required },
    sequence: { type: Number, ...required },
    collectionName: { type: String, ...required },
    document: { type: String, ...required },
    path: String,
    operation: { type: String, enum: ['set', 'element', 'order', 'document'], ...required },
    before: Mixed,
    after: Mixed,
    index: Number,
    subjects: { type: [String], default: undefined, ...required },
  },
  [{ action: 1 }, { subjects: 1, moment: 1 }],
);
