import { defineModel } from '../../../src/storage/index.ts';

/** A contact changed something on their page, and staff have not been told yet. */
export interface DeskNotice {
  /** The address's id: further changes join the notice that waits. */
  _id: string;
  /** Of the first change. */
  at: Date;
}

export const deskNoticeModel = defineModel<DeskNotice>(
  'deskNotices',
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
  },
  [{ at: 1 }],
);
