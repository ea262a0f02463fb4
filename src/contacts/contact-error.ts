import type { Action } from '../activity/index.ts';
import type { Tag } from './tags/tag.model.ts';

export type ContactErrorCode =
  /** Nothing but blanks was filled in, or the change would leave nothing (F164, F165). */
  | 'empty_contact'
  | 'contact_in_bin'
  | 'phone_repeated'
  | 'phone_gone'
  | 'mail_repeated'
  | 'mail_gone'
  | 'messenger_repeated'
  | 'messenger_gone'
  /** Another contact has that id of the messenger; staff settle whose it is (B09). */
  | 'messenger_taken'
  /** Somebody has decided already whose it is. */
  | 'claim_settled'
  /** A new order names other elements than there are. */
  | 'order_incomplete'
  | 'text_too_long'
  /** Only signs or emoji: nobody could say it. */
  | 'name_unreadable'
  /** Links join unlike types only (F107). */
  | 'link_between_alike'
  /** The person has another organization; replacing it must be asked for (F105). */
  | 'organization_present'
  /** The type cannot change while the person is linked to an organization (Q16). */
  | 'organization_linked'
  /** The type cannot change while people are linked to the organization (Q16, F107). */
  | 'people_linked'
  | 'not_linked'
  | 'tag_name_empty'
  | 'tag_name_too_long'
  | 'tag_name_unreadable'
  | 'tag_exists'
  /** A tag cannot be merged into itself. */
  | 'tag_merged_into_itself';

/** A rule of the room refuses what was asked. */
export class ContactError extends Error {
  readonly retryable = false;
  constructor(
    readonly code: ContactErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The new name belongs to another tag: merging the two is what may have been meant (F085). */
export class TagExistsError extends ContactError {
  constructor(readonly existing: Tag) {
    super('tag_exists', `Tag ${existing._id} has that name`);
  }
}

/** Somebody changed the field since the dialogue showed it; nothing was written. */
export class EditClashError extends Error {
  readonly code = 'edit_clash';
  readonly retryable = false;
  constructor(
    readonly path: string,
    readonly expected: unknown,
    readonly present: unknown,
    /** The action that brought the present value, when one is known. */
    readonly by: Pick<Action, '_id' | 'actor' | 'at'> | null,
  ) {
    super(`Another value at ${path}`);
  }
}
