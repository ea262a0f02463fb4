import { defineModel } from '../../storage/index.ts';

/** A label on contacts. Contacts hold the id, so a rename writes this one document (F084). */
export interface Tag {
  _id: string;
  /** As shown. */
  name: string;
  /** Folded name, unique; a tag that was merged away gives it up (see `mergeTags`). */
  slug: string;
  group?: string;
  createdAt: Date;
  createdBy: string;
  /** Set when the tag was merged away: its carriers now hold the survivor (F085). */
  mergedInto?: string;
}

export const tagModel = defineModel<Tag>(
  'tags',
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    slug: { type: String, required: true },
    group: String,
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
    mergedInto: String,
  },
  [{ slug: 1 }],
);
