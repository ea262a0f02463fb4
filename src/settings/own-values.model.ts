import { defineModel } from '../storage/index.ts';

/** Lists that people add own values to while they work (F020, F199). */
export const ownLists = ['phone-types', 'sources'] as const;
export type OwnList = (typeof ownLists)[number];

interface Setting {
  _id: OwnList;
  /** Own values in the order they were added; the built-in ones are not stored. */
  values: string[];
}

export const settingModel = defineModel<Setting>('settings', {
  _id: { type: String, required: true },
  values: { type: [String], default: undefined, required: true },
});
