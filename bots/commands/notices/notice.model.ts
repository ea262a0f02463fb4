import { defineModel } from '../../../src/storage/index.ts';

/** A regular message to the owners: the period it was last sent for. */
export interface Notice {
  _id: string;
  /** A local date, `2026-11-23`; of a lost account and of what failed the moment. */
  period: string;
}

export const noticeModel = defineModel<Notice>('notices', {
  _id: { type: String, required: true },
  period: { type: String, required: true },
});
